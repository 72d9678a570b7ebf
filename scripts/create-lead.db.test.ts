// The first performance lead, and one who comes back: what they are given, and what nobody keeps who had it before.
import { afterEach, beforeEach, expect, test } from "vitest";
import { setDeactivated } from "#api/db/queries/people.ts";
import { readEnv } from "#api/env.ts";
import { createLead } from "./create-lead.ts";
import { addAccount, browserOf, PASSWORD, recordOf, trySignIn, whoIs } from "./testing/accounts.ts";
import { type RunningApp, startApp } from "./testing/running-app.ts";
import { createTestDatabase, type TestDatabase } from "./testing/test-database.ts";

const EMAIL = "ann@town.example";
const NEW_PASSWORD = "a password of her own choosing";

let database: TestDatabase;
let app: RunningApp;
beforeEach(async () => {
  database = await createTestDatabase();
  app = await startApp({ database });
});
afterEach(async () => {
  await app.close();
  await database.drop();
});

const run = (settings: Record<string, string> = {}) =>
  createLead({ ...readEnv(settings), DATABASE_URL: database.url }, { email: EMAIL, name: "Ann Lee" });
const ask = async (sql: string) => (await app.services.pool.query<Record<string, unknown>>(sql)).rows;
const setPassword = (said: string) => {
  const token = decodeURIComponent(said.match(/\/set-password\?token=(\S+)/)?.[1] ?? "");
  return app.with({}).post("/api/auth/reset-password", { newPassword: NEW_PASSWORD, token });
};

const BY = expect.stringMatching(/^create-lead, run by \S+$/);
const GONE = { deactivated: false, secondFactor: false, password: false, singleSignOn: false };

test("somebody new is a lead once they have set a password by the link, which says until when in England", async () => {
  const said = await run();
  expect(said).toMatch(
    /^ann@town\.example is a performance lead\. Set a password, once, until \d{1,2}:\d\d[ap]m on \d{1,2} \w+ \d{4} \(the time in England\):\nhttp:\/\/127\.0\.0\.1:3000\/set-password\?token=\S+$/,
  );
  expect((await setPassword(said)).status).toBe(200);
  const ann = await browserOf(app, EMAIL, NEW_PASSWORD);
  expect((await ann.get("/api/v1/people")).status).toBe(200);
  expect((await recordOf(app, EMAIL)).slice(0, 2)).toEqual([
    {
      action: "person-added",
      actor: BY,
      subject: EMAIL,
      before: null,
      after: { role: "lead", name: "Ann Lee" },
    },
    {
      action: "person-invited",
      actor: BY,
      subject: EMAIL,
      before: null,
      after: { until: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) },
    },
  ]);
});

test("whoever stole a password, a session or a link before does not become a lead by it", async () => {
  const id = await addAccount(app, { email: EMAIL, role: "analyst", localities: ["south"] });
  const thief = await browserOf(app, EMAIL);
  await app.with({}).post("/api/auth/request-password-reset", { email: EMAIL });
  await ask(`update auth.person set "twoFactorEnabled" = true where id = '${id}'`);
  await ask(
    `insert into auth.account (id, "accountId", "providerId", "userId", "createdAt", "updatedAt")
     values ('linked', 'subject-1', 'sso', '${id}', now(), now())`,
  );
  await setDeactivated(app.services.pool, id, true);

  const said = await run();
  expect(await whoIs(thief)).toBeNull();
  expect((await trySignIn(app, EMAIL, PASSWORD)).status).toBe(401);
  expect(await ask(`select from auth.account where "userId" = '${id}'`)).toEqual([]);
  expect(await ask(`select from auth.verification where value = '${id}'`)).toHaveLength(1);
  expect((await setPassword(said)).status).toBe(200);
  expect(await whoIs(await browserOf(app, EMAIL, NEW_PASSWORD))).toBe(EMAIL);
  expect((await recordOf(app, EMAIL)).filter(({ actor }) => /^create-lead/.test(actor))).toMatchObject([
    { action: "person-reactivated" },
    {
      action: "role-changed",
      before: {
        role: "analyst",
        localities: ["south"],
        deactivated: true,
        secondFactor: true,
        password: true,
        singleSignOn: true,
      },
      after: { role: "lead", localities: [], ...GONE },
    },
    { action: "person-invited" },
  ]);
});

test("nobody is reactivated who was not deactivated", async () => {
  await addAccount(app, { email: EMAIL, role: "lead" });
  await run();
  expect((await recordOf(app, EMAIL)).map(({ action }) => action)).toEqual([
    "role-changed",
    "person-invited",
  ]);
});

test("where passwords are off there is no link, and single sign-on links the account by its address again", async () => {
  const id = await addAccount(app, { email: EMAIL, role: "owner" });
  // A link from when passwords were on.
  await app.with({}).post("/api/auth/request-password-reset", { email: EMAIL });
  const said = await run({
    PASSWORDS: "no",
    OIDC_DISCOVERY_URL: "https://login.example/.well-known/openid-configuration",
    OIDC_CLIENT_ID: "outcomes",
    OIDC_CLIENT_SECRET: "given-by-the-provider",
  });
  expect(said).toBe(
    `${EMAIL} is a performance lead. Passwords are off, so sign in with single sign-on at http://127.0.0.1:3000`,
  );
  expect(await ask(`select from auth.account where "userId" = '${id}'`)).toEqual([]);
  expect(await ask("select from auth.verification")).toEqual([]);
});

test("an account of the demonstration, whose password is published, is made no lead", async () => {
  await addAccount(app, { email: EMAIL, role: "analyst", demonstration: true });
  await expect(run()).rejects.toThrow(/belongs to the demonstration/);
  expect(await ask(`select role from auth.person`)).toEqual([{ role: "analyst" }]);
});
