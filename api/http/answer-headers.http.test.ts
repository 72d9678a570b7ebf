// What stands around every answer: what a browser may do with it, who may keep it, and where it says a request came from.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addAccount, PASSWORD } from "#scripts/testing/accounts.ts";
import { rawRequest } from "#scripts/testing/raw-request.ts";
import { type RunningApp, startApp } from "#scripts/testing/running-app.ts";

let here: RunningApp;
let outside: RunningApp;
let cookie: string;
beforeAll(async () => {
  here = await startApp();
  outside = await startApp({ settings: { PUBLIC_URL: "https://dashboard.example", TRUST_PROXY: "1" } });
  cookie = (await here.as("lead")).cookie;
});
afterAll(() => Promise.all([here.close(), outside.close()]));

const PATHS = [
  "/api/v1/session",
  "/api/v1/overview",
  "/api/v1/indicators/caf-completed/breakdown?by=agency",
  "/api/v1/people",
  "/api/v1/nothing",
  "/api/v1/submissions/1",
  "/api/v1/indicators/%E0%A4%A",
  "/api/openapi.json",
  "/api/docs",
  "/api/docs/swagger-ui.css",
  "/healthz",
  "/readyz",
  "/metrics",
  "/nothing",
];

test.each(PATHS)(
  "%s tells a browser to take nothing from elsewhere, and to be shown nowhere else",
  async (path) => {
    for (const headers of [{}, { Cookie: cookie }, { Cookie: cookie, Accept: "text/csv, */*;q=0.1" }]) {
      const answer = await rawRequest(here, { path, headers });
      const policy = Object.fromEntries(
        String(answer.headers["content-security-policy"])
          .split(";")
          .map((part) => part.trim().split(/ (.*)/s).slice(0, 2) as [string, string]),
      );
      expect(policy).toMatchObject({
        "default-src": "'none'",
        "script-src": "'self'",
        "style-src": "'self'",
        "base-uri": "'none'",
        "form-action": "'self'",
        "frame-ancestors": "'none'",
      });
      expect(answer.headers["content-security-policy"]).not.toMatch(/unsafe|\*|https?:/);
      expect(answer.headers).toMatchObject({
        "x-content-type-options": "nosniff",
        "referrer-policy": "no-referrer",
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-resource-policy": "same-origin",
      });
      // Nothing of what the server is made of, and nothing of https where there is none.
      expect(answer.headers).not.toHaveProperty("x-powered-by");
      expect(answer.headers).not.toHaveProperty("server");
      expect(answer.headers).not.toHaveProperty("strict-transport-security");
    }
  },
);

describe("who may keep an answer", () => {
  test.each([
    ["a page, which its reader's browser alone may keep", "/api/v1/overview", 200, /^private, no-cache$/],
    ["who is signed in", "/api/v1/session", 200, /^private, no-cache$/],
    ["a list of people", "/api/v1/people", 200, /^private, no-cache$/],
    ["a refusal", "/api/v1/submissions/1", 404, /^no-store$/],
    ["what is nowhere", "/api/v1/nothing", 404, /^no-store$/],
    ["a question that cannot be read", "/api/v1/people?limit=x", 400, /^no-store$/],
  ])("%s", async (_, path, status, expected) => {
    const answer = await rawRequest(here, { path, headers: { Cookie: cookie } });
    expect([answer.status, answer.headers["cache-control"]]).toEqual([
      status,
      expect.stringMatching(expected),
    ]);
    if (status === 200) expect(answer.headers.vary).toMatch(/Cookie.*Authorization/i);
  });

  test("a 401 says how to do better", async () => {
    const { headers } = await rawRequest(here, { path: "/api/v1/people" });
    expect([headers["cache-control"], headers["www-authenticate"]]).toEqual([
      "no-store",
      'Bearer realm="outcomes"',
    ]);
  });
});

describe("under a public https address", () => {
  const Host = "dashboard.example";

  test("https is asked for from then on, for this name alone", async () => {
    for (const path of ["/api/v1/session", "/api/v1/people", "/nothing"]) {
      const { headers } = await rawRequest(outside, { path, headers: { Host } });
      expect(headers["strict-transport-security"], path).toBe("max-age=31536000");
    }
  });

  test("cookies go over https alone, and to no script", async () => {
    await addAccount(outside, { email: "ann@trust.example", role: "board" });
    const body = JSON.stringify({ email: "ann@trust.example", password: PASSWORD });
    const sent = { method: "POST", path: "/api/auth/sign-in/email", body };
    const answer = await rawRequest(outside, {
      ...sent,
      headers: { Host, "Content-Type": "application/json" },
    });
    expect(answer.status).toBe(200);
    const [session = ""] = answer.headers["set-cookie"] ?? [];
    expect(session).toMatch(/^__Secure-outcomes\.session_token=/);
    expect(session.split("; ").slice(1).toSorted()).toEqual(
      ["HttpOnly", "Max-Age=28800", "Path=/", "SameSite=Lax", "Secure"].toSorted(),
    );
  });
});

describe("where a request came from, on record", () => {
  const refusedFrom = async (app: RunningApp, headers: Record<string, string>) => {
    const answer = await rawRequest(app, {
      path: "/api/v1/people",
      headers: { Authorization: "Bearer oda_nothing", ...headers },
    });
    expect(answer.status, answer.text).toBe(401);
    const { rows } = await app.services.pool.query<{ address: string }>(
      "select address from audit_entry where action = 'refused' order by id desc limit 1",
    );
    return rows[0]?.address;
  };

  test.each([
    [{ "X-Forwarded-For": "192.0.2.1" }],
    [{ "X-Client-Address": "192.0.2.1" }], // a name of our own, between our parts
    [{ "X-Real-IP": "192.0.2.1", Forwarded: "for=192.0.2.1", "CF-Connecting-IP": "192.0.2.1" }],
  ])("nobody's word for it counts: %j", async (headers) => {
    expect(await refusedFrom(here, headers)).toMatch(/127\.0\.0\.1$/);
  });

  test.each([
    ["192.0.2.1", "192.0.2.1"],
    ["203.0.113.9, 192.0.2.1", "192.0.2.1"], // the first was said by whoever asks, the last by the proxy
    ["2001:db8::1", "2001:db8::1"],
  ])("behind one proxy it is what the proxy saw: %s", async (said, expected) => {
    expect(await refusedFrom(outside, { "X-Forwarded-For": said, "X-Client-Address": "192.0.2.7" })).toBe(
      expected,
    );
  });

  test("a session keeps the same address, whatever the browser says", async () => {
    await addAccount(here, { email: "bob@trust.example", role: "board" });
    await here
      .with({ "X-Client-Address": "192.0.2.1", "X-Forwarded-For": "192.0.2.1" })
      .post("/api/auth/sign-in/email", { email: "bob@trust.example", password: PASSWORD });
    const { rows } = await here.services.pool.query(
      `select "ipAddress" as address from auth.session s join auth.person p on p.id = s."userId"
       where p.email = 'bob@trust.example'`,
    );
    expect(rows).toEqual([{ address: expect.stringMatching(/127\.0\.0\.1$/) }]);
  });

  test("a forwarded name does not open what the real one does not", async () => {
    const path = "/api/v1/session";
    const foreign = { "X-Forwarded-Host": "elsewhere.example" };
    expect((await rawRequest(here, { path, headers: { Host: "elsewhere.example" } })).status).toBe(403);
    expect(
      (
        await rawRequest(here, {
          path,
          headers: { Host: "elsewhere.example", "X-Forwarded-Host": "localhost" },
        })
      ).status,
    ).toBe(403);
    expect(
      (await rawRequest(outside, { path, headers: { Host: "dashboard.example", ...foreign } })).status,
    ).toBe(403);
  });

  test("a link in a letter leads to our own name, whatever the request calls us", async () => {
    await addAccount(outside, { email: "cat@trust.example", role: "board" });
    for (const headers of [
      { Host: "127.0.0.1" },
      { Host: "dashboard.example", "X-Forwarded-Proto": "http" },
    ]) {
      await rawRequest(outside, {
        method: "POST",
        path: "/api/auth/request-password-reset",
        headers: { "Content-Type": "application/json", ...headers },
        body: JSON.stringify({ email: "cat@trust.example" }),
      });
    }
    const { rows } = await outside.services.pool.query<{ text: string }>(
      "select text from mail where recipient = 'cat@trust.example'",
    );
    expect(rows).toHaveLength(2);
    for (const { text } of rows) {
      const links = text.match(/https?:\/\/\S+/g) ?? [];
      expect(links.length).toBeGreaterThan(0);
      for (const link of links) expect(new URL(link).origin).toBe("https://dashboard.example");
    }
  });
});
