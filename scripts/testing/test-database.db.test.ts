// A test database is migrated, alone, and gone afterwards.
import pg from "pg";
import { afterAll, expect, test } from "vitest";
import { createTestDatabase } from "./test-database.ts";

const first = await createTestDatabase();
const second = await createTestDatabase();
afterAll(() => Promise.all([first.drop(), second.drop()]));

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

test("it holds every migration's tables", async () => {
  const tables = await ask(first.url, "select 1 from pg_tables where schemaname = 'public' limit 1");
  expect(tables).toHaveLength(1);
});

test("what one test writes, another does not see", async () => {
  await ask(first.url, "create table only_here ()");
  expect(await ask(first.url, "select to_regclass('only_here') is not null as there")).toEqual([
    { there: true },
  ]);
  expect(await ask(second.url, "select to_regclass('only_here') is not null as there")).toEqual([
    { there: false },
  ]);
});

test("an empty one has no tables, for tests of the migrations themselves", async () => {
  const empty = await createTestDatabase("empty");
  expect(await ask(empty.url, "select 1 from pg_tables where schemaname = 'public'")).toEqual([]);
  await empty.drop();
});

test("a dropped one cannot be opened, even if a client was still connected", async () => {
  const database = await createTestDatabase();
  const client = new pg.Client(database.url);
  client.on("error", () => {});
  await client.connect();
  await database.drop();
  await expect(ask(database.url, "select 1")).rejects.toMatchObject({ code: "3D000" });
});

test("words sort and fold the same on every machine", async () => {
  expect(await ask(first.url, "select lower('ÉCOLE') as folded, 'b' < 'B' as small_first")).toEqual([
    { folded: "école", small_first: false },
  ]);
});
