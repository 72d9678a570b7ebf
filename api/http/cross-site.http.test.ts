// What a page of another site may make somebody's browser do here: nothing, at no address that changes anything.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { endpoints } from "#api/contract/endpoints.ts";
import { rawRequest } from "#scripts/testing/raw-request.ts";
import { type RunningApp, startApp } from "#scripts/testing/running-app.ts";
import { tableContents } from "#scripts/testing/table-contents.ts";
import { asSent, type EndpointName, workableRequests } from "#scripts/testing/workable-requests.ts";

let app: RunningApp;
let cookie: string;
let workable: ReturnType<typeof workableRequests>;
beforeAll(async () => {
  app = await startApp();
  const lead = await app.as("lead");
  cookie = lead.cookie;
  workable = workableRequests(app, lead);
});
afterAll(() => app.close());

const changes = Object.entries(endpoints)
  .filter(([, { method }]) => method === "post")
  .map(([name]) => name as EndpointName);

/** What browsers say of where a request comes from. */
const ELSEWHERE: readonly [string, Record<string, string>][] = [
  ["another site, by Fetch metadata", { "Sec-Fetch-Site": "cross-site" }],
  ["a neighbour under the same domain, which may be anybody's", { "Sec-Fetch-Site": "same-site" }],
  ["a word that no browser says", { "Sec-Fetch-Site": "trust-me" }],
  ["another site, by an older browser", { Origin: "https://elsewhere.example" }],
  ["a sandboxed frame, or a file on the disk", { Origin: "null" }],
  ["another port of this machine", { Origin: "http://127.0.0.1:1" }],
  ["a name that begins like ours", { Origin: "http://127.0.0.1.elsewhere.example" }],
  ["not an address", { Origin: "127.0.0.1" }],
  ["both, of which one is ours", { "Sec-Fetch-Site": "same-origin", Origin: "https://elsewhere.example" }],
];

/** That somebody was refused is recorded, and counted so that the record has an end; what is hidden is worked out on the side. */
const KEPT_OF_REFUSALS = ["public.audit_entry", "auth.attempt", "public.withheld"];

/** What a page can send without asking the browser for leave: a page of ours never does. */
const FORMS: readonly [type: string, body: string][] = [
  ["application/x-www-form-urlencoded", "role=lead&name=A"],
  ["text/plain", '{"role":"lead"}'],
  ["multipart/form-data; boundary=x", "--x--"],
];

describe.each(changes)("%s", (name) => {
  test("is refused to pages of other sites, whatever they send", async () => {
    const request = asSent(await workable[name]());
    const before = await tableContents(app, KEPT_OF_REFUSALS);
    for (const [why, headers] of ELSEWHERE) {
      const answer = await rawRequest(app, {
        ...request,
        headers: { ...request.headers, Cookie: cookie, ...headers },
      });
      expect([answer.status, JSON.parse(answer.text).detail], why).toEqual([
        403,
        "A page of another site may not change anything here.",
      ]);
      expect(answer.headers["access-control-allow-origin"], why).toBeUndefined();
    }
    expect(await tableContents(app, KEPT_OF_REFUSALS)).toEqual(before);
  });

  if (endpoints[name].uploads.length > 0) return;
  test("takes no body that a form can send", async () => {
    const { path } = await workable[name]();
    const before = await tableContents(app, KEPT_OF_REFUSALS);
    for (const [type, body] of FORMS) {
      const headers = { "Content-Type": type, Cookie: cookie };
      const answer = await rawRequest(app, { method: "POST", path, headers, body });
      expect([answer.status, JSON.parse(answer.text).detail], type).toEqual([
        415,
        "Send what you say as application/json.",
      ]);
    }
    expect(await tableContents(app, KEPT_OF_REFUSALS)).toEqual(before);
  });
});

test("no page of another site is let read an answer", async () => {
  const headers = { Cookie: cookie, Origin: "https://elsewhere.example", "Sec-Fetch-Site": "cross-site" };
  for (const method of ["GET", "OPTIONS"]) {
    const answer = await rawRequest(app, { method, path: "/api/v1/people", headers });
    const names = Object.keys(answer.headers).filter((name) => name.startsWith("access-control-"));
    expect(names, method).toEqual([]);
    expect(answer.headers["cross-origin-resource-policy"], method).toBe("same-origin");
  }
});

test("our own pages, and programs, which say nothing of themselves, are let through", async () => {
  const host = new URL(app.url).host;
  for (const headers of [
    {},
    { Origin: app.url, "Sec-Fetch-Site": "same-origin" },
    { Origin: `http://${host}` },
    { "Sec-Fetch-Site": "none" }, // typed in, or a bookmark
  ]) {
    const request = asSent(await workable.recordExport());
    const answer = await rawRequest(app, {
      ...request,
      headers: { ...request.headers, Cookie: cookie, ...headers },
    });
    expect(answer.status, JSON.stringify(headers)).toBe(201);
  }
});

describe("a name that was made to lead here (DNS rebinding)", () => {
  test.each([
    "elsewhere.example",
    "127.0.0.1.elsewhere.example",
    "localhost.elsewhere.example",
    "elsewhere.example:80",
    "[::2]",
  ])("%j is answered nothing", async (Host) => {
    for (const path of ["/", "/api/v1/session", "/api/v1/people", "/api/docs", "/metrics"]) {
      const answer = await rawRequest(app, { path, headers: { Host, Cookie: cookie } });
      expect(answer.status, path).toBe(403);
      expect(JSON.parse(answer.text), path).toMatchObject({ status: 403 });
    }
  });

  // A port that no machine has stands in no address, so nothing can be said to come from there.
  test.each([
    "127.0.0.1:99999",
    "127.0.0.1:x",
    "localhost:-1",
    "127.0.0.1:80:80",
    // A browser that follows a link to this goes to evil.example.
    "127.0.0.1:3000@evil.example",
    "127.0.0.1@evil.example",
    "127.0.0.1/x",
    "127.0.0.1?x",
  ])("%s is no name at all", async (Host) => {
    const answer = await rawRequest(app, { path: "/api/v1/session", headers: { Host, Cookie: cookie } });
    expect([400, 403]).toContain(answer.status);
  });
});

describe("under a public https address", () => {
  let outside: RunningApp;
  beforeAll(async () => {
    outside = await startApp({ settings: { PUBLIC_URL: "https://dashboard.example", TRUST_PROXY: "0" } });
  });
  afterAll(() => outside.close());

  test.each([
    ["our own pages", "https://dashboard.example", 200],
    [
      "the same name in the open, where anybody on the way may write the page",
      "http://dashboard.example",
      403,
    ],
    ["another port", "https://dashboard.example:8443", 403],
  ])("%s: %s is answered %d", async (_, Origin, status) => {
    const answer = await rawRequest(outside, {
      method: "POST",
      path: "/api/auth/sign-out",
      headers: { Host: "dashboard.example", "Content-Type": "application/json", Origin },
      body: "{}",
    });
    expect(answer.status, answer.text).toBe(status);
  });
});
