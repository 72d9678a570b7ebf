// What joins a transaction of ours, what does not, and what undoes it.
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "#scripts/testing/test-database.ts";
import { createAccess } from "./access.ts";
import { ask } from "./ask.ts";
import { addPerson } from "./people.ts";
import { TransactionScope } from "./transaction-scope.ts";

let database: TestDatabase;
let pool: pg.Pool;
let scope: TransactionScope;
beforeAll(async () => {
  database = await createTestDatabase();
  pool = new pg.Pool({ connectionString: database.url, max: 2 });
  scope = new TransactionScope(pool);
  await pool.query("create table kept (what text)");
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const kept = async (what: string) =>
  (await pool.query("select from kept where what = $1", [what])).rowCount === 1;
const keep = (client: Pick<pg.PoolClient, "query">, what: string) =>
  client.query("insert into kept values ($1)", [what]);

describe("a connection that was handed out in a transaction", () => {
  test("writes into it while it is open", async () => {
    const work = scope.run(async () => {
      await scope.connect().then((connection) => connection.query("insert into kept values ('inside')", []));
      throw new Error("undone");
    });
    await expect(work).rejects.toThrow("undone");
    expect(await kept("inside")).toBe(false);
  });

  test("writes by itself afterwards, and not into what that connection does next", async () => {
    const [left, client] = await scope.run(async (held) => [await scope.connect(), held] as const);
    // The connection is somebody else's now, who will undo what they do.
    const next = await pool.connect();
    expect(next).toBe(client);
    await next.query("begin");
    await left.query("insert into kept values ('afterwards')", []);
    await next.query("rollback");
    next.release();
    expect(await kept("afterwards")).toBe(true);
  });
});

describe("what fails and is swallowed", () => {
  test("undoes the transaction where it was essential", async () => {
    const work = scope.run(async (client) => {
      await keep(client, "with a failure");
      await scope.essential(() => Promise.reject(new Error("no letter"))).catch(() => undefined);
      return "done";
    });
    await expect(work).rejects.toThrow("no letter");
    expect(await kept("with a failure")).toBe(false);
  });

  test("better-auth says that a letter was sent which was not: nothing is kept as done", async () => {
    const access = createAccess({
      pool,
      secret: "only-for-tests-only-for-tests-only",
      publicUrl: null,
      trust: "Trust",
      passwords: true,
      provider: null,
      demonstration: false,
      secondFactorForLeads: false,
      sendResetLink: () => Promise.reject(new Error("no such letter")),
      log: { warn: () => undefined, error: () => undefined },
    });
    await access.scope.run((client) =>
      addPerson(access, client, { name: "Ann", email: "ann@town.example", role: "board" }),
    );
    const asked = access.scope.run(async (client) => {
      const answer = await ask(access, {
        method: "POST",
        path: "/request-password-reset",
        body: { email: "ann@town.example" },
        origin: "http://127.0.0.1:80",
        cookie: undefined,
        address: null,
        userAgent: undefined,
      });
      await keep(client, `asked: ${answer.status}`);
    });
    await expect(asked).rejects.toThrow("no such letter");
    expect(await kept("asked: 200")).toBe(false);
    const links = await pool.query("select from auth.verification");
    expect(links.rowCount).toBe(0);
  });
});
