// Brings a database up to date. Kysely's migrator takes a lock, so that two processes starting together migrate once.
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
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 1 });
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  try {
    await ensureApplicationRole(pool);
    const { error, results } = await new Migrator({ db, provider }).migrateToLatest();
    if (error) throw error;
    await installQueues(pool);
    await inTransaction(pool, grantToApplication);
    return (results ?? [])
      .filter(({ status }) => status === "Success")
      .map(({ migrationName }) => migrationName);
  } finally {
    await db.destroy();
  }
}
