// Requests that really are under way at the same moment: each is let go on only when all have come to wait.
import { setTimeout as wait } from "node:timers/promises";
import type { Answer, RunningApp } from "./running-app.ts";

/** @param lock a statement that makes each of the requests wait where they could get into each other's way */
export async function atOnce(
  { services: { pool } }: RunningApp,
  lock: string,
  requests: (() => Promise<Answer>)[],
): Promise<Answer[]> {
  const client = await pool.connect();
  try {
    await client.query("begin");
    // Whoever runs the server sees what the others wait for.
    await client.query("set local role none");
    await client.query(lock);
    const answers = requests.map((request) => request());
    for (let turn = 0; (await waiting(client)) < requests.length; turn += 1) {
      if (turn > 400) throw new Error("the requests did not come to wait");
      await wait(25);
    }
    await client.query("commit");
    return await Promise.all(answers);
  } finally {
    await client.query("rollback");
    client.release();
  }
}

async function waiting(client: {
  query: (sql: string) => Promise<{ rowCount: number | null }>;
}): Promise<number> {
  // Inside a transaction the first look would be repeated for ever.
  await client.query("select pg_stat_clear_snapshot()");
  const { rowCount } = await client.query(
    "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
  );
  return rowCount ?? 0;
}
