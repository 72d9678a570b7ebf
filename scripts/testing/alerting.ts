// Two servers on one database and one mail server, a catalogue whose risk areas escalate, and news as the register writes it.
import type { RiskEventKind } from "#api/contract/alerts.ts";
import type { RiskKind } from "#api/contract/risk-areas.ts";
import type { Role } from "#api/contract/vocabulary.ts";
import { parsePeriod } from "#api/domain/parse-period.ts";
import { periodKey } from "#api/domain/periods.ts";
import { createAlerts } from "#api/jobs/alerts.ts";
import { openQueues } from "#api/jobs/queues.ts";
import { addAccount, PASSWORD } from "./accounts.ts";
import { CAF, createCatalogueFolder, FILES } from "./catalogue-folder.ts";
import { startMailServer } from "./mail-server.ts";
import { type RunningApp, startApp } from "./running-app.ts";
import { createTestDatabase } from "./test-database.ts";

export const ORIGIN = "https://outcomes.example.org";

/** Two monthly ones of Ann's, from July 2026 on; Cho is a member of their partnership. */
function alertCatalogue() {
  const folder = createCatalogueFolder();
  const monthly = (FILES[CAF] ?? "").replaceAll("from: 2023-04", "from: 2026-07");
  folder.write(CAF, monthly);
  folder.write(
    "stay-safe/second.yaml",
    monthly.replace("id: caf-completed", "id: second").replace("Assessments completed", "Second thoughts"),
  );
  folder.change(
    "outcomes.yaml",
    "contract: Promise }",
    "contract: Promise, members: [Cho@partner.example] }",
  );
  folder.change(
    "trust.yaml",
    "escalation: []",
    `escalation:
  - { periods: 1, to: The indicator's owner, tells: [owner, lead] }
  - { periods: 2, to: The outcome's partnership, tells: [owner, partnership, lead] }
  - { periods: 3, to: The board, tells: [owner, partnership, board, lead] }`,
  );
  return folder;
}

export type Alerting = Awaited<ReturnType<typeof openAlerting>>;

export type RowMade = {
  indicator: string;
  kind: RiskKind;
  since: string;
  last: string;
  recovered: string | null;
  ended: "recovered" | "corrected" | null;
  missed: number;
  level: number;
  mergedInto: number | null;
};
export type EventMade = { level?: number; by?: string; period?: string; act?: number; at?: string };

export async function openAlerting(clock: string, settings: Record<string, string> = {}) {
  const folder = alertCatalogue();
  const database = await createTestDatabase();
  const server = await startMailServer();
  const mail = { SMTP_URL: server.url, MAIL_FROM: "outcomes@trust.example" };
  const all = { CATALOGUE_DIR: folder.path, ...mail, ...settings };
  const [one, two] = await Promise.all([1, 2].map(() => startApp({ database, clock, settings: all })));
  const apps = [one, two] as [RunningApp, RunningApp];
  await Promise.all(apps.map((app) => app.services.mailer.deliver()));
  const { pool } = apps[0].services;
  const schedules: (() => Promise<void>)[] = [];
  let now = clock;
  const key = (period: string) => periodKey(parsePeriod(period, "month") ?? never(period));

  return {
    apps,
    server,
    pool,
    url: database.url,
    setClock: (instant: string) => {
      now = instant;
      for (const app of apps) app.setClock(instant);
    },
    /** An account that was there long before any news, unless it is to be newer. */
    person: async (
      email: string,
      role: Role,
      { since = "2026-01-01", taken = true, localities = [] as string[] } = {},
    ) => {
      const id = await addAccount(apps[0], { email, role, localities }, taken ? PASSWORD : null);
      await pool.query(`update auth.person set "createdAt" = $2 where id = $1`, [id, since]);
      return id;
    },
    /** A row of the register. @returns its number */
    risk: async (changes: Partial<RowMade> = {}): Promise<number> => {
      const row: RowMade = {
        ...{ indicator: "caf-completed", kind: "risk", since: "2026-08", last: "2026-10", recovered: null },
        ...{ ended: null, missed: 3, level: 1, mergedInto: null, ...changes },
      };
      const { rows } = await pool.query<{ id: number }>(
        `with i as (insert into indicator (code) values ($1) on conflict (code) do update set code = excluded.code returning id),
           a as (insert into area (code) values ('town') on conflict (code) do update set code = excluded.code returning id)
         insert into risk (indicator, area, kind, since, last, recovered, ended, periods, missed, level, grounds, raised_at,
           ended_at, merged_into)
         select i.id, a.id, $2, $3, $4, $5, $6::text, $7, $7, $8, '{}', now(), case when $6::text is not null then now() end, $9
         from i, a returning id`,
        [
          ...[row.indicator, row.kind, key(row.since), key(row.last), row.recovered && key(row.recovered)],
          ...[row.ended, row.missed, row.level, row.mergedInto],
        ],
      );
      return rows[0]?.id ?? never("risk");
    },
    change: (risk: number, what: string) => pool.query(`update risk set ${what} where id = $1`, [risk]),
    /** News of it, now. @returns its number */
    news: async (risk: number, kind: RiskEventKind, made: EventMade = {}): Promise<number> => {
      const { rows } = await pool.query<{ id: number }>(
        "insert into risk_event (risk, kind, at, period, level, by, act) values ($1, $2, $3, $4, $5, $6, $7) returning id",
        [
          ...[risk, kind, made.at ?? now, made.period === undefined ? null : key(made.period)],
          ...[made.level, made.by, made.act],
        ],
      );
      return rows[0]?.id ?? never("event");
    },
    /** Both servers look at the same moment. @returns how many letters were written */
    look: async () => {
      const written = await Promise.all(apps.map(({ services }) => services.alerts.look(ORIGIN)));
      return written.reduce((sum, letters) => sum + letters, 0);
    },
    /** Lets both servers look by themselves, in a hurry compared with real ones. */
    schedule: async () => {
      for (const { services } of apps) {
        const queues = openQueues({ databaseUrl: database.url, log: services.log });
        const given = { ...services, queues, seesSmall: () => true };
        const alerts = createAlerts(given, { on: true, pace: { askEvery: 50, lookSeconds: 1 } });
        await alerts.start(ORIGIN);
        schedules.push(() => alerts.close().then(queues.close));
      }
    },
    close: async () => {
      await Promise.all(schedules.map((end) => end()));
      await Promise.all(apps.map((app) => app.close()));
      await server.close();
      await database.drop();
      folder.remove();
    },
  };
}

function never(what: string): never {
  throw new Error(`${what} could not be made`);
}
