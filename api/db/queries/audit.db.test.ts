// The record: a chain without gaps or forks, which nobody changes, and in which things are found.
import { createHash } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Databases, openDatabases } from "#api/db/pool.ts";
import { createTestDatabase, type TestDatabase } from "#scripts/testing/test-database.ts";
import { type Actor, type AuditRecord, RecordBusy, record, searchAudit } from "./audit.ts";
import { inTransaction } from "./transaction.ts";

let database: TestDatabase;
let databases: Databases;
let owner: pg.Client;
beforeAll(async () => {
  database = await createTestDatabase();
  databases = openDatabases(database.url);
  owner = new pg.Client(database.url);
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await databases.close();
  await database.drop();
});

const system: Actor = { kind: "system", id: null, name: "system", role: null, address: null };
const person = (name: string): Actor => ({ kind: "person", id: "p1", name, role: "lead", address: "::1" });
const entry = (given: Partial<AuditRecord> = {}): AuditRecord => ({
  actor: system,
  action: "exported",
  subject: null,
  ...given,
});
const all = () => searchAudit(databases.read, {}, { limit: 10_000, before: null });
const rows = async () =>
  (
    await owner.query<{ id: string; previous: Buffer; hash: Buffer; subject: string | null }>(
      "select id, previous, hash, subject from audit_entry order by id",
    )
  ).rows;

async function expectUnbroken(): Promise<void> {
  let last: Buffer = Buffer.alloc(32);
  for (const [index, { id, previous, hash }] of (await rows()).entries()) {
    expect([id, previous.toString("hex")]).toEqual([String(index + 1), last.toString("hex")]);
    last = hash;
  }
}

describe("the chain", () => {
  test("the first entry follows 32 zeros, and its hash is over its fields, each with its length", async () => {
    await record(
      databases.pool,
      entry({ actor: person("zoë@demo.example"), subject: "é", after: { a: 'say "hé"' } }),
    );
    const [first] = await all();
    if (!first) throw new Error("nothing was recorded");
    const text = [
      "1:1",
      `27:${first.at}`,
      "6:person2:p117:zoë@demo.example4:lead3:::1", // ë has two bytes
      "8:exported2:é-", // nothing stood before
      '19:{"a":"say \\"hé\\""}',
    ].join("");
    const hash = createHash("sha256").update(Buffer.alloc(32)).update(text).digest("hex");
    expect(first.hash).toBe(hash);
    expect(first.at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/);
  });

  test("entries written together follow each other in their order", async () => {
    const before = (await rows()).length;
    await record(
      databases.pool,
      ["a", "b", "c"].map((subject) => entry({ subject })),
    );
    expect((await rows()).slice(before).map(({ subject }) => subject)).toEqual(["a", "b", "c"]);
    await expectUnbroken();
  });

  test("many connections at once, some of which take back what they wrote, leave no gap and no fork", async () => {
    const before = (await rows()).length;
    const other = openDatabases(database.url);
    const write = (pool: pg.Pool, index: number) =>
      inTransaction(pool, async (client) => {
        await record(client, [
          entry({ subject: `at once ${index}` }),
          entry({ subject: `at once ${index} too` }),
        ]);
        if (index % 5 === 0) throw new Error("taken back");
      });
    const ends = await Promise.allSettled(
      Array.from({ length: 40 }, (_, index) => write(index % 2 ? databases.pool : other.pool, index)),
    );
    await other.close();
    expect(ends.filter(({ status }) => status === "fulfilled")).toHaveLength(32);
    expect((await rows()).length).toBe(before + 64);
    await expectUnbroken();
  });

  test("a transaction that looks at an older state cannot fork it: it fails", async () => {
    const before = (await rows()).length;
    const late = inTransaction(databases.pool, async (client) => {
      await client.query("set transaction isolation level repeatable read");
      await client.query("select 1 from audit_entry limit 1");
      await record(databases.pool, entry({ subject: "first" }));
      await record(client, entry({ subject: "late" }));
    });
    await expect(late).rejects.toMatchObject({ code: "23505" });
    expect((await rows()).length).toBe(before + 1);
    await expectUnbroken();
  });

  test("whatever number, time and hash the inserter names, it gets its own", async () => {
    await owner.query(
      `insert into audit_entry (id, at, actor_kind, actor_name, action, previous, hash)
       values (99999, '2001-01-01', 'system', 'x', 'exported', decode(repeat('11', 32), 'hex'), decode(repeat('22', 32), 'hex'))`,
    );
    const [last] = await all();
    expect(last?.at.slice(0, 4)).not.toBe("2001");
    await expectUnbroken();
  });

  test.each([
    ["create temporary table audit_entry (id bigint, hash bytea)", "a temporary table of the same name"],
    ["set session_replication_role = replica", "a session that says it is a replica"],
  ])("%s changes nothing: %s", async (statement) => {
    const session = new pg.Client(database.url);
    await session.connect();
    await session.query(statement);
    await session.query(
      "insert into public.audit_entry (actor_kind, actor_name, action) values ('system', 'x', 'exported')",
    );
    await session.end();
    await expectUnbroken();
  });
});

describe("whoever is kept waiting by somebody who adds", () => {
  const whileSomebodyAdds = async (work: () => Promise<unknown>) => {
    await owner.query("begin");
    await owner.query("select pg_advisory_xact_lock(2004, 2)");
    try {
      await work();
    } finally {
      await owner.query("rollback");
    }
  };

  test.each([
    ["by itself", (client: pg.Pool | pg.PoolClient) => record(client, entry({ subject: "late" }), "100ms")],
    [
      "as the last of several",
      async (client: pg.Pool | pg.PoolClient) => {
        const entries = [entry({ subject: "late" }), entry({ subject: "late" })];
        await record(client, entries, "100ms");
      },
    ],
  ])("gives up after a while, and nothing of it is kept: %s", async (_, add) => {
    await whileSomebodyAdds(async () => {
      await expect(add(databases.pool)).rejects.toThrow(RecordBusy);
      await expect(inTransaction(databases.pool, add)).rejects.toThrow("The record is busy.");
    });
    expect((await rows()).filter(({ subject }) => subject === "late")).toEqual([]);
    // The next transaction on that connection waits as long as any.
    const { rows: settings } = await databases.pool.query("show lock_timeout");
    expect(settings).toEqual([{ lock_timeout: "0" }]);
  });

  test("waits 15 seconds where nobody says otherwise", async () => {
    await inTransaction(databases.pool, async (client) => {
      await record(client, entry());
      expect((await client.query("show lock_timeout")).rows).toEqual([{ lock_timeout: "15s" }]);
    });
  });
});

describe("nobody changes it", () => {
  const CHANGES = [
    "update audit_entry set subject = 'x' where id = 1",
    "update audit_entry set subject = 'x' where false", // refused before any row is looked for
    "delete from audit_entry where id = 1",
    "truncate audit_entry",
  ];

  test.each(CHANGES)("not the owner of the tables: %s", async (statement) => {
    await expect(owner.query(statement)).rejects.toThrow(/is never changed/);
  });

  test.each([
    ...CHANGES,
    "update publication set sender = 'x'",
    "delete from observation_history",
    "alter table audit_entry disable trigger all",
    "drop table audit_entry",
    "set session_replication_role = replica",
    "insert into kysely_migration values ('x', 'x')",
    "create table stray ()",
  ])("not the application: %s", async (statement) => {
    await expect(databases.pool.query(statement)).rejects.toMatchObject({ code: "42501" });
  });

  test("what is read-only can read as the same role", async () => {
    expect((await all()).length).toBeGreaterThan(0);
    const { rows: who } = await databases.pool.query("select current_user as name");
    expect(who).toEqual([{ name: "outcomes_application" }]);
  });
});

describe("what is written is what is read", () => {
  test.each([
    [
      { text: 'quotes " and \\ and \n and 😀' },
      "characters that JSON escapes, and one outside the first plane",
    ],
    [{ half: "\ud83d", nul: "a\0b" }, "half a character and U+0000, which PostgreSQL cannot keep as text"],
    [[], "an empty list is something"],
    [0, "so is nought"],
    [false, "so is no"],
  ])("%j: %s", async (after, _reason) => {
    await record(databases.pool, entry({ after }));
    const [last] = await all();
    expect(JSON.parse(last?.after ?? "")).toEqual(after);
  });

  test.each([[undefined], [null]])("%s is nothing", async (after) => {
    await record(databases.pool, entry({ after }));
    expect((await all())[0]?.after).toBeNull();
  });

  test("a name that PostgreSQL cannot keep is kept as near as it can be", async () => {
    await record(databases.pool, entry({ actor: person("a\0b\ud83d"), subject: "c\0" }));
    expect((await all())[0]).toMatchObject({ actor: { name: "a\ufffdb\ufffd" }, subject: "c\ufffd" });
  });

  test("no entries are no statement", async () => {
    const before = (await rows()).length;
    await record(databases.pool, []);
    expect((await rows()).length).toBe(before);
  });
});
