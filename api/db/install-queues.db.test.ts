// The queues are ready when the start is over, also where a new version of pg-boss leaves work for later.
import pg from "pg";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "#scripts/testing/test-database.ts";
import { migrate } from "./migrate.ts";

let database: TestDatabase;
let owner: pg.Client;
beforeEach(async () => {
  database = await createTestDatabase();
  owner = new pg.Client(database.url);
  await owner.connect();
});
afterEach(async () => {
  await owner.end();
  await database.drop();
});

describe("indexes that a new version of pg-boss leaves for later", () => {
  const leave = async (command: string) => {
    await owner.query(
      "insert into pgboss.bam (name, version, table_name, command) values ('later', 46, 'job_common', $1)",
      [command],
    );
    // As if the start before were long ago: within ten seconds of it, the next one waits those out.
    await owner.query("update pgboss.version set bam_on = null");
  };

  test("are there when the start is over", async () => {
    await leave("create index concurrently if not exists later_1 on pgboss.job_common (priority)");
    await leave("create index concurrently if not exists later_2 on pgboss.job_common (output)");
    await migrate(database.url);
    const { rows } = await owner.query(
      "select indexname from pg_indexes where indexname like 'later%' order by 1",
    );
    expect(rows.map(({ indexname }) => indexname)).toEqual(["later_1", "later_2"]);
  });

  test("do not wait for a process that waits for its turn", async () => {
    await leave("create index concurrently if not exists later on pgboss.job_common (priority)");
    await Promise.all([1, 2, 3].map(() => migrate(database.url)));
    expect((await owner.query("select from pg_indexes where indexname = 'later'")).rowCount).toBe(1);
  });

  test("that cannot be made end the start with the reason", async () => {
    await leave("create index later on pgboss.nowhere (id)");
    await expect(migrate(database.url)).rejects.toThrow('relation "pgboss.nowhere" does not exist');
  });
});
