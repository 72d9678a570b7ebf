// Guessing: an account that fails too often has to wait, whichever server process it asks; a crowd that does not guess comes in.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inTransaction } from "#api/db/queries/transaction.ts";
import {
  addAccount,
  browserOf,
  lettersTo,
  PASSWORD,
  recordOf,
  trySignIn,
} from "#scripts/testing/accounts.ts";
import { type RunningApp, startApp } from "#scripts/testing/running-app.ts";
import { createTestDatabase, type TestDatabase } from "#scripts/testing/test-database.ts";

let database: TestDatabase;
let one: RunningApp;
let other: RunningApp;
beforeAll(async () => {
  database = await createTestDatabase();
  // Guesses come from an address of their own, so that no test makes another one wait.
  const settings = { TRUST_PROXY: "1" };
  one = await startApp({ database, settings });
  other = await startApp({ database, settings });
});
afterAll(async () => {
  await Promise.all([one.close(), other.close()]);
  await database.drop();
});

const from = (address: string) => ({ "X-Forwarded-For": address });
const guess = (app: RunningApp, email: string, address: string, password = "not the password") =>
  trySignIn(app, email, password, from(address));

/** Fails so many times, in turn at each of the servers. @returns the statuses */
async function fail(times: number, email: string, address: string, password?: string): Promise<number[]> {
  const statuses: number[] = [];
  for (let turn = 0; turn < times; turn += 1)
    statuses.push((await guess(turn % 2 ? other : one, email, address, password)).status);
  return statuses;
}

/** As if a quarter of an hour had gone by. */
const wait = () => one.services.pool.query("update auth.attempt set expire = expire - 15 * 60 * 1000 - 1000");

describe("an account", () => {
  test("is locked by ten wrong passwords, also for the right one, at each server", async () => {
    await addAccount(one, { email: "ann@town.example", role: "board" });
    await addAccount(one, { email: "bob@town.example", role: "board" });
    expect(await fail(10, "ann@town.example", "192.0.2.1")).toEqual(Array(10).fill(401));
    for (const app of [one, other]) {
      const answer = await guess(app, "ann@town.example", "192.0.2.2", PASSWORD);
      expect(answer.json()).toMatchObject({
        status: 429,
        title: "Too many attempts",
        detail: "Too many attempts. Try again in 15 minutes.",
      });
      expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(14 * 60);
    }
    // The same network, another person: they come in.
    expect((await guess(one, "bob@town.example", "192.0.2.1", PASSWORD)).status).toBe(200);

    const letters = await lettersTo(one, "ann@town.example");
    expect(letters).toHaveLength(1);
    expect(letters[0]?.subject).toMatch(/locked/i);
    const record = await recordOf(one, "ann@town.example");
    expect(record.filter(({ action }) => action === "account-locked")).toHaveLength(1);
    expect(record.filter(({ action }) => action === "sign-in-refused")).toHaveLength(10);

    await wait();
    expect((await guess(other, "ann@town.example", "192.0.2.1", PASSWORD)).status).toBe(200);
  });

  test("nine wrong ones do not lock it, and the right one clears the count", async () => {
    await addAccount(one, { email: "cat@town.example", role: "board" });
    for (let round = 0; round < 2; round += 1) {
      await fail(9, "cat@town.example", "192.0.2.3");
      expect((await guess(one, "cat@town.example", "192.0.2.3", PASSWORD)).status).toBe(200);
    }
  });

  test("stays locked through attempts that are refused, and no longer for them", async () => {
    await addAccount(one, { email: "dan@town.example", role: "board" });
    await fail(10, "dan@town.example", "192.0.2.4");
    expect(await fail(5, "dan@town.example", "192.0.2.4")).toEqual(Array(5).fill(429));
    await wait();
    expect((await guess(one, "dan@town.example", "192.0.2.4", PASSWORD)).status).toBe(200);
  });

  test("that does not exist is locked alike, so that nobody learns whether it does; no letter is written", async () => {
    await fail(10, "no-such@town.example", "192.0.2.5");
    expect((await guess(one, "no-such@town.example", "192.0.2.5")).status).toBe(429);
    expect(await lettersTo(one, "no-such@town.example")).toEqual([]);
  });

  test("is locked by guesses in capitals as well", async () => {
    await addAccount(one, { email: "eve@town.example", role: "board" });
    await fail(5, "EVE@town.example", "192.0.2.6");
    await fail(5, "eve@Town.example", "192.0.2.6");
    expect((await guess(one, "eve@town.example", "192.0.2.6", PASSWORD)).status).toBe(429);
  });

  test("is locked where somebody at an open browser guesses its password", async () => {
    await addAccount(one, { email: "fay@town.example", role: "board" });
    const browser = await browserOf(one, "fay@town.example");
    const statuses: number[] = [];
    for (let turn = 0; turn < 11; turn += 1) {
      const answer = await browser.post(
        "/api/auth/change-password",
        { currentPassword: "not the password", newPassword: "a new and much longer one" },
        from("192.0.2.7"),
      );
      statuses.push(answer.status);
    }
    expect(statuses).toEqual([...Array(10).fill(400), 429]);
    expect((await guess(other, "fay@town.example", "192.0.2.7", PASSWORD)).status).toBe(429);
  });

  test("a new password by a link opens it at once", async () => {
    await addAccount(one, { email: "gil@town.example", role: "board" });
    await fail(10, "gil@town.example", "192.0.2.8");
    await one.with({}).post("/api/auth/request-password-reset", { email: "gil@town.example" });
    const text = (await lettersTo(one, "gil@town.example")).at(-1)?.text ?? "";
    const token = text.match(/token=([\w-]+)/)?.[1];
    const newPassword = "a new and much longer one";
    expect((await one.with({}).post("/api/auth/reset-password", { token, newPassword })).status).toBe(200);
    expect((await guess(one, "gil@town.example", "192.0.2.8", newPassword)).status).toBe(200);
  });

  test("thirty guesses at once are ten tries, and nobody waits for a connection in vain", async () => {
    await addAccount(one, { email: "hal@town.example", role: "board" });
    const answers = await Promise.all(
      Array.from({ length: 30 }, () => guess(one, "hal@town.example", "192.0.2.9")),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([
      ...Array(10).fill(401),
      ...Array(20).fill(429),
    ]);
    expect((await guess(one, "hal@town.example", "192.0.2.9", PASSWORD)).status).toBe(429);
    expect(await lettersTo(one, "hal@town.example")).toHaveLength(1);
  });
});

test("a crowd that signs in at once comes in, whatever it takes, and others read meanwhile", async () => {
  await addAccount(one, { email: "hall@town.example", role: "board" });
  const reader = await one.as("board");
  // One account for all of them: with the right password nobody is taken for somebody who guesses.
  const crowd = Array.from({ length: 40 }, () => guess(one, "hall@town.example", "192.0.2.10", PASSWORD));
  const begun = performance.now();
  expect((await reader.get("/api/v1/site")).status).toBe(200);
  const read = performance.now() - begun;
  const statuses = (await Promise.all(crowd)).map(({ status }) => status);
  expect(statuses).toEqual(Array(40).fill(200));
  expect(read).toBeLessThan((performance.now() - begun) / 2);
});

test("a crowd that is too large is sent away at once, instead of waiting longer than anybody does", async () => {
  // Each from an address of its own and for an account of its own: nothing else holds them up.
  const crowd = await Promise.all(
    Array.from({ length: 120 }, (_, n) => guess(one, `crowd${n}@town.example`, `198.18.0.${n}`)),
  );
  const away = crowd.filter(({ status }) => status === 503);
  expect(new Set(crowd.map(({ status }) => status))).toEqual(new Set([401, 503]));
  expect(away[0]?.json()).toMatchObject({
    detail: "Too many are signing in at the moment. Try again in a minute.",
  });
  expect(away[0]?.headers.get("retry-after")).toBe("60");
});

describe("where the database fails", () => {
  /** Takes a table away for a while. */
  async function without<Answer>(table: string, work: () => Promise<Answer>): Promise<Answer> {
    const rename = async (from: string, to: string) => {
      const [schema, name] = from.split(".");
      await inTransaction(one.services.pool, async (client) => {
        await client.query("set local role none");
        await client.query(`alter table ${schema}."${name}" rename to "${to}"`);
      });
    };
    const gone = `${table.split(".")[1]}_gone`;
    await rename(table, gone);
    try {
      return await work();
    } finally {
      await rename(`${table.split(".")[0]}.${gone}`, table.split(".")[1] ?? "");
    }
  }

  test("a try that came to nothing is not held against anybody", async () => {
    await addAccount(one, { email: "jim@town.example", role: "board" });
    const statuses = await without("auth.session", () =>
      fail(12, "jim@town.example", "192.0.2.20", PASSWORD),
    );
    expect(statuses).toEqual(Array(12).fill(500));
    expect((await guess(one, "jim@town.example", "192.0.2.20", PASSWORD)).status).toBe(200);
  });

  test("no account is locked without a letter and an entry", async () => {
    await addAccount(one, { email: "kim@town.example", role: "board" });
    await fail(10, "kim@town.example", "192.0.2.21");
    const statuses = await without("public.mail", () => fail(2, "kim@town.example", "192.0.2.21"));
    expect(statuses).toEqual([500, 500]);
    expect((await guess(one, "kim@town.example", "192.0.2.21")).status).toBe(429);
    expect(await lettersTo(one, "kim@town.example")).toHaveLength(1);
    const record = await recordOf(one, "kim@town.example");
    expect(record.filter(({ action }) => action === "account-locked")).toHaveLength(1);
  });
});
