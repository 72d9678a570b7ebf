// Looking things up in the record: by whom, what, to what and when, page by page.
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Databases, openDatabases } from "#api/db/pool.ts";
import { createTestDatabase, type TestDatabase } from "#scripts/testing/test-database.ts";
import { type Actor, type AuditRecord, type AuditSearch, record, searchAudit, streamAudit } from "./audit.ts";

const system: Actor = { kind: "system", id: null, name: "system", role: null, address: null };
const person = (name: string): Actor => ({ kind: "person", id: "p1", name, role: "lead", address: "::1" });
const entry = (given: Partial<AuditRecord> = {}): AuditRecord => ({
  actor: system,
  action: "exported",
  subject: null,
  ...given,
});

describe("looking things up", () => {
  let search: (given: AuditSearch) => Promise<(string | null)[]>;
  let own: TestDatabase;
  let ownDatabases: Databases;
  beforeAll(async () => {
    own = await createTestDatabase();
    ownDatabases = openDatabases(own.url);
    const tamper = new pg.Client(own.url);
    await tamper.connect();
    await record(ownDatabases.pool, [
      entry({ subject: "one", actor: person("Ann.Lee@demo.example") }),
      entry({ subject: "two", action: "sign-in", actor: person("bob@demo.example") }),
      entry({ subject: "three 50%", action: "sign-in", actor: system }),
    ]);
    // Midnight in England at the end of 7 June 2026 is 23:00 in UTC.
    await tamper.query("alter table audit_entry disable trigger all");
    for (const [id, at] of [
      [1, "2026-06-07T22:59:59Z"],
      [2, "2026-06-07T23:00:00Z"],
      [3, "2026-12-01T00:00:00Z"],
    ])
      await tamper.query("update audit_entry set at = $2 where id = $1", [id, at]);
    await tamper.end();
    search = async (given) =>
      (await searchAudit(ownDatabases.read, given, { limit: 10, before: null })).map(
        ({ subject }) => subject,
      );
  });
  afterAll(async () => {
    await ownDatabases.close();
    await own.drop();
  });

  test.each<[AuditSearch, string[], string]>([
    [{}, ["three 50%", "two", "one"], "the newest first"],
    [{ action: "sign-in" }, ["three 50%", "two"], "by what was done"],
    [{ actor: "ann.lee" }, ["one"], "part of a name, in any case"],
    [{ actor: "demo" }, ["two", "one"], "part of an address"],
    [{ subject: "0%" }, ["three 50%"], "a per cent sign stands for itself"],
    [{ subject: "_" }, [], "so does an underline"],
    [{ from: "2026-06-08" }, ["three 50%", "two"], "a day begins at midnight in England"],
    [{ to: "2026-06-07" }, ["one"], "and the last day is included, to its last second"],
    [{ from: "2026-06-08", to: "2026-06-08" }, ["two"], "one day"],
    [{ from: "2026-12-01" }, ["three 50%"], "in winter it is the same as in UTC"],
    [{ action: "sign-in", actor: "bob", subject: "two" }, ["two"], "all together"],
    [{ action: "sign-out" }, [], "nothing of the kind"],
  ])("%j finds %j: %s", async (given, found) => {
    expect(await search(given)).toEqual(found);
  });

  test("page after page, and in pieces, each entry comes once", async () => {
    const page = await searchAudit(ownDatabases.read, {}, { limit: 2, before: null });
    const rest = await searchAudit(ownDatabases.read, {}, { limit: 2, before: page.at(-1)?.number ?? 0 });
    expect([...page, ...rest].map(({ number }) => number)).toEqual([3, 2, 1]);
    for (const piece of [1, 2, 3, 4]) {
      const numbers: number[] = [];
      for await (const facts of streamAudit(ownDatabases.read, {}, piece))
        numbers.push(...facts.map(({ number }) => number));
      expect(numbers).toEqual([3, 2, 1]);
    }
  });
});
