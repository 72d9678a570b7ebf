// The queues of work for later, as a process uses them: on connections of its own.
import type pg from "pg";
import { PgBoss } from "pg-boss";
import { QUEUE_SCHEMA } from "#api/db/install-queues.ts";
import { openDatabases } from "#api/db/pool.ts";
import type { Log } from "./deliver.ts";

export type Queues = {
  boss: PgBoss;
  pool: pg.Pool;
  /** From now on work that was lost with its process is looked for. Whoever takes work from a queue begins with this. */
  start(): Promise<void>;
  close(): Promise<void>;
};

export type QueuesOptions = {
  databaseUrl: string;
  log: Log;
  tidyEverySeconds?: number;
};

export function openQueues({ databaseUrl, log, tidyEverySeconds = 60 }: QueuesOptions): Queues {
  // pg-boss sends several statements as one text, and one that fails leaves a connection inside a transaction that is broken,
  // which nobody else should be handed.
  const databases = openDatabases(databaseUrl, { connections: 2 });
  const boss = new PgBoss({
    db: { executeSql: (sql, values) => databases.pool.query(sql, values) },
    schema: QUEUE_SCHEMA,
    // Only checks: this role may neither change pg-boss's tables nor rebuild their indexes.
    migrate: false,
    reindex: false,
    monitorVacuum: false,
    schedule: false,
    registerInstance: false,
    // Work lost with its process is looked for when both of the first two have passed; the third clears up.
    superviseIntervalSeconds: tidyEverySeconds,
    monitorIntervalSeconds: tidyEverySeconds,
    maintenanceIntervalSeconds: tidyEverySeconds,
  });
  boss.on("error", (error) => log.error({ error: error.message }, "the queues could not be tidied"));
  let closed: Promise<void> | undefined;
  return {
    boss,
    pool: databases.pool,
    start: async () => {
      await boss.start();
    },
    close: () => {
      closed ??= boss.stop({ graceful: false }).then(databases.close);
      return closed;
    },
  };
}
