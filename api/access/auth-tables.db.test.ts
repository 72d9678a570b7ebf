// The tables that our migrations make, held against what the installed better-auth would make of its own.
import { getMigrations } from "better-auth/db/migration";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "#scripts/testing/test-database.ts";
import { createAuth } from "./auth.ts";

let database: TestDatabase;
let pool: pg.Pool;
beforeAll(async () => {
  database = await createTestDatabase();
  // better-auth looks at the tables where the connection looks first.
  pool = new pg.Pool({ connectionString: database.url, options: "-c search_path=auth" });
  // The database is dropped at the end, perhaps before the last connection has closed.
  pool.on("error", () => undefined);
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

async function wanted() {
  const { auth } = createAuth({
    pool,
    secret: "only-for-tests-only-for-tests-only",
    publicUrl: null,
    trust: "Trust",
    passwords: true,
    provider: null,
    demonstration: false,
    sendResetLink: async () => undefined,
    log: { warn: () => undefined, error: () => undefined },
  });
  const { toBeCreated, toBeAdded, unsafeChanges } = await getMigrations(auth.options);
  return {
    tables: toBeCreated.map(({ table }) => table),
    changes: unsafeChanges.length,
    columns: toBeAdded.flatMap(({ table, fields }) =>
      Object.keys(fields).map((field) => `${table}.${field}`),
    ),
  };
}

test("no table is to be made, and no column to be added", async () => {
  expect(await wanted()).toEqual({ tables: [], columns: [], changes: 0 });
});

test("what is missing would be noticed", async () => {
  await pool.query(`alter table person drop column "twoFactorEnabled"; drop table apikey cascade`);
  expect(await wanted()).toMatchObject({ tables: ["apikey"], columns: ["person.twoFactorEnabled"] });
});
