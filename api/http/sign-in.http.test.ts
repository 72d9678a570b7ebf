// Signing in and out as a browser does it: who comes in, what cookie they get, and when it counts no more.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  addAccount,
  browserAfter,
  browserOf,
  PASSWORD,
  recordOf,
  trySignIn,
  whoIs,
} from "#scripts/testing/accounts.ts";
import { cookiesOf, type RunningApp, startApp } from "#scripts/testing/running-app.ts";

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
  await addAccount(app, { email: "ann@town.example", role: "board" });
  await addAccount(app, { email: "invited@town.example", role: "board" }, null);
  await addAccount(app, { email: "left@town.example", role: "lead" });
  await addAccount(app, { email: "demo@demo.example", role: "lead", demonstration: true });
  await app.services.pool.query(
    `update auth.person set "deactivatedAt" = now() where email = 'left@town.example'`,
  );
});
afterAll(() => app.close());

const WRONG = "The e-mail address or the password is wrong.";

describe("who comes in", () => {
  test.each([
    ["the right password", "ann@town.example", PASSWORD, 200, null],
    ["an address in capitals: people type it so", "Ann@Town.Example", PASSWORD, 200, null],
    ["a wrong password", "ann@town.example", "correct horse battery", 401, WRONG],
    ["the right one in another case", "ann@town.example", PASSWORD.toUpperCase(), 401, WRONG],
    ["an address that nobody has", "nobody@town.example", PASSWORD, 401, WRONG],
    ["somebody who never set a password", "invited@town.example", PASSWORD, 401, WRONG],
    [
      "somebody deactivated",
      "left@town.example",
      PASSWORD,
      403,
      "This account is deactivated. Ask the performance lead.",
    ],
    [
      "somebody deactivated, with a wrong password: it does not tell",
      "left@town.example",
      "wrong password",
      401,
      WRONG,
    ],
    [
      "the demonstration's account elsewhere",
      "demo@demo.example",
      PASSWORD,
      403,
      "This account belongs to the demonstration and cannot sign in here.",
    ],
  ])("%s", async (_, email, password, status, detail) => {
    const answer = await trySignIn(app, email, password);
    expect(answer.status, answer.text).toBe(status);
    if (detail === null) {
      expect(answer.json()).toEqual({ secondFactor: false });
      expect(await whoIs(browserAfter(app, answer))).toBe(email.toLowerCase());
      return;
    }
    expect(answer.json()).toMatchObject({ status, detail });
    expect(await whoIs(browserAfter(app, answer))).toBeNull();
  });

  test.each([
    ["nothing at all", {}],
    ["no address", { email: "ann", password: PASSWORD }],
    ["an empty password", { email: "ann@town.example", password: "" }],
    ["a password that is no text", { email: "ann@town.example", password: { $ne: "" } }],
    ["more than can be a password", { email: "ann@town.example", password: "x".repeat(129) }],
  ])("%s is malformed", async (_, body) => {
    const answer = await app.with({}).post("/api/auth/sign-in/email", body);
    expect(answer.status).toBe(400);
    expect(answer.text).not.toContain(PASSWORD);
  });

  test("neither the answer nor its time tells whether an address has an account", async () => {
    const took = async (email: string) => {
      const times: number[] = [];
      for (let turn = 0; turn < 5; turn += 1) {
        const begun = performance.now();
        await trySignIn(app, email, "not the password");
        times.push(performance.now() - begun);
      }
      return Math.min(...times);
    };
    await addAccount(app, { email: "timed@town.example", role: "board" });
    const [known, unknown] = [await took("timed@town.example"), await took("no-such@town.example")];
    // Making a hash takes most of it. Without one an unknown address would be answered in a tenth of the time.
    expect(unknown).toBeGreaterThan(known / 2);
    expect(unknown).toBeLessThan(known * 2);
  });

  test("is kept on record: who came in, and who did not", async () => {
    const [came] = (await recordOf(app, "ann@town.example")).filter(({ action }) => action === "sign-in");
    expect(came).toMatchObject({ actor: "ann@town.example", after: { way: "password" } });
    const refused = await recordOf(app, "nobody@town.example");
    expect(refused).toEqual([expect.objectContaining({ action: "sign-in-refused", actor: "nobody" })]);
    expect(JSON.stringify(await recordOf(app, "ann@town.example"))).not.toContain(PASSWORD);
  });
});

describe("the cookie", () => {
  const attributes = (cookie: string) => cookie.split("; ").slice(1);
  const session = (cookies: string[]) => cookies.find((cookie) => cookie.includes("session_token="));

  test("cannot be read by a script, and is not sent for another site's page", async () => {
    const cookie = session((await trySignIn(app, "ann@town.example")).headers.getSetCookie()) ?? "";
    expect(attributes(cookie)).toEqual(expect.arrayContaining(["Path=/", "HttpOnly", "SameSite=Lax"]));
    expect(attributes(cookie)).not.toContain("Secure"); // this machine alone, without encryption
    expect(cookie).not.toMatch(/Domain=/);
  });

  test("goes over an encrypted connection alone where the address is https", async () => {
    const encrypted = await startApp({
      settings: { PUBLIC_URL: "https://outcomes.example", TRUST_PROXY: "0" },
    });
    try {
      await addAccount(encrypted, { email: "ann@town.example", role: "board" });
      const answer = await trySignIn(encrypted, "ann@town.example");
      expect(answer.status, answer.text).toBe(200);
      const cookie = session(answer.headers.getSetCookie()) ?? "";
      // The prefix makes a browser refuse the name from a connection that is not encrypted.
      expect(cookie).toMatch(/^__Secure-/);
      expect(attributes(cookie)).toEqual(
        expect.arrayContaining(["Path=/", "HttpOnly", "SameSite=Lax", "Secure"]),
      );
      expect(await whoIs(browserAfter(encrypted, answer))).toBe("ann@town.example");
    } finally {
      await encrypted.close();
    }
  });

  test("that was changed by one character counts for nothing", async () => {
    const { cookie } = await browserOf(app, "ann@town.example");
    const name = "outcomes.session_token=";
    const at = cookie.indexOf(name) + name.length;
    const spoilt = cookie.slice(0, at) + (cookie[at] === "A" ? "B" : "A") + cookie.slice(at + 1);
    expect(await whoIs(app.with({ Cookie: spoilt }))).toBeNull();
    expect(await whoIs(app.with({ Cookie: cookie }))).toBe("ann@town.example");
  });

  test("that somebody planted before signing in is not the one after (session fixation)", async () => {
    await addAccount(app, { email: "planter@town.example", role: "board" });
    const planted = await browserOf(app, "planter@town.example");
    const answer = await app
      .with({ Cookie: planted.cookie })
      .post("/api/auth/sign-in/email", { email: "ann@town.example", password: PASSWORD });
    expect(cookiesOf(answer)).not.toBe(planted.cookie);
    expect(await whoIs(browserAfter(app, answer))).toBe("ann@town.example");
    // Whoever planted it is not let in by it either: that session has ended.
    expect(await whoIs(planted)).toBeNull();
  });
});

describe("a session ends", () => {
  const ofAnn = () => browserOf(app, "ann@town.example");
  const post = (browser: Awaited<ReturnType<typeof ofAnn>>, path: string) =>
    browser.post(`/api/auth/${path}`, {});

  test("by signing out: here, and nowhere else", async () => {
    const [here, there] = [await ofAnn(), await ofAnn()];
    expect((await post(here, "sign-out")).status).toBe(200);
    expect([await whoIs(here), await whoIs(there)]).toEqual([null, "ann@town.example"]);
    expect((await here.get("/api/v1/overview")).status).toBe(401);
    expect((await recordOf(app, "ann@town.example")).map(({ action }) => action)).toContain("sign-out");
  });

  test("by signing out everywhere, in the other browser too", async () => {
    const [here, there] = [await ofAnn(), await ofAnn()];
    expect((await post(here, "revoke-sessions")).status).toBe(200);
    expect([await whoIs(here), await whoIs(there)]).toEqual([null, null]);
    expect((await recordOf(app, "ann@town.example")).map(({ action }) => action)).toContain(
      "sign-out-everywhere",
    );
  });

  test("signing out twice, or without having signed in, is no fault", async () => {
    const here = await ofAnn();
    await post(here, "sign-out");
    expect((await post(here, "sign-out")).status).toBe(200);
    expect((await app.with({}).post("/api/auth/sign-out", {})).status).toBe(200);
  });

  // Times are moved in the database: sessions go by the calendar on the wall.
  test.each([
    ["a minute before its end it counts", `"expiresAt" = now() + interval '1 minute'`, "ann@town.example"],
    ["a second after its end it does not", `"expiresAt" = now() - interval '1 second'`, null],
    ["on the seventh day it counts", `"createdAt" = now() - interval '6 days 23 hours'`, "ann@town.example"],
    [
      "after seven days it does not, however much it was used",
      `"createdAt" = now() - interval '7 days 1 minute', "expiresAt" = now() + interval '8 hours'`,
      null,
    ],
  ])("%s", async (_, change, who) => {
    const here = await ofAnn();
    await app.services.pool.query(
      `update auth.session set ${change} where id = (select id from auth.session order by "createdAt" desc limit 1)`,
    );
    expect(await whoIs(here)).toBe(who);
  });

  test("eight hours after the last request, and a request carries it on", async () => {
    const here = await ofAnn();
    const newest = `(select id from auth.session order by "createdAt" desc limit 1)`;
    const hours = async () => {
      const { rows } = await app.services.pool.query<{ hours: number }>(
        `select extract(epoch from "expiresAt" - now())::float / 3600 as hours from auth.session where id = ${newest}`,
      );
      return rows[0]?.hours ?? 0;
    };
    expect(await hours()).toBeCloseTo(8, 1);
    await app.services.pool.query(
      `update auth.session set "expiresAt" = now() + interval '1 hour', "updatedAt" = now() - interval '7 hours' where id = ${newest}`,
    );
    expect(await whoIs(here)).toBe("ann@town.example");
    expect(await hours()).toBeCloseTo(8, 1);
  });

  test("when its person is deactivated, at once", async () => {
    await addAccount(app, { email: "leaver@town.example", role: "analyst" });
    const here = await browserOf(app, "leaver@town.example");
    await app.services.pool.query(
      `update auth.person set "deactivatedAt" = now() where email = 'leaver@town.example'`,
    );
    expect((await here.get("/api/v1/overview")).status).toBe(401);
  });
});

describe("nobody who has not signed in", () => {
  test("is told to, and how a machine does", async () => {
    const answer = await app.with({}).get("/api/v1/overview");
    expect(answer.status).toBe(401);
    expect(answer.headers.get("www-authenticate")).toMatch(/^Bearer/);
    expect(answer.json()).toMatchObject({
      title: "Sign in first",
      detail: expect.stringContaining("Sign in first"),
    });
  });

  test("makes an account: there is no such door", async () => {
    const body = { email: "new@town.example", password: PASSWORD, name: "New" };
    expect((await app.with({}).post("/api/auth/sign-up/email", body)).status).toBe(404);
    expect((await trySignIn(app, body.email)).status).toBe(401);
  });

  test("reaches better-auth's other doors", async () => {
    const lead = await app.as("lead");
    for (const path of [
      "get-session",
      "list-sessions",
      "update-user",
      "delete-user",
      "api-key/create",
      "api-key/list",
      "ok",
    ]) {
      expect((await lead.get(`/api/auth/${path}`)).status, path).toBe(404);
      expect((await lead.post(`/api/auth/${path}`, {})).status, path).toBe(404);
    }
  });

  test("signs in from another site's page", async () => {
    expect(
      (await trySignIn(app, "ann@town.example", PASSWORD, { Origin: "https://elsewhere.example" })).status,
    ).toBe(403);
  });
});

test("what depends on who asks goes into no cache that people share", async () => {
  const { headers } = await (await app.as("board")).get("/api/v1/overview");
  expect(headers.get("cache-control")).toBe("private, no-cache");
  expect(headers.get("vary")).toMatch(/Cookie/);
});
