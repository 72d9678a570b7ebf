// Brings a database up to date. Of processes that start together one does so at a time, and the first does all of it.
import { setTimeout as pause } from "node:timers/promises";
import { Kysely, PostgresDialect } from "kysely";
import { Migrator } from "kysely/migration";
import pg from "pg";
import { ensureApplicationRole, grantToApplication } from "./application-role.ts";
import { installQueues } from "./install-queues.ts";
import { migrations } from "./migrations/index.ts";
import { inTransaction } from "./queries/transaction.ts";

const provider = { getMigrations: async () => migrations };

/** @returns the names of the migrations that ran now. */
export async function migrate(databaseUrl: string): Promise<string[]> {
  // One holds the lock while another works.
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 });
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  try {
    return await oneProcessAtATime(pool, async () => {
      await ensureApplicationRole(pool);
      const { error, results } = await new Migrator({ db, provider }).migrateToLatest();
      if (error) throw error;
      await installQueues(pool);
      await inTransaction(pool, grantToApplication);
      return (results ?? [])
        .filter(({ status }) => status === "Success")
        .map(({ migrationName }) => migrationName);
    });
  } finally {
    await db.destroy();
  }
}

/** Kysely and pg-boss each have a lock of their own. But pg-boss would end a second process in an error that it swallows, and go on
 * before the first is done. */
async function oneProcessAtATime<Answer>(pool: pg.Pool, work: () => Promise<Answer>): Promise<Answer> {
  const client = await pool.connect();
  // A connection that dies meanwhile shows when the lock is given back; without a listener the process would end.
  client.on("error", () => undefined);
  try {
    // Asks again and again: an index that is built beside other work waits for every statement that began before, and so
    // would wait for ever for one that waits for this lock.
    while (!(await mayGoOn(client))) await pause(50);
    const answer = await work();
    await client.query("select pg_advisory_unlock(2004, 5)");
    client.release();
    return answer;
  } catch (error) {
    // With the connection goes the lock.
    client.release(true);
    throw error;
  }
}

const mayGoOn = async (client: pg.PoolClient): Promise<boolean> =>
  (await client.query<{ mine: boolean }>("select pg_try_advisory_lock(2004, 5) as mine")).rows[0]?.mine ===
  true;
