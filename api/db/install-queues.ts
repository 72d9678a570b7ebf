// The queues of work for later. pg-boss keeps them in a schema of its own, which it makes and brings up to date itself.
import { setTimeout as pause } from "node:timers/promises";
import type pg from "pg";
import { PgBoss } from "pg-boss";

export const QUEUE_SCHEMA = "pgboss";
/** Letters to hand to the mail server, and those that were given up. */
export const MAIL_QUEUE = "mail";
export const UNDELIVERED_QUEUE = "mail-undelivered";
/** Looks for reminders of returns that are to be written. */
export const REMINDERS_QUEUE = "reminders";
/** Looks for news of risk areas that is to be told. */
export const ALERTS_QUEUE = "alerts";
const QUEUES = [UNDELIVERED_QUEUE, MAIL_QUEUE, REMINDERS_QUEUE, ALERTS_QUEUE];

/** By the owner of the database, one process at a time: the application's own role uses the queues, and may not make any. */
export async function installQueues(pool: pg.Pool): Promise<void> {
  const boss = new PgBoss({
    // The pool throws away a connection whose statement failed: pg-boss sends several as one text, and one that fails leaves
    // the connection inside a transaction that is broken.
    db: { executeSql: (sql, values) => pool.query(sql, values) },
    schema: QUEUE_SCHEMA,
    supervise: false,
    schedule: false,
    registerInstance: false,
    bamIntervalSeconds: 10,
  });
  // What fails in its background, where nobody waits for it, would end the process without somebody to hear of it.
  let failure: unknown;
  boss.on("error", (error) => {
    failure ??= error;
  });
  try {
    await boss.start();
    const made = (await boss.getQueues()).map(({ name }) => name);
    for (const queue of QUEUES) if (!made.includes(queue)) await boss.createQueue(queue);
    // A new version leaves its indexes to whoever owns the tables and stays. The application does not own them.
    while (failure === undefined && (await isBuilding(boss))) await pause(100);
  } finally {
    await boss.stop({ graceful: false });
  }
  if (failure !== undefined) throw failure;
}

const isBuilding = async (boss: PgBoss): Promise<boolean> =>
  (await boss.getBamStatus()).some(({ status }) => status === "pending" || status === "in_progress");
