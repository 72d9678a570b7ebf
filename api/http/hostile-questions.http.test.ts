// Questions that are code, numbers beyond all numbers, names of several lines: understood as what they are, or not at all.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Submission } from "#api/contract/submissions.ts";
import { rawRequest } from "#scripts/testing/raw-request.ts";
import { type Asker, type RunningApp, startApp } from "#scripts/testing/running-app.ts";

let app: RunningApp;
let lead: Asker & { cookie: string };
beforeAll(async () => {
  app = await startApp();
  lead = await app.as("lead");
});
afterAll(() => app.close());

describe("a question that is code is a question that nobody understands", () => {
  test.each([
    ["/api/v1/indicators/caf-completed'%20or%201=1--", 404],
    ["/api/v1/indicators/__proto__", 404],
    ["/api/v1/indicators/constructor", 404],
    ["/api/v1/indicators/..%2f..%2fetc%2fpasswd", 404],
    ["/api/v1/outcomes/toString", 404],
    ["/api/v1/outcomes/stay-safe?period=2026-09'--", 400],
    ["/api/v1/overview?period=__proto__", 400],
    ["/api/v1/overview?as_at=now()", 400],
    ["/api/v1/indicators/caf-completed?area=south'%20union%20select%201--", 404],
    ["/api/v1/indicators/caf-completed?area=__proto__", 404],
    ["/api/v1/indicators/caf-completed/breakdown?by=__proto__", 400],
    ["/api/v1/indicators/caf-completed/breakdown?by=agency&where=__proto__:x", 400],
    ["/api/v1/indicators/caf-completed/breakdown?by=agency&where=age_band:constructor", 400],
    ["/api/v1/indicators/caf-completed/explore?by=agency,__proto__", 400],
    ["/api/v1/indicators/caf-completed/explore?area=__proto__", 404],
    ["/api/v1/indicators/caf-completed/explore?where=constructor:x", 400],
    ["/api/v1/indicators?cursor=caf-completed'--", 400],
    ["/api/v1/submissions?cursor=1;select%20pg_sleep(9)", 400],
    ["/api/v1/submissions?indicator=__proto__", 404],
    ["/api/v1/submissions/1e3", 404],
    ["/api/v1/submissions/-1", 404],
    ["/api/v1/submissions/99999999999999999999", 404],
    ["/api/v1/submissions/1%20or%201=1", 404],
    ["/api/v1/audit?cursor=999999999999999999999", 400],
    ["/api/v1/audit?from=2026-02-31", 400],
    ["/api/v1/audit?action=x'--", 400],
    ["/api/v1/audit?actor=%25'%20or%20true--", 200], // text to look for, like any other
    ["/api/v1/mail?cursor=-1", 400],
    [`/api/v1/people?cursor=${btoa('{"name":"\\u0000","id":"x"}')}`, 400],
    [`/api/v1/people?cursor=${btoa('{"name":{"$ne":1},"id":"x"}')}`, 400],
    [`/api/v1/people?cursor=${btoa("null")}`, 400],
    [`/api/v1/keys?cursor=${btoa('{"offset":"x"}')}`, 400],
    [`/api/v1/keys?cursor=${btoa('{"offset":"-1"}')}`, 400],
    [`/api/v1/keys?cursor=${btoa('{"offset":"1e300"}')}`, 400],
    ["/api/v1/people?limit=1e308", 400],
    ["/api/v1/people?limit=9007199254740993", 400],
    ["/api/v1/people?limit=1&limit=2", 400],
    ["/api/v1/people?limit[]=1", 200], // another name, which nobody reads
    ["/api/v1/people?limit=0x10", 200], // sixteen
    ["/api/v1/people?limit=Infinity", 400],
    ["/api/v1/overview?period=2026-09&period=2026-08", 400],
    ["/api/v1/../../api/v1/people/../people", 404],
    ["/api/docs/..%2f..%2fpackage.json", 404],
    ["/api/docs/%2e%2e/%2e%2e/package.json", 404],
    ["//elsewhere.example/%2e%2e", 404],
  ])("%s: %d", async (path, status) => {
    const started = Date.now();
    const answer = await rawRequest(app, { path, headers: { Cookie: lead.cookie } });
    expect(answer.status, answer.text).toBe(status);
    expect(Date.now() - started).toBeLessThan(5000);
  });

  test.each<[string, string, number]>([
    ["deep", `{"name":${"[".repeat(100_000)}${"]".repeat(100_000)}}`, 400],
    ["deep in objects", `${'{"a":'.repeat(40_000)}1${"}".repeat(40_000)}`, 400],
    ["nothing but depth", "[".repeat(200_000), 400],
    ["large", `{"name":"${"a".repeat(300_000)}"}`, 413],
    ["a list", "[]", 400],
    ["a text", '"lead"', 400],
    ["a number beyond all numbers", '{"name":1e999,"email":-1e999}', 400],
    ["cut off", '{"name":', 400],
    ["with a name twice", '{"name":"a","name":{"$gt":""},"email":"a@b.example","role":"board"}', 400],
    ["operators of another database", '{"name":{"$gt":""},"email":{"$ne":null},"role":"board"}', 400],
  ])("a body that is %s", async (_, body, status) => {
    for (const path of ["/api/v1/people", "/api/v1/keys", "/api/auth/sign-in/email"]) {
      const headers = { "Content-Type": "application/json", Cookie: lead.cookie };
      const answer = await rawRequest(app, { method: "POST", path, headers, body });
      expect([answer.status, answer.text.length < 2000], `${path}: ${answer.text.slice(0, 300)}`).toEqual([
        status,
        true,
      ]);
    }
  });

  // Whoever may not ask costs nothing: a body is read only after.
  test.each([
    ["large", `{"name":"${"a".repeat(300_000)}"}`],
    ["cut off", '{"name":'],
  ])("a body that is %s, of somebody who has not signed in", async (_, body) => {
    for (const path of ["/api/v1/people", "/api/v1/keys"]) {
      const headers = { "Content-Type": "application/json" };
      const answer = await rawRequest(app, { method: "POST", path, headers, body });
      expect(answer.status, answer.text.slice(0, 300)).toBe(401);
    }
  });

  test("a body that says it is packed, or of another alphabet", async () => {
    for (const [headers, status] of [
      [{ "Content-Encoding": "gzip" }, 400],
      [{ "Content-Encoding": "made-up" }, 415],
      [{ "Content-Type": "application/json; charset=made-up" }, 415],
    ] as const) {
      const answer = await rawRequest(app, {
        method: "POST",
        path: "/api/v1/people",
        headers: { "Content-Type": "application/json", Cookie: lead.cookie, ...headers },
        body: "{}",
      });
      expect(answer.status, answer.text).toBe(status);
    }
  });
});

describe("names that break out of a line", () => {
  const parts = (disposition: string, content: string) =>
    `--x\r\nContent-Disposition: form-data; name="file"; ${disposition}\r\nContent-Type: text/csv\r\n\r\n${content}\r\n--x--\r\n`;
  const month = (index: number) =>
    `indicator,period,numerator,denominator\ncaf-completed,2025-${String(index).padStart(2, "0")},44,50\n`;

  let sent = 0;

  test.each([
    ["lines that would be headers", "filename*=UTF-8''a%0d%0aSet-Cookie:%20a=b%0d%0a.csv"],
    ["a character that cannot be kept", "filename*=UTF-8''a%00b.csv"],
    ["a way up", 'filename="../../etc/passwd.csv"'],
    ["a way up on Windows", 'filename="..\\\\..\\\\windows\\\\a.csv"'],
    ["an end and another name", 'filename="a\\"; filename=\\"evil.exe"'],
    ["letters from right to left", "filename*=UTF-8''%e2%80%ae%66dc.csv"], // writes from right to left
    ["a long one", `filename="${"a".repeat(3000)}.csv"`],
    ["a formula", 'filename="=HYPERLINK(1).csv"'],
  ])("a file called by %s", async (_, disposition) => {
    sent += 1;
    const upload = await rawRequest(app, {
      method: "POST",
      path: "/api/v1/submissions",
      headers: { Cookie: lead.cookie, "Content-Type": "multipart/form-data; boundary=x" },
      body: parts(disposition, month(sent)),
    });
    expect([201, 400], upload.text).toContain(upload.status);
    if (upload.status === 400) return expect(JSON.parse(upload.text)).toMatchObject({ status: 400 });
    const { id, fileName } = JSON.parse(upload.text) as Submission;
    expect(fileName).not.toMatch(/[\r\n\0/\\]/);
    const path = `/api/v1/submissions/${id}/findings.csv`;
    const file = await rawRequest(app, { path, headers: { Cookie: lead.cookie } });
    expect(file.status).toBe(200);
    expect(file.headers["set-cookie"]).toBeUndefined();
    expect(file.headers["content-disposition"]).toMatch(
      /^attachment; filename=([^\s"/\\]+|"([^"\r\n/\\]|\\")*")(; filename\*=UTF-8''[\w.%-]+)?$/,
    );
  });
  test("a person called by several lines is written on one in the letter's head", async () => {
    const name = "Ann\r\nBcc: everybody@elsewhere.example\r\n\r\nHello";
    await lead.post("/api/v1/people", { name, email: "ann@trust.example", role: "board" });
    const { rows } = await app.services.pool.query<{ recipient: string; subject: string }>(
      "select recipient, subject from mail where recipient like '%ann@trust.example%'",
    );
    for (const { recipient, subject } of rows) {
      expect(recipient).toBe("ann@trust.example");
      expect(subject).not.toMatch(/[\r\n]/);
    }
  });

  test.each([
    "a@b.example\r\nBcc: c@d.example",
    "a@b.example,c@d.example",
    "<a@b.example>",
    '"a\\"b"@c.example',
  ])("%j is no address", async (email) => {
    expect((await lead.post("/api/v1/people", { name: "Ann", email, role: "board" })).status).toBe(400);
    expect((await app.with({}).post("/api/auth/request-password-reset", { email })).status).toBe(400);
  });
});

describe("the page to come back to after single sign-on is one of ours", () => {
  test.each([
    "//elsewhere.example",
    "/\\elsewhere.example",
    "https://elsewhere.example",
    "javascript:alert(1)",
    "/\t/elsewhere.example",
    "/\n/elsewhere.example",
    "",
    "returns",
    " /returns",
  ])("%j is not", async (returnTo) => {
    expect((await app.with({}).post("/api/auth/sign-in/social", { returnTo })).status).toBe(400);
  });
});
