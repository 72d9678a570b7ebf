// Two ways into the database: one that can only read, by type and by the server's own setting, and one that writes.
import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import { APPLICATION_ROLE } from "./application-role.ts";
import type { Tables } from "./schema.ts";

/** Reading only: there is no insertInto to call, and the server refuses a write on this connection. */
export type ReadDb = Pick<Kysely<Tables>, "selectFrom" | "with" | "fn" | "dynamic" | "getExecutor">;
export type WriteDb = Kysely<Tables>;

export type Databases = { read: ReadDb; write: WriteDb; pool: pg.Pool; close(): Promise<void> };

/** Whatever user the address names, the work is done as the role that cannot change the record. */
const AS_APPLICATION = `-c role=${APPLICATION_ROLE}`;

/** How long a transaction may wait for us: one that nobody goes on with, because its machine is gone, keeps what it locked,
 * and the record is locked for everybody. */
const IDLE = "60s";

export function openDatabases(url: string, { connections = 10, idle = IDLE } = {}): Databases {
  const ours = `${AS_APPLICATION} -c idle_in_transaction_session_timeout=${idle}`;
  const shared = {
    connectionTimeoutMillis: 10_000,
    application_name: "outcomes-dashboard",
    max: connections,
    // A firewall between forgets connections that are quiet.
    keepAlive: true,
  };
  const readOnly = `${ours} -c default_transaction_read_only=on`;
  const readPool = new pg.Pool({ ...shared, connectionString: withOptions(url, readOnly) });
  const writePool = new pg.Pool({ ...shared, connectionString: withOptions(url, ours) });
  // An idle connection that breaks (the database restarted) is replaced at the next query; without a listener it ends the process.
  for (const pool of [readPool, writePool]) pool.on("error", () => undefined);
  const read = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: readPool }) });
  const write = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: writePool }) });
  return {
    read,
    write,
    pool: writePool,
    // Kysely ends a pool only if a query went through Kysely; publishing takes its connections from the pool itself.
    close: async () => {
      await Promise.all([readPool.end(), writePool.end()]);
    },
  };
}

/** Options in the address itself would take the place of ours, so ours join them, and win by coming last. */
function withOptions(url: string, options: string): string {
  const address = new URL(url);
  const given = address.searchParams.get("options");
  address.searchParams.set("options", given ? `${given} ${options}` : options);
  return address.href;
}
