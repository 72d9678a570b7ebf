// More in a body than the contract lists: none of it is taken up, at no endpoint and for nobody.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { endpoints } from "#api/contract/endpoints.ts";
import { addAccount, browserOf, PASSWORD } from "#scripts/testing/accounts.ts";
import { rawRequest } from "#scripts/testing/raw-request.ts";
import { type RunningApp, startApp } from "#scripts/testing/running-app.ts";
import { asSent, type EndpointName, workableRequests } from "#scripts/testing/workable-requests.ts";

let app: RunningApp;
let lead: string;
let workable: ReturnType<typeof workableRequests>;
beforeAll(async () => {
  app = await startApp();
  workable = workableRequests(app, await app.as("lead"));
  await addAccount(app, { email: LEAD, role: "lead" });
  await addAccount(app, { email: BOARD, role: "board" });
  lead = await app.signIn(LEAD, PASSWORD);
});
afterAll(() => app.close());

const LEAD = "acting.lead@trust.example";
const BOARD = "acting.board@trust.example";

/** A word and a moment that nothing in the database has of itself. */
const WORD = "mass-assigned";
const MOMENT = "2001-02-03T04:05:06.000Z";
const EXTRAS = {
  id: WORD,
  userId: WORD,
  name: WORD,
  image: WORD,
  email: `${WORD}@trust.example`,
  role: "lead",
  roles: ["lead"],
  localities: [WORD],
  demonstration: true,
  deactivatedAt: null,
  invitedAt: MOMENT,
  lastSignInAt: MOMENT,
  emailVerified: true,
  twoFactorEnabled: true,
  sender: WORD,
  madeBy: WORD,
  state: "published",
  approved: true,
  way: "sso",
  token: WORD,
  expiresAt: MOMENT,
  createdAt: MOMENT,
  permissions: { all: ["all"] },
  metadata: { all: WORD },
  callbackURL: `https://${WORD}.example`,
  redirectTo: `https://${WORD}.example`,
};
/** As text: an object literal would set the prototype and not send it. */
const PROTOTYPES = `"__proto__":{"polluted":"${WORD}","role":"lead"},"constructor":{"prototype":{"polluted":"${WORD}"}}`;

const isJson = (name: EndpointName) =>
  endpoints[name].method === "post" && endpoints[name].uploads.length === 0;
const names = (Object.keys(endpoints) as EndpointName[]).filter(isJson);
/** What somebody without a special right may change: here more in the body would pay. */
const OWN: EndpointName[] = ["beginSecondFactor", "changePassword", "verifyCode", "signOut", "askForReset"];

/** Tables where the word, or the moment, has come to stand. */
async function traces(): Promise<string[]> {
  const { pool } = app.services;
  const { rows } = await pool.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema')
       and has_table_privilege(format('%I.%I', schemaname, tablename), 'select')`,
  );
  const found: string[] = [];
  for (const { name } of rows) {
    const { rowCount } = await pool.query(
      `select from ${name} t where t::text like '%${WORD}%' or t::text like '%2001-02-03%' limit 1`,
    );
    if (rowCount) found.push(name);
  }
  return found;
}

/** Fields of people that no request at all may set. */
const flags = async () => {
  const { rows } = await app.services.pool.query<{ count: number }>(
    `select count(*)::integer as count from auth.person
     where demonstration or "emailVerified" or "twoFactorEnabled" or "lastSignInAt" < '2002-01-01'`,
  );
  return rows[0]?.count ?? 0;
};

/** What sets one of them in its own right: a link came by mail, so the address is proven; the app was asked for no more. */
const SETS: Partial<Record<EndpointName, number>> = { setPassword: 1, resetSecondFactor: -1 };

async function send(name: EndpointName, cookie: string) {
  const request = asSent(await workable[name]());
  const asked = JSON.parse(request.body ?? "{}") as object;
  const body = `{${PROTOTYPES},${JSON.stringify({ ...EXTRAS, ...asked }).slice(1)}`;
  const before = await flags();
  const answer = await rawRequest(app, {
    ...request,
    headers: { ...request.headers, Cookie: cookie },
    body,
  });
  expect(answer.status, answer.text).toBeLessThan(500);
  expect(await flags(), "what nobody may set was set").toBe(before + (SETS[name] ?? 0));
  expect(await traces()).toEqual([]);
  expect(Reflect.get({}, "polluted")).toBeUndefined();
  expect(answer.text).not.toContain(WORD);
  return answer;
}

/** What does not work without more than a body: a provider, a code, a return that waits for a lead, a view of one's own. */
const FAILS: EndpointName[] = [
  "signInWithProvider",
  "verifyCode",
  "verifyBackupCode",
  "askForApproval",
  "removePin",
];

describe.each(names)("%s", (name) => {
  test("does what it does, and no more", async () => {
    const answer = await send(name, lead);
    if (!FAILS.includes(name)) expect(answer.status, answer.text).toBe(endpoints[name].status);
    // Some of these end the session that asks.
    const { status } = await app.with({ Cookie: lead }).get("/api/v1/people?limit=1");
    if (status !== 200) lead = await app.signIn(LEAD, PASSWORD);
  });
});

test.each(OWN)("%s gives somebody no other role", async (name) => {
  await send(name, (await browserOf(app, BOARD)).cookie);
  const { rows } = await app.services.pool.query(
    `select name, role, localities, demonstration, "emailVerified", "deactivatedAt" from auth.person where email = $1`,
    [BOARD],
  );
  const nothing = { localities: [], demonstration: false, emailVerified: false, deactivatedAt: null };
  expect(rows).toEqual([{ name: BOARD, role: "board", ...nothing }]);
});

describe("the endpoints that sign-in is built on are not open themselves", () => {
  const ours = Object.values(endpoints).map(({ path }) => path);
  /** From other versions and plugins of better-auth, also those that are not switched on. */
  const OTHERS = [
    "/sign-up/email",
    "/update-user",
    "/update-session",
    "/change-email",
    "/delete-user",
    "/delete-user/callback",
    "/list-sessions",
    "/get-session",
    "/revoke-session",
    "/revoke-other-sessions",
    "/set-password",
    "/verify-password",
    "/verify-email",
    "/send-verification-email",
    "/link-social",
    "/unlink-account",
    "/list-accounts",
    "/get-access-token",
    "/refresh-token",
    "/account-info",
    "/api-key/create",
    "/api-key/verify",
    "/api-key/list",
    "/api-key/update",
    "/api-key/delete",
    "/api-key/delete-all-expired-api-keys",
    "/two-factor/generate-backup-codes",
    "/two-factor/view-backup-codes",
    "/two-factor/get-totp-uri",
    "/two-factor/send-otp",
    "/two-factor/verify-otp",
    "/admin/set-role",
    "/admin/create-user",
    "/admin/impersonate-user",
    "/admin/list-users",
    "/oauth2/callback/sso",
    "/sign-in/oauth2",
    "/sign-in/anonymous",
    "/sign-in/magic-link",
    "/organization/create",
    "/multi-session/list-device-sessions",
    "/jwks",
    "/token",
    "/ok",
    "/error",
    "/reference",
    "/open-api/generate-schema",
  ];

  test("neither those of the installed version nor others, to whomever", async () => {
    const installed = Object.values(app.services.access.auth.api as Record<string, { path?: string }>)
      .flatMap(({ path }) => path ?? [])
      .filter((path) => path !== "/");
    expect(installed).toEqual(expect.arrayContaining(["/update-user", "/sign-up/email", "/list-sessions"]));
    const paths = new Set(
      [...installed, ...OTHERS].map((path) => `/api/auth${path.replace(/:\w+/g, "sso")}`),
    );
    const open = [...paths].filter((path) => !ours.includes(path));
    expect(open.length).toBeGreaterThan(40);
    for (const path of open) {
      for (const [method, body] of [["GET"], ["POST", JSON.stringify(EXTRAS)]] as const) {
        for (const headers of [{}, { Cookie: lead }]) {
          const answer = await rawRequest(app, {
            method,
            path,
            headers: { "Content-Type": "application/json", ...headers },
            body,
          });
          expect(answer.status, `${method} ${path}: ${answer.text}`).toBe(404);
          expect(JSON.parse(answer.text), path).toMatchObject({ status: 404, title: "Not found" });
        }
      }
    }
    expect(await traces()).toEqual([]);
  });
});
