// What the record's verification says of a real one, before and after somebody with every right tampered with it.
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import pg from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openDatabases } from "#api/db/pool.ts";
import { record } from "#api/db/queries/audit.ts";
import { readArguments, verify } from "./audit-verify.ts";
import { createTestDatabase, type TestDatabase } from "./testing/test-database.ts";

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

const WORDS = 'Zoë said "no" \\ and\nleft: 😀 \ud83d \0';

async function fill(count: number): Promise<void> {
  const databases = openDatabases(database.url);
  const entries = Array.from({ length: count }, (_, index) => ({
    actor: {
      kind: "person" as const,
      id: "p1",
      name: "zoë@demo.example",
      role: "lead" as const,
      address: "::1",
    },
    action: "return-published" as const,
    subject: `submission ${1001 + index}`,
    before: index % 2 ? undefined : { words: WORDS },
    after: { [WORDS]: [index, null, 0.1] },
  }));
  await record(databases.pool, entries);
  await databases.close();
}

const head = async () =>
  (await verify(database.url, null)).replace(/^.*number (\d+) with hash (.*)$/, "$1:$2");

test("nothing recorded is no fault", async () => {
  expect(await verify(database.url, null)).toBe("0 entries: nothing has been recorded yet");
});

test("what PostgreSQL hashed is what is worked out here, over more than one piece", async () => {
  await fill(2050);
  const sentence = await verify(database.url, null);
  const { rows } = await owner.query("select encode(hash, 'hex') as hash from audit_entry where id = 2050");
  expect(sentence).toBe(`2050 entries, unbroken, the last is number 2050 with hash ${rows[0].hash}`);
});

test.each([
  ["update audit_entry set subject = 'submission 9' where id = 3", /^Entry 3 was changed/, "a field"],
  [
    "update audit_entry set at = at + interval '1 microsecond' where id = 3",
    /^Entry 3 was changed/,
    "the time",
  ],
  [
    `update audit_entry set after = replace(after::text, ':', ': ')::json where id = 3`,
    /^Entry 3 was changed/,
    "the same JSON, written otherwise",
  ],
  ["update audit_entry set hash = sha256('x') where id = 3", /^Entry 3 was changed/, "a hash"],
  [
    "delete from audit_entry where id = 3",
    /^Entry 3 is missing: the next one there is number 4/,
    "the middle",
  ],
  ["delete from audit_entry where id <= 2", /^Entry 1 is missing/, "the beginning"],
  [
    "update audit_entry set id = case id when 2 then -2 when 4 then 2 else id end where id in (2, 4); update audit_entry set id = 4 where id = -2",
    /^Entry 2 is out of order: it was written as number 4/,
    "two swapped",
  ],
  ["truncate audit_entry", /^Entries were cut off the end: number 5 was noted/, "all of it"],
  ["delete from audit_entry where id = 5", /^Entries were cut off the end: number 5 was noted/, "the end"],
])("%s: %s (%s)", async (tampering, fault, _reason) => {
  await fill(5);
  const noted = readArguments(["--head", await head()]);
  await owner.query(`alter table audit_entry disable trigger all; ${tampering}`);
  await expect(verify(database.url, noted)).rejects.toThrow(fault);
});

test("a record that has grown since its head was noted is unbroken", async () => {
  await fill(2);
  const noted = readArguments(["--head", await head()]);
  await fill(2);
  expect(await verify(database.url, noted)).toMatch(/^4 entries, unbroken/);
});

test.each([
  [["--head", "5"], /5 is not a number and a hash: write --head 120:/],
  [["--head", `0:${"a".repeat(64)}`], /is not a number and a hash/],
  [["--tail", "5"], /--tail 5 is not understood/],
  [["5"], /5 is not understood/],
  [["--head"], /--head is not understood/],
])("%j is refused in a sentence", (given, sentence) => {
  expect(() => readArguments(given)).toThrow(sentence);
});

test("as a command it ends with 1 when the record is broken, and says so in a line", async () => {
  const command = async (): Promise<{ code: number; said: string }> => {
    const env = { PATH: process.env.PATH, DATABASE_URL: database.url };
    const script = join(import.meta.dirname, "audit-verify.ts");
    try {
      const { stdout } = await promisify(execFile)(process.execPath, [script], { env });
      return { code: 0, said: stdout };
    } catch (error) {
      const { code, stderr } = error as { code: number; stderr: string };
      return { code, said: stderr };
    }
  };
  await fill(1);
  expect(await command()).toMatchObject({ code: 0, said: expect.stringMatching(/^1 entry, unbroken.*\n$/) });
  await owner.query(
    "alter table audit_entry disable trigger all; update audit_entry set actor_name = 'x' where id = 1",
  );
  expect(await command()).toEqual({
    code: 1,
    said: "Entry 1 was changed: what it says does not give its hash.\n",
  });
});

test("a database without a record says what to do", async () => {
  await owner.query("drop table audit_entry");
  await expect(verify(database.url, null)).rejects.toThrow(/start the server once/);
});
