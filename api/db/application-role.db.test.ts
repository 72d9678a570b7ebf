// What the application's role may do, after whatever happened to the database.
import pg from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "#scripts/testing/test-database.ts";
import { migrate } from "./migrate.ts";
import { openDatabases } from "./pool.ts";

let database: TestDatabase;
let owner: pg.Client;
beforeEach(async () => {
  database = await createTestDatabase("empty");
  owner = new pg.Client(database.url);
  await owner.connect();
});
afterEach(async () => {
  await owner.end();
  await database.drop();
});

/** Tables by what the role may do with them. */
const grants = async () => {
  const { rows } = await owner.query<{ may: string; tables: string[] }>(
    `select may, array_agg(name order by name) as tables from (
       select c.oid::regclass::text as name, array_to_string(array(
           select p from unnest('{select,insert,update,delete,truncate}'::text[]) p
           where has_table_privilege('outcomes_application', c.oid, p)), ' ') as may
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname in ('public', 'auth') and c.relkind = 'r'
     ) granted group by may`,
  );
  return Object.fromEntries(rows.map(({ may, tables }) => [may, tables]));
};
const KEPT = [
  "audit_entry",
  "catalogue_definition",
  "catalogue_version",
  "commentary_repeat",
  "figure_reason",
  "observation_history",
  "observation_repeat",
  "publication",
  "reminder",
  "submission_file",
];
const expectRight = async () => {
  const found = await grants();
  expect(Object.keys(found).sort()).toEqual([
    "select",
    "select insert",
    "select insert update",
    "select insert update delete",
  ]);
  expect(found.select).toEqual(["kysely_migration", "kysely_migration_lock"]);
  expect(found["select insert"]).toEqual(KEPT);
  expect(found["select insert update"]).toEqual(["auth.key_grant", "reminder_pause", "submission"]);
  expect(found["select insert update delete"]).toEqual(
    expect.arrayContaining(["auth.person", "observation"]),
  );
};

test("processes that start together migrate once, and each table has its grants", async () => {
  const ran = await Promise.all([1, 2, 3].map(() => migrate(database.url)));
  expect(ran.filter((names) => names.length > 0)).toHaveLength(1);
  await expectRight();
});

test.each([
  [
    "revoke all on all tables in schema public from outcomes_application; revoke usage on schema auth from outcomes_application",
    "a copy came back without its grants",
  ],
  ["grant all on audit_entry, publication to outcomes_application", "somebody gave it more"],
  ["grant truncate on submission to outcomes_application", "somebody gave it what it never needs"],
])("%s is put right at the next start: %s", async (change) => {
  await migrate(database.url);
  await owner.query(change);
  await expect(expectRight()).rejects.toThrow();
  await migrate(database.url);
  await expectRight();
  await openAsApplication("select count(*) from auth.person");
});

test("a table that a later migration makes can be used, whatever its name", async () => {
  await migrate(database.url);
  await owner.query('create table "a ""later"" one" (id integer generated always as identity, n integer)');
  await migrate(database.url);
  await openAsApplication('insert into "a ""later"" one" (n) values (1)');
});

test("options that the address names are kept, and do not take the place of the role", async () => {
  await migrate(database.url);
  const url = new URL(database.url);
  url.searchParams.set("options", "-c statement_timeout=4321 -c role=none");
  const { read, pool, close } = openDatabases(url.href);
  const settings = "select current_user as name, current_setting('statement_timeout') as timeout";
  expect((await pool.query(settings)).rows).toEqual([{ name: "outcomes_application", timeout: "4321ms" }]);
  await expect(read.selectFrom("submission").select("id").execute()).resolves.toEqual([]);
  await close();
});

async function openAsApplication(statement: string): Promise<void> {
  const { pool, close } = openDatabases(database.url);
  await pool.query(statement).finally(close);
}
