// The composition root: everything the application needs, made once.
import { sql } from "kysely";
import { type Logger, pino } from "pino";
import { migrations } from "#api/db/migrations/index.ts";
import { openDatabases } from "#api/db/pool.ts";
import type { Services } from "#api/http/services.ts";
import { loadCatalogue, watchCatalogue } from "./catalogue.ts";
import type { Env } from "./env.ts";
import { holidaysOf } from "./holidays.ts";

export type ServiceOptions = {
  env: Env & { DATABASE_URL: string };
  /** The demonstration's clock stands still; see indicators/trust.yaml. */
  demonstration: boolean;
  dashboardDir?: string | null;
  log?: Logger;
  /** Tests set the clock; everything else leaves it. */
  now?: () => Date;
};

export async function createServices({
  env,
  demonstration,
  dashboardDir = null,
  ...given
}: ServiceOptions): Promise<Services> {
  const log = given.log ?? pino({ level: env.LOG_LEVEL });
  let catalogue = loadCatalogue(env.CATALOGUE_DIR);
  const stopWatching = watchCatalogue(
    env.CATALOGUE_DIR,
    (mended) => {
      catalogue = mended;
      log.info({ version: mended.version }, "catalogue reloaded");
    },
    (problem) =>
      log.error(
        { problem: problem.message },
        "the changed catalogue is broken; the last good one stays in use",
      ),
  );
  const databases = openDatabases(env.DATABASE_URL);
  const standing = catalogue.trust.demonstration;
  const frozen = new Date(`${standing.clock}T09:00:00Z`);
  return {
    read: databases.read,
    write: databases.write,
    pool: databases.pool,
    log,
    catalogue: () => catalogue,
    now: given.now ?? (demonstration ? () => frozen : () => new Date()),
    isHoliday: holidaysOf(catalogue.trust.holidays),
    demonstration: demonstration ? standing.note : null,
    maxUploadBytes: env.MAX_UPLOAD_BYTES,
    dashboardDir,
    ready: async () => {
      try {
        const { rows } = await sql<{
          count: number;
        }>`select count(*)::integer as count from kysely_migration`.execute(databases.read);
        return rows[0]?.count === Object.keys(migrations).length;
      } catch {
        return false;
      }
    },
    close: async () => {
      stopWatching();
      await databases.close();
    },
  };
}
