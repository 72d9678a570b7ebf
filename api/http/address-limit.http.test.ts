// Guessing from one network address: how often, at which server, and who does not have to wait for it.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addAccount, PASSWORD, recordOf, trySignIn } from "#scripts/testing/accounts.ts";
import { type RunningApp, startApp } from "#scripts/testing/running-app.ts";
import { createTestDatabase, type TestDatabase } from "#scripts/testing/test-database.ts";

let database: TestDatabase;
let one: RunningApp;
let other: RunningApp;
beforeAll(async () => {
  database = await createTestDatabase();
  const settings = { TRUST_PROXY: "1" };
  one = await startApp({ database, settings });
  other = await startApp({ database, settings });
  await addAccount(one, { email: "ian@town.example", role: "board" });
});
afterAll(async () => {
  await Promise.all([one.close(), other.close()]);
  await database.drop();
});

const from = (address: string) => ({ "X-Forwarded-For": address });
const guess = (app: RunningApp, email: string, address: string, password = "not the password") =>
  trySignIn(app, email, password, from(address));

describe("an address", () => {
  /** As if it had failed so often before. */
  const failed = async (times: number, address: string) => {
    for (let turn = 0; turn < times; turn += 1) await one.services.access.limits.count("address", address);
  };

  test.each([
    ["a password", { email: "nobody@town.example", password: "not the password" }, "sign-in/email", 401],
    ["a link", { token: "x".repeat(24), newPassword: "a new and much longer one" }, "reset-password", 400],
    ["a code without having begun to sign in", { code: "123456" }, "two-factor/verify-totp", 401],
  ])(
    "that guesses %s for the hundredth time has to wait, and the record says so",
    async (what, body, path, status) => {
      const address = `198.51.100.${what.length}`;
      await failed(99, address);
      const ask = () => one.with(from(address)).post(`/api/auth/${path}`, body);
      expect([(await ask()).status, (await ask()).status, (await ask()).status]).toEqual([status, 429, 429]);
      expect(await recordOf(one, address)).toEqual([
        expect.objectContaining({ action: "account-locked", after: { minutes: 15, tried: "to sign in" } }),
      ]);
    },
  );

  test.each([
    ["one server", () => [one]],
    ["two servers", () => [one, other]],
  ])("that guesses at many accounts at once, at %s, has a hundred tries", async (where, apps) => {
    const address = where === "one server" ? "203.0.113.10" : "203.0.113.11";
    await failed(95, address);
    const statuses = await Promise.all(
      Array.from({ length: 40 }, async (_, n) => {
        const app = apps()[n % apps().length] ?? one;
        return (await guess(app, `each${n}@town.example`, address)).status;
      }),
    );
    expect(statuses.toSorted()).toEqual([...Array(5).fill(401), ...Array(35).fill(429)]);
    expect((await recordOf(one, address)).map(({ action }) => action)).toEqual(["account-locked"]);
  });

  test("that is right does not count: the hundredth wrong one may come after many right ones", async () => {
    await addAccount(one, { email: "lia@town.example", role: "board" });
    await failed(99, "203.0.113.12");
    const statuses: number[] = [];
    for (let turn = 0; turn < 4; turn += 1)
      statuses.push((await guess(one, "lia@town.example", "203.0.113.12", PASSWORD)).status);
    statuses.push((await guess(one, "lia@town.example", "203.0.113.12")).status);
    expect(statuses).toEqual([200, 200, 200, 200, 401]);
  });

  test("does not open again because somebody was right who had begun before", async () => {
    const { limits } = one.services.access;
    await failed(101, "203.0.113.13");
    await limits.giveBack("address", "203.0.113.13");
    expect(await limits.waiting("address", "203.0.113.13")).not.toBeNull();
  });

  test("is a whole network where it is IPv6", async () => {
    await addAccount(one, { email: "mia@town.example", role: "board" });
    await failed(101, "2001:db8:1:2::/64");
    const signIn = (address: string) => guess(one, "mia@town.example", address, PASSWORD);
    expect((await signIn("2001:db8:1:2:3:4:5:6")).status).toBe(429);
    expect((await signIn("2001:db8:1:3:3:4:5:6")).status).toBe(200); // the network beside it
  });

  test("waits for everything that a person can guess, at each server, and others do not", async () => {
    await failed(101, "203.0.113.1");
    expect((await guess(other, "ian@town.example", "203.0.113.1", PASSWORD)).status).toBe(429);
    const link = { token: "x".repeat(24), newPassword: "a new and much longer one" };
    const reset = one.with(from("203.0.113.1")).post("/api/auth/reset-password", link);
    expect((await reset).status).toBe(429);
    expect((await guess(one, "ian@town.example", "203.0.113.2", PASSWORD)).status).toBe(200);
  });

  test("from which a dead key comes again and again waits with keys, at each server; people there do not", async () => {
    for (let turn = 0; turn < 99; turn += 1) await one.services.access.limits.count("keys", "203.0.113.5");
    const key = { Authorization: "Bearer oda_nonsense", ...from("203.0.113.5") };
    const statuses: number[] = [];
    for (const app of [one, other, one, other])
      statuses.push((await app.with(key).get("/api/v1/overview")).status);
    expect(statuses).toEqual([401, 401, 429, 429]);
    expect((await recordOf(one, "203.0.113.5")).map(({ action, after }) => [action, after])).toEqual([
      ["account-locked", { minutes: 15, tried: "keys" }],
    ]);
    expect((await guess(one, "ian@town.example", "203.0.113.5", PASSWORD)).status).toBe(200);
  });

  test("that people guess from lets keys through: a machine's return does not wait for them", async () => {
    await failed(101, "203.0.113.6");
    const key = { Authorization: "Bearer oda_nonsense", ...from("203.0.113.6") };
    expect((await other.with(key).get("/api/v1/overview")).status).toBe(401);
  });

  test("that people signed in from goes on: a wait is for those who guess", async () => {
    const browser = await one.as("board");
    await failed(101, "203.0.113.3");
    expect((await browser.get("/api/v1/overview", from("203.0.113.3"))).status).toBe(200);
  });

  test("is the one that the proxy saw, not one that the sender made up", async () => {
    await failed(101, "203.0.113.4");
    const forged = { "X-Forwarded-For": "192.0.2.99, 203.0.113.4" };
    expect((await trySignIn(one, "ian@town.example", PASSWORD, forged)).status).toBe(429);
  });
});
