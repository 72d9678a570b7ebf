// The authenticator app: set up, asked for, lost and done without; and who may do nothing before it is set up.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  addAccount,
  browserAfter,
  browserOf,
  codeOf,
  PASSWORD,
  recordOf,
  tokenFor,
  trySignIn,
  whoIs,
} from "#scripts/testing/accounts.ts";
import { type Answer, cookiesOf, type RunningApp, startApp } from "#scripts/testing/running-app.ts";
import {
  begin,
  begun,
  halfWay,
  useBackup,
  verify,
  withApp,
  wrongCode,
} from "#scripts/testing/second-factors.ts";

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

/** The cookies that a browser holds after an answer: new ones take the place of old ones, and those set to nothing go. */
function jarAfter(before: string, answer: Answer): string {
  const jar = new Map(
    `${before}; ${cookiesOf(answer)}`.split("; ").map((each) => each.split(/=(.*)/s, 2) as [string, string]),
  );
  return [...jar].flatMap(([name, value]) => (value ? [`${name}=${value}`] : [])).join("; ");
}

describe("setting it up", () => {
  test("wants the password, and counts once a first code was given", async () => {
    await addAccount(app, { email: "ann@town.example", role: "board" });
    const browser = await browserOf(app, "ann@town.example");
    expect((await begin(browser, "not the password")).json()).toMatchObject({
      status: 400,
      detail: "The password is wrong.",
    });
    const { uri, backupCodes } = begun(await begin(browser));
    expect(uri).toMatch(/^otpauth:\/\/totp\/.*ann%40town\.example\?secret=[A-Z2-7]+&issuer=/);
    expect(new Set(backupCodes).size).toBe(10);
    // Begun and not finished: somebody who closed the page must not be locked out.
    expect((await trySignIn(app, "ann@town.example")).json()).toEqual({ secondFactor: false });

    expect((await verify(browser, await wrongCode(uri))).status).toBe(401);
    // Nobody was signing in: it is a request that was refused, and stands in the record once.
    const { rows } = await app.services.pool.query(
      `select action, subject from audit_entry
       where actor_name = 'ann@town.example' and action like '%refused' and after ->> 'why' ilike '%code%'`,
    );
    expect(rows).toEqual([{ action: "refused", subject: "POST /api/auth/two-factor/verify-totp" }]);
    const elsewhere = await browserOf(app, "ann@town.example");
    expect(await whoIs(elsewhere)).toBe("ann@town.example");
    const confirmed = await verify(browser, await codeOf(uri));
    expect(confirmed.status).toBe(200);
    expect(await whoIs(browserAfter(app, confirmed))).toBe("ann@town.example");
    expect((await recordOf(app, "ann@town.example")).map(({ action }) => action)).toContain(
      "second-factor-on",
    );
    // It was signed in with the password alone, perhaps by somebody else.
    expect(await whoIs(elsewhere)).toBeNull();
  });

  test("keeps neither the secret nor the codes as they are", async () => {
    const { uri, backupCodes } = await withApp(app, "sealed@town.example");
    const { rows } = await app.services.pool.query<{ all: string }>(
      `select t::text as all from auth."twoFactor" t`,
    );
    const everything = rows.map(({ all }) => all).join();
    for (const secret of [new URL(uri).searchParams.get("secret") ?? "", ...backupCodes])
      expect(everything).not.toContain(secret);
  });

  test("wants a session", async () => {
    expect((await begin(app.with({}))).status).toBe(401);
  });

  test("is not begun again over one that is in use", async () => {
    const { uri, browser } = await withApp(app, "again@town.example");
    await begin(browser);
    // Whoever sits down at an open browser knows no password; and the app that is set up goes on.
    const half = await halfWay(app, "again@town.example");
    expect((await verify(half, await codeOf(uri))).status).toBe(200);
  });
});

describe("signing in with it", () => {
  test("nobody is signed in by the password alone", async () => {
    await withApp(app, "half@town.example");
    const half = await halfWay(app, "half@town.example");
    expect(await whoIs(half)).toBeNull();
    expect((await half.get("/api/v1/overview")).status).toBe(401);
    expect(
      (await recordOf(app, "half@town.example")).filter(({ action }) => action === "sign-in"),
    ).toHaveLength(1);
  });

  test("the code signs in, spaces or not, and is recorded", async () => {
    const { uri } = await withApp(app, "full@town.example");
    const code = await codeOf(uri);
    const answer = await verify(
      await halfWay(app, "full@town.example"),
      ` ${code.slice(0, 3)} ${code.slice(3)}`,
    );
    expect(answer.status, answer.text).toBe(200);
    expect(await whoIs(browserAfter(app, answer))).toBe("full@town.example");
    expect((await recordOf(app, "full@town.example")).at(-1)).toMatchObject({
      action: "sign-in",
      after: { way: "password", secondFactor: "app" },
    });
  });

  test.each([
    ["a wrong code", async (uri: string) => wrongCode(uri), 401],
    ["no number", async () => "abcdef", 401],
    ["too short to be a code", async () => "123", 400],
  ])("%s does not", async (what, code, status) => {
    const email = `${what.replaceAll(" ", "-")}@town.example`;
    const { uri } = await withApp(app, email);
    const answer = await verify(await halfWay(app, email), await code(uri));
    expect(answer.status).toBe(status);
    expect(await whoIs(browserAfter(app, answer))).toBeNull();
  });

  test("is not for a session that somebody planted in the browser before", async () => {
    const { uri } = await withApp(app, "victim@town.example");
    await addAccount(app, { email: "planter@town.example", role: "board" });
    const planted = await app.signIn("planter@town.example", PASSWORD);
    const owed = await trySignIn(app, "victim@town.example", PASSWORD, { Cookie: planted });
    const done = await verify(app.with({ Cookie: jarAfter(planted, owed) }), await codeOf(uri));
    expect(done.status, done.text).toBe(200);
    expect(await whoIs(browserAfter(app, done))).toBe("victim@town.example");
  });

  test("a code without a password before it is nothing", async () => {
    const { uri } = await withApp(app, "alone@town.example");
    expect((await verify(app.with({}), await codeOf(uri))).status).toBe(401);
  });

  test("a backup code signs in once", async () => {
    const { backupCodes } = await withApp(app, "backup@town.example");
    const [code = "", next = ""] = backupCodes;
    const first = await useBackup(await halfWay(app, "backup@town.example"), code);
    expect(first.status, first.text).toBe(200);
    expect(await whoIs(browserAfter(app, first))).toBe("backup@town.example");
    expect((await useBackup(await halfWay(app, "backup@town.example"), code)).json()).toMatchObject({
      status: 401,
      detail: "This backup code is wrong, or was used before.",
    });
    expect((await useBackup(await halfWay(app, "backup@town.example"), next)).status).toBe(200);
  });

  test("a new password by a link does not do without the code", async () => {
    await withApp(app, "reset@town.example");
    await app.with({}).post("/api/auth/request-password-reset", { email: "reset@town.example" });
    const body = { token: await tokenFor(app, "reset@town.example"), newPassword: PASSWORD };
    expect((await app.with({}).post("/api/auth/reset-password", body)).status).toBe(200);
    await halfWay(app, "reset@town.example");
  });
});

describe("doing without it", () => {
  test("wants the password, and then the password is enough", async () => {
    const { browser } = await withApp(app, "off@town.example");
    const end = (password: string) => browser.post("/api/auth/two-factor/disable", { password });
    expect((await end("not the password")).status).toBe(400);
    expect((await end(PASSWORD)).status).toBe(200);
    expect((await trySignIn(app, "off@town.example")).json()).toEqual({ secondFactor: false });
    expect((await recordOf(app, "off@town.example")).map(({ action }) => action)).toContain(
      "second-factor-off",
    );
  });

  test("a code that was given while nothing is set up turns nothing on, nor does the record say so", async () => {
    await addAccount(app, { email: "unset@town.example", role: "board" });
    const browser = await browserOf(app, "unset@town.example");
    const { backupCodes } = begun(await begin(browser));
    await useBackup(browser, backupCodes[0] ?? "");
    expect((await recordOf(app, "unset@town.example")).map(({ action }) => action)).not.toContain(
      "second-factor-on",
    );
    expect((await trySignIn(app, "unset@town.example")).json()).toEqual({ secondFactor: false });
  });
});

describe("where performance leads need it", () => {
  let strict: RunningApp;
  beforeAll(async () => {
    strict = await startApp({ settings: { REQUIRE_2FA: "yes" } });
  });
  afterAll(() => strict.close());

  test("a lead without it may set it up, and nothing else", async () => {
    await addAccount(strict, { email: "new-lead@town.example", role: "lead" });
    const lead = await browserOf(strict, "new-lead@town.example");
    for (const path of ["/api/v1/overview", "/api/v1/people", "/api/v1/audit", "/api/v1/submissions"])
      expect((await lead.get(path)).json()).toMatchObject({
        status: 403,
        detail: "Performance leads need a second factor here. Set up an authenticator app at /account first.",
      });
    expect((await lead.post("/api/v1/people", {})).status).toBe(403);
    const { viewer } = (await lead.get("/api/v1/session")).json() as {
      viewer: { may: string[]; secondFactor: object };
    };
    expect(viewer.may).toEqual(["anyone", "own-account"]);
    expect(viewer.secondFactor).toEqual({ on: false, wanted: true });

    const { uri } = begun(await begin(lead));
    const confirmed = await verify(lead, await codeOf(uri));
    expect((await browserAfter(strict, confirmed).get("/api/v1/people")).status).toBe(200);
  });

  test("it cannot be turned off", async () => {
    const { browser } = await withApp(strict, "kept@town.example", "lead");
    const answer = await browser.post("/api/auth/two-factor/disable", { password: PASSWORD });
    expect(answer.status).toBe(403);
    await halfWay(strict, "kept@town.example");
  });

  test.each(["board", "owner", "analyst"] as const)("%s is not asked", async (role) => {
    expect((await (await strict.as(role)).get("/api/v1/overview")).status).toBe(200);
  });

  test("whoever becomes a lead is asked from then on", async () => {
    await addAccount(strict, { email: "risen@town.example", role: "board" });
    const browser = await browserOf(strict, "risen@town.example");
    expect((await browser.get("/api/v1/overview")).status).toBe(200);
    await strict.services.pool.query(
      `update auth.person set role = 'lead' where email = 'risen@town.example'`,
    );
    expect((await browser.get("/api/v1/overview")).status).toBe(403);
  });
});
