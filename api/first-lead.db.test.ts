// Whether anybody may come in at all: the demonstration's accounts where they belong, a real performance lead elsewhere.
import { pino } from "pino";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { addPerson, type NewPerson } from "#api/access/people.ts";
import { loadCatalogue } from "#api/catalogue.ts";
import { readEnv } from "#api/env.ts";
import { assertSomebodyMayEnter } from "#api/first-lead.ts";
import type { Services } from "#api/http/services.ts";
import { createServices } from "#api/services.ts";
import type { SignInConfig } from "#indicators/sign-in-schema.ts";
import { createTestDatabase, type TestDatabase } from "#scripts/testing/test-database.ts";

let database: TestDatabase;
const opened: Services[] = [];
beforeEach(async () => {
  database = await createTestDatabase();
});
afterEach(async () => {
  await Promise.all(opened.splice(0).map(({ close }) => close()));
  await database.drop();
});

const { trust } = loadCatalogue(readEnv({}).CATALOGUE_DIR);

async function accessOf(settings: Record<string, string>, demonstration: boolean) {
  const env = { ...readEnv(settings), DATABASE_URL: database.url };
  const services = await createServices({ env, demonstration, log: pino({ level: "silent" }) });
  opened.push(services);
  return services.access;
}
const add = (access: Services["access"], others: Partial<NewPerson> = {}) =>
  access.scope.run((client) =>
    addPerson(access, client, { name: "Ann", email: "ann@town.example", role: "lead", ...others }),
  );
const emails = async ({ pool }: Services["access"]) =>
  (await pool.query<{ email: string }>("select email from auth.person order by email")).rows.map(
    ({ email }) => email,
  );

const LOOPBACK = {};
const OUTSIDE = { HOST: "0.0.0.0", PUBLIC_URL: "https://outcomes.example", TRUST_PROXY: "1" };
const PROVIDER = {
  OIDC_DISCOVERY_URL: "https://login.example/.well-known/openid-configuration",
  OIDC_CLIENT_ID: "outcomes",
  OIDC_CLIENT_SECRET: "given-by-the-provider",
};
const DEMONSTRATION = ["analyst", "board", "lead", "owner"].map((role) => `${role}@demo.example`);

test("the demonstration on this machine brings its accounts, and twice no more of them", async () => {
  const access = await accessOf(LOOPBACK, true);
  expect(access.demonstration).toBe(true);
  await assertSomebodyMayEnter(access, trust);
  await assertSomebodyMayEnter(access, trust);
  expect(await emails(access)).toEqual(DEMONSTRATION);
});

describe("their password is published, so they are made nowhere else", () => {
  test.each([
    ["a database of somebody's own", LOOPBACK, false],
    ["the demonstration where other machines connect", OUTSIDE, true],
    ["a database of somebody's own, and other machines", OUTSIDE, false],
  ])("%s", async (_, settings, demonstration) => {
    const access = await accessOf(settings, demonstration);
    expect(access.demonstration).toBe(false);
    await expect(assertSomebodyMayEnter(access, trust)).rejects.toThrow(/npm run create-lead/);
    expect(await emails(access)).toEqual([]);
  });
});

describe("elsewhere a real performance lead must be there", () => {
  test.each<[string, Partial<NewPerson>, boolean]>([
    ["a lead who was invited and has not signed in yet", {}, true],
    ["somebody in another role", { role: "analyst" }, false],
    ["the demonstration's lead, on a database that was moved", { demonstration: true }, false],
  ])("%s", async (_, person, will) => {
    const access = await accessOf(LOOPBACK, false);
    await add(access, person);
    const started = assertSomebodyMayEnter(access, trust);
    if (will) await expect(started).resolves.toBeUndefined();
    else await expect(started).rejects.toThrow(/Nobody can sign in yet/);
  });

  test("a lead who is deactivated is none", async () => {
    const access = await accessOf(LOOPBACK, false);
    await add(access);
    await access.pool.query(`update auth.person set "deactivatedAt" = now()`);
    await expect(assertSomebodyMayEnter(access, trust)).rejects.toThrow(/Nobody can sign in yet/);
  });

  test.each<[string, SignInConfig["roles"] | null, boolean]>([
    ["or a provider whose groups make one", [{ value: "g1", role: "lead", localities: [] }], true],
    [
      "a provider whose groups make board members alone does not do",
      [{ value: "g1", role: "board", localities: [] }],
      false,
    ],
    // Whoever the provider sends is then invited by a lead, and there is none.
    ["nor does a provider that gives no roles", null, false],
  ])("%s", async (_, roles, will) => {
    const access = await accessOf(PROVIDER, false);
    const signIn = roles ? { signIn: { claim: "groups", roles, otherwise: "refuse" as const } } : {};
    const started = assertSomebodyMayEnter(access, { ...trust, ...signIn });
    if (will) await expect(started).resolves.toBeUndefined();
    else await expect(started).rejects.toThrow(/Nobody can sign in yet/);
  });
});
