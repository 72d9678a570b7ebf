// Connections: what becomes of a transaction that nobody goes on with, and of one that only takes long.
import { setTimeout as wait } from "node:timers/promises";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "#scripts/testing/test-database.ts";
import { openDatabases } from "./pool.ts";
import { inTransaction, mayIdle } from "./queries/transaction.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

test("a minute is what a transaction may wait for us, reading and writing, and a firewall learns that we are there", async () => {
  const databases = openDatabases(database.url);
  const asked = sql<object>`show idle_in_transaction_session_timeout`;
  for (const db of [databases.read, databases.write])
    expect((await asked.execute(db)).rows).toEqual([{ idle_in_transaction_session_timeout: "1min" }]);
  expect(databases.pool.options.keepAlive).toBe(true);
  await databases.close();
});

test.each<
  [string, (client: Parameters<Parameters<typeof inTransaction>[1]>[0]) => Promise<unknown>, boolean]
>([
  ["one that nobody goes on with is ended", () => wait(900), false],
  // As publishing many figures is: the database works all the time.
  ["one whose statement takes long is not", (client) => client.query("select pg_sleep(0.9)"), true],
  [
    "nor one that said it waits for a slow line",
    async (client) => {
      await mayIdle(client, "1min");
      await wait(900);
    },
    true,
  ],
])("of transactions, %s", async (_, meanwhile, stands) => {
  const databases = openDatabases(database.url, { idle: "300ms" });
  const all = inTransaction(databases.pool, async (client) => {
    await client.query("select 1");
    await meanwhile(client);
    await client.query("select 1");
  });
  if (stands) await all;
  else await expect(all).rejects.toThrow(/connection error|terminat/);
  // Whatever became of it, the next has a connection that works.
  expect((await databases.pool.query("select 1 as one")).rows).toEqual([{ one: 1 }]);
  await databases.close();
});
