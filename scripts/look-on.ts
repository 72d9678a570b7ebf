// A tool's view of an installation's database, beside a server that may be running: reads alone, with a performance lead's eyes.
import { openDatabases } from "#api/db/pool.ts";
import { versionAt } from "#api/db/queries/versions.ts";
import type { Catalogue } from "#api/domain/catalogue.ts";
import { dayOf } from "#api/domain/day.ts";
import { FULL_SIGHT } from "#api/domain/sight.ts";
import { NOTHING_MARKED } from "#api/domain/withheld.ts";
import { holidaysOf } from "#api/holidays.ts";
import type { Viewpoint } from "#api/reading/viewpoint.ts";
import { StartupError } from "#api/startup-error.ts";

type Looked = { databaseUrl: string; catalogue: Catalogue; demonstration: boolean; asAt?: Date | undefined };

/** The demonstration's clock stands still. */
export const clockOf = ({ trust }: Catalogue, demonstration: boolean): Date =>
  demonstration ? new Date(`${trust.demonstration.clock}T09:00:00Z`) : new Date();

/** @param look ends before the database is let go */
export async function lookOn(
  { databaseUrl, catalogue, demonstration, asAt }: Looked,
  look: (viewpoint: Viewpoint) => Promise<void>,
): Promise<void> {
  const now = clockOf(catalogue, demonstration);
  if (asAt !== undefined && asAt > now)
    throw new StartupError(`--as-at lies in the future: it is ${now.toISOString()} now.`);
  const databases = openDatabases(databaseUrl, { connections: 2 });
  try {
    await look({
      db: databases.read,
      catalogue,
      version: asAt === undefined ? null : await versionAt(databases.read, asAt),
      asAt: asAt?.toISOString() ?? null,
      today: dayOf(asAt ?? now),
      isHoliday: holidaysOf(catalogue.trust.holidays),
      sight: FULL_SIGHT,
      withholding: NOTHING_MARKED,
    });
  } finally {
    await databases.close();
  }
}
