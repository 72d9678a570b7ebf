// The queues of work for later. pg-boss keeps them in a schema of its own, which it makes and brings up to date itself.
import type pg from "pg";
import PgBoss from "pg-boss";

export const QUEUE_SCHEMA = "pgboss";
/** Letters to hand to the mail server, and those that were given up. */
export const MAIL_QUEUE = "mail";
export const UNDELIVERED_QUEUE = "mail-undelivered";

/** By the owner of the database: the application's own role uses the queues, and may not make any. */
export async function installQueues(pool: pg.Pool): Promise<void> {
  const client = await pool.connect();
  try {
    // pg-boss has a lock too, but of two processes that start together the second would end in an error that it swallows,
    // with this connection inside a transaction that is broken.
    await client.query("select pg_advisory_lock(2004, 4)");
    const boss = new PgBoss({
      db: { executeSql: (sql, values) => client.query(sql, values) },
      schema: QUEUE_SCHEMA,
      supervise: false,
      schedule: false,
    });
    await boss.start();
    const made = (await boss.getQueues()).map(({ name }) => name);
    for (const queue of [UNDELIVERED_QUEUE, MAIL_QUEUE]) {
      if (!made.includes(queue)) await boss.createQueue(queue);
    }
    await boss.stop({ graceful: false });
    await client.query("select pg_advisory_unlock(2004, 4)");
    client.release();
  } catch (error) {
    // With the connection goes the lock.
    client.release(true);
    throw error;
  }
}
