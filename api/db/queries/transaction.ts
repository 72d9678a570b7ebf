// One connection, one transaction: all of it is kept, or nothing.
import type pg from "pg";

export type Client = pg.PoolClient;

export async function inTransaction<Answer>(
  pool: pg.Pool,
  work: (client: Client) => Promise<Answer>,
): Promise<Answer> {
  const client = await pool.connect();
  let broken: Error | undefined;
  // A connection that dies between two queries says so here; the next query fails, and without a listener the process would end.
  const note = (error: Error) => {
    broken = error;
  };
  client.on("error", note);
  try {
    await client.query("begin");
    const answer = await work(client);
    await client.query("commit");
    return answer;
  } catch (error) {
    await client.query("rollback").catch((failure: Error) => {
      broken ??= failure;
    });
    throw error;
  } finally {
    client.off("error", note);
    client.release(broken);
  }
}

/** For a transaction that waits for somebody's network: it may do nothing for longer than others may. */
export async function mayIdle(client: Pick<Client, "query">, time: `${number}min`): Promise<void> {
  await client.query("select set_config('idle_in_transaction_session_timeout', $1, true)", [time]);
}

/** Until this transaction ends, whoever else comes to the same thing waits: of two that make it, the later one finds it made. */
export async function oneAtATime(client: Pick<Client, "query">, what: string): Promise<void> {
  await client.query("select pg_advisory_xact_lock(hashtextextended($1, 0))", [what]);
}
