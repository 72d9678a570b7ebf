// The composition root: everything the application needs, made once.
import { sql } from "kysely";
import { type Logger, pino } from "pino";
import { createAccess } from "#api/access/access.ts";
import type { ProviderSettings } from "#api/access/provider.ts";
import { asViewer, sightOf } from "#api/access/viewer.ts";
import { migrations } from "#api/db/migrations/index.ts";
import { openDatabases } from "#api/db/pool.ts";
import { isLoopback } from "#api/domain/loopback.ts";
import { seesSmall } from "#api/domain/sight.ts";
import type { Services } from "#api/http/services.ts";
import { accountLetters } from "#api/jobs/account-letters.ts";
import { createAlerts } from "#api/jobs/alerts.ts";
import { createMailer } from "#api/jobs/mailer.ts";
import { openQueues } from "#api/jobs/queues.ts";
import { createReminders } from "#api/jobs/reminders.ts";
import { returnLetters } from "#api/jobs/return-letters.ts";
import { createProtection } from "#api/protection/protection.ts";
import { evaluateRisks } from "#api/register/evaluate.ts";
import { takeUpRegister } from "#api/register/take-up.ts";
import { loadCatalogue, watchCatalogue } from "./catalogue.ts";
import type { Env } from "./env.ts";
import { holidayNamesOf } from "./holidays.ts";
import { recordCatalogue } from "./record-catalogue.ts";
import { secretOrPassing } from "./secret.ts";

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
      takeUpCatalogue().catch((error: unknown) =>
        log.error({ err: error }, "the changed catalogue is in use, but not on record"),
      );
    },
    (problem) =>
      log.error(
        { problem: problem.message },
        "the changed catalogue is broken; the last good one stays in use",
      ),
  );
  const databases = openDatabases(env.DATABASE_URL);
  const queues = openQueues({ databaseUrl: env.DATABASE_URL, log });
  const mailer = createMailer({
    queues,
    log,
    smtp: env.SMTP_URL && env.MAIL_FROM ? { url: env.SMTP_URL, from: env.MAIL_FROM } : null,
  });
  const letters = accountLetters(mailer, () => catalogue.trust.name);
  // Of its own, so that a flood of people signing in does not keep returns waiting, nor the other way round.
  const signIns = openDatabases(env.DATABASE_URL, { connections: 5 });
  const access = createAccess({
    pool: signIns.pool,
    secret: secretOrPassing(env.SECRET),
    publicUrl: env.PUBLIC_URL ?? null,
    trust: catalogue.trust.name,
    passwords: env.PASSWORDS,
    provider: providerOf(env),
    demonstration: demonstration && onThisMachineAlone(env),
    secondFactorForLeads: env.REQUIRE_2FA,
    sendResetLink: letters.reset,
    log,
  });
  const standing = catalogue.trust.demonstration;
  const frozen = new Date(`${standing.clock}T09:00:00Z`);
  const now = given.now ?? (demonstration ? () => frozen : () => new Date());
  const holidayName = holidayNamesOf(catalogue.trust.holidays);
  const isHoliday = (isoDate: string) => holidayName(isoDate) !== null;
  const { read, pool } = databases;
  const protection = createProtection({ read, pool, log, catalogue: () => catalogue });
  const reminders = createReminders(
    { queues, mailer, read, pool, log, now, catalogue: () => catalogue, isHoliday },
    { on: env.REMINDERS },
  );
  const alerts = createAlerts(
    {
      ...{ queues, mailer, read, pool, log, now, catalogue: () => catalogue, isHoliday },
      withholding: protection.withholding,
      seesSmall: (person, indicator, area) =>
        seesSmall(sightOf(asViewer(person), catalogue), indicator, area),
    },
    { on: env.ALERTS },
  );
  const takeUpCatalogue = async () => {
    await recordCatalogue(pool, catalogue);
    await takeUpRegister({ pool, catalogue: () => catalogue, now });
  };
  return {
    read,
    write: databases.write,
    pool,
    log,
    mailer,
    letters,
    returnLetters: returnLetters(mailer, () => catalogue),
    reminders,
    alerts,
    withholding: protection.withholding,
    protection,
    figuresChanged: protection.catchUp,
    access,
    metricsToken: env.METRICS_TOKEN ?? null,
    trustProxy: env.TRUST_PROXY ?? false,
    catalogue: () => catalogue,
    now,
    isHoliday,
    evaluateRisks: async (client, { at }, indicators) => {
      await evaluateRisks({ catalogue: () => catalogue }, client, { at: at ?? now(), indicators });
    },
    takeUpCatalogue,
    holidayName,
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
      await protection.close();
      await reminders.close();
      await alerts.close();
      await mailer.close();
      await queues.close();
      await signIns.close();
      await databases.close();
    },
  };
}

function providerOf(env: Env): ProviderSettings | null {
  const {
    OIDC_DISCOVERY_URL: discoveryUrl,
    OIDC_CLIENT_ID: clientId,
    OIDC_CLIENT_SECRET: clientSecret,
  } = env;
  if (!discoveryUrl || !clientId || !clientSecret) return null;
  return {
    discoveryUrl,
    clientId,
    clientSecret,
    name: env.OIDC_NAME,
    addressClaim: env.OIDC_ADDRESS_CLAIM,
  };
}

/** A proxy may stand on this machine too: a public address or a trusted proxy says that others come in through it. */
const onThisMachineAlone = ({ HOST, PUBLIC_URL, TRUST_PROXY }: Env): boolean =>
  isLoopback(HOST) &&
  TRUST_PROXY === undefined &&
  (PUBLIC_URL === undefined || isLoopback(new URL(PUBLIC_URL).hostname));
