// What is kept, looked at from outside: every table that returns are written to, and the record, which must be whole.
import { setTimeout as wait } from "node:timers/promises";
import { verify } from "#scripts/audit-verify.ts";
import type { RunningApp } from "#scripts/testing/running-app.ts";
import { tableContents } from "#scripts/testing/table-contents.ts";

/**
 * Who is signed in and how often somebody tried says nothing of returns, nor do the numbers that stand for codes,
 * nor what is hidden beside small numbers, which follows from the figures and is worked out in its own time.
 */
const ASIDE = [
  "auth.session",
  "auth.attempt",
  "auth.apikey",
  "public.area",
  "public.indicator",
  "public.withheld",
];

/** @throws StartupError when the record is not whole */
export async function standing(app: RunningApp, databaseUrl: string): Promise<Record<string, string>> {
  const tables = Object.entries(await tableContents(app, ASIDE)).filter(
    ([name]) => !name.startsWith("pgboss."),
  );
  return { ...Object.fromEntries(tables), record: await verify(databaseUrl, null) };
}

type Look = "idle in transaction" | "waits for a lock" | "any transaction";

/** Waits until so many connections to this database are in the middle of this. */
export async function untilThere(app: RunningApp, look: Look, count = 1): Promise<void> {
  for (let turn = 0; (await busy(app, look)) < count; turn += 1) {
    if (turn > 400) throw new Error(`nothing came so far that it ${look}`);
    await wait(25);
  }
}

/** Waits until nobody but the one who asks is in the middle of anything. */
export async function untilQuiet(app: RunningApp): Promise<void> {
  for (let turn = 0; (await busy(app, "any transaction")) > 0; turn += 1) {
    if (turn > 400) throw new Error("something is still under way");
    await wait(25);
  }
}

const LOOKS: Record<Look, string> = {
  "idle in transaction": "state = 'idle in transaction'",
  "waits for a lock": "wait_event_type = 'Lock'",
  "any transaction": "state <> 'idle'",
};

async function busy({ services: { pool } }: RunningApp, look: Look): Promise<number> {
  const client = await pool.connect();
  try {
    await client.query("begin; set local role none");
    const { rows } = await client.query<{ count: number }>(
      `select count(*)::integer as count from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'
         and ${LOOKS[look]}`,
    );
    return rows[0]?.count ?? 0;
  } finally {
    await client.query("rollback");
    client.release();
  }
}

/** Keeps everybody waiting at one place until it is let go.
 * @param lock a statement @returns what lets go */
export async function holdUp({ services: { pool } }: RunningApp, lock: string): Promise<() => Promise<void>> {
  const client = await pool.connect();
  // Where the database is stopped meanwhile, that lets go of it too.
  client.on("error", () => undefined);
  await client.query("begin; set local role none");
  await client.query(lock);
  return async () => {
    await client.query("rollback").catch(() => undefined);
    client.release(true);
  };
}
