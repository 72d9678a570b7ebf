// Returns from before it was kept are given the indicators that their rows name.
import { Kysely, PostgresDialect } from "kysely";
import { Migrator } from "kysely/migration";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "#scripts/testing/test-database.ts";
import { migrations } from "./index.ts";

const NAME = "2026-11-22T1640-submission-indicators";

let database: TestDatabase;
let pool: pg.Pool;
beforeAll(async () => {
  database = await createTestDatabase("empty");
  pool = new pg.Pool({ connectionString: database.url, max: 2 });
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const SUBMISSION = `insert into submission (state, sender, received_at, content_hash, reading, rows, errors, warnings,
  changes, catalogue_version, checked_version)
  select 'published', 'x', now(), '', '{}', 0, 0, 0, '{}', '', 0 from generate_series(1, 4)`;

test("from what is staged, what stands and what stood", async () => {
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const names = Object.keys(migrations).sort();
  await migrator.migrateTo(names[names.indexOf(NAME) - 1] ?? "");
  await pool.query(SUBMISSION); // 1001 staged; 1002 stands and stood; 1003 stood; 1004 has nothing left to tell
  await pool.query("insert into indicator (code) values ('a'), ('b'), ('c')");
  await pool.query("insert into area (code) values ('town')");
  await pool.query(
    "insert into publication (at, kind, submission, sender) select now(), 'publish', id, 'x' from submission order by id",
  );
  await pool.query(
    `insert into staged_row (submission, "row", indicator, cut, area, period) values (1001, 2, 3, 0, 1, 1), (1001, 3, 3, 0, 1, 2)`,
  );
  await pool.query(
    "insert into observation (indicator, cut, area, period, submission, since) values (2, 0, 1, 1, 1002, 2)",
  );
  await pool.query(
    `insert into observation_history (indicator, cut, area, period, submission, since, until)
     values (1, 0, 1, 1, 1002, 2, 3), (1, 0, 1, 2, 1003, 3, 4)`,
  );

  const { error } = await migrator.migrateTo(NAME);
  expect(error).toBeUndefined();
  const { rows } = await pool.query("select id, indicators from submission order by id");
  expect(rows).toEqual([
    { id: 1001, indicators: ["c"] },
    { id: 1002, indicators: ["a", "b"] },
    { id: 1003, indicators: ["a"] },
    { id: 1004, indicators: [] },
  ]);
});
