// Ways in that are none: forged sessions, keys in the wrong place, methods that are not what they say.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addAccount, PASSWORD, whoIs } from "#scripts/testing/accounts.ts";
import { rawRequest } from "#scripts/testing/raw-request.ts";
import { type Asker, type RunningApp, startApp } from "#scripts/testing/running-app.ts";

let app: RunningApp;
let lead: Asker & { cookie: string };
beforeAll(async () => {
  app = await startApp();
  lead = await app.as("lead");
});
afterAll(() => app.close());

const PEOPLE = "/api/v1/people?limit=1";

describe("a session", () => {
  const parts = () => {
    const [name = "", value = ""] = lead.cookie.split(/=(.*)/s);
    const [token = "", signature = ""] = decodeURIComponent(value).split(/\.(.*)/s);
    return { name, token, signature };
  };
  const shown = async (Cookie: string) =>
    (await rawRequest(app, { path: PEOPLE, headers: { Cookie } })).status;

  test("its cookie is a token and a signature of it", async () => {
    const { name, token, signature } = parts();
    expect(name).toBe("outcomes.session_token");
    expect(token.length).toBeGreaterThanOrEqual(32);
    expect(Buffer.from(signature, "base64")).toHaveLength(32);
    expect(await shown(`${name}=${encodeURIComponent(`${token}.${signature}`)}`)).toBe(200);
  });

  test.each<[string, (part: ReturnType<typeof parts>) => string]>([
    ["the token alone", ({ token }) => token],
    ["an empty signature", ({ token }) => `${token}.`],
    ["a changed signature", ({ token, signature }) => `${token}.${flip(signature)}`],
    ["a signature cut short", ({ token, signature }) => `${token}.${signature.slice(0, -2)}`],
    ["a changed token", ({ token, signature }) => `${flip(token)}.${signature}`],
    ["the signature of nothing", () => ".47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="],
    ["SQL", ({ signature }) => `' or true --.${signature}`],
    ["a prototype", () => "__proto__.constructor"],
    ["nothing", () => ""],
  ])("with %s is none", async (_, forge) => {
    const part = parts();
    expect(await shown(`${part.name}=${encodeURIComponent(forge(part))}`)).toBe(401);
  });

  test("is of this name alone", async () => {
    const { token, signature } = parts();
    const value = encodeURIComponent(`${token}.${signature}`);
    for (const name of ["better-auth.session_token", "session_token", "__Secure-better-auth.session_token"])
      expect(await shown(`${name}=${value}`), name).toBe(401);
    const bearer = await app.with({ Authorization: `Bearer ${token}` }).get(PEOPLE);
    expect(bearer.status).toBe(401);
  });

  test("that was planted before signing in is not the one that signs in (fixation)", async () => {
    await addAccount(app, { email: "victim@trust.example", role: "board" });
    const planted = `outcomes.session_token=${"f".repeat(32)}.${"A".repeat(43)}%3D`;
    const answer = await app
      .with({ Cookie: planted })
      .post("/api/auth/sign-in/email", { email: "victim@trust.example", password: PASSWORD });
    expect(answer.status).toBe(200);
    expect(answer.headers.getSetCookie().join()).not.toContain("f".repeat(32));
    expect(await whoIs(app.with({ Cookie: planted }))).toBeNull();
  });

  test("somebody's own cookie, planted in another's browser, ends when that person signs in", async () => {
    await addAccount(app, { email: "intruder@trust.example", role: "board" });
    const Cookie = await app.signIn("intruder@trust.example", PASSWORD);
    await app
      .with({ Cookie })
      .post("/api/auth/sign-in/email", { email: "victim@trust.example", password: PASSWORD });
    expect(await whoIs(app.with({ Cookie }))).toBeNull();
  });
});

describe("a key", () => {
  let secret: string;
  beforeAll(async () => {
    const expires = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    const made = await lead.post("/api/v1/keys", { name: "Nightly", indicators: ["caf-completed"], expires });
    secret = (made.json() as { secret: string }).secret;
  });
  const list = (path = "/api/v1/submissions", headers = {}) => rawRequest(app, { path, headers });

  test("in its place opens", async () => {
    expect((await list(undefined, { Authorization: `Bearer ${secret}` })).status).toBe(200);
    expect((await list(undefined, { Authorization: `bearer  ${secret}` })).status).toBe(200);
  });

  test.each<[string, (key: string) => [path: string, headers?: Record<string, string>]]>([
    ["the address, where logs and histories keep it", (key) => [`/api/v1/submissions?key=${key}`]],
    ["the address, by another name", (key) => [`/api/v1/submissions?api_key=${key}&access_token=${key}`]],
    [
      "a cookie, which a browser would send by itself",
      (key) => ["/api/v1/submissions", { Cookie: `key=${key}` }],
    ],
    ["the session's cookie", (key) => ["/api/v1/submissions", { Cookie: `outcomes.session_token=${key}` }]],
    ["better-auth's header", (key) => ["/api/v1/submissions", { "X-Api-Key": key }]],
    ["a password", (key) => ["/api/v1/submissions", { Authorization: `Basic ${btoa(`key:${key}`)}` }]],
    ["no scheme", (key) => ["/api/v1/submissions", { Authorization: key }]],
    ["more words", (key) => ["/api/v1/submissions", { Authorization: `Bearer ${key} ${key}` }]],
    ["small letters", (key) => ["/api/v1/submissions", { Authorization: `Bearer ${key.toLowerCase()}` }]],
    ["a part of it", (key) => ["/api/v1/submissions", { Authorization: `Bearer ${key.slice(0, -1)}` }]],
    ["a pattern of it", () => ["/api/v1/submissions", { Authorization: "Bearer oda_%" }]],
  ])("as %s does not", async (_, place) => {
    const answer = await list(...place(secret));
    expect(answer.status, answer.text).toBe(401);
    expect(answer.text).not.toContain(secret);
  });

  test.each<[string, object, number]>([
    ["a name as long as a name may be", { name: "a".repeat(80) }, 201],
    ["a longer one", { name: "a".repeat(81) }, 400],
    ["a day that no calendar has", { expires: `${new Date().getFullYear() + 1}-02-30` }, 400],
    ["a month that no calendar has", { expires: `${new Date().getFullYear() + 1}-13-01` }, 400],
  ])("is made with %s: or is refused in words", async (_, others, status) => {
    const expires = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    const body = { name: "Weekly", indicators: ["caf-completed"], expires, ...others };
    const answer = await lead.post("/api/v1/keys", body);
    expect(answer.status, answer.text).toBe(status);
  });

  test("does not hide behind a session: it alone says who asks", async () => {
    const headers = { Authorization: `Bearer ${secret}`, Cookie: lead.cookie };
    expect((await rawRequest(app, { path: PEOPLE, headers })).status).toBe(403);
  });

  test("ends nobody's session that is sent beside it, unseen by the record", async () => {
    const { cookie } = await app.as("analyst");
    const answer = await app
      .with({ Authorization: `Bearer ${secret}`, Cookie: cookie })
      .post("/api/auth/sign-out", {});
    expect(answer.status).toBe(200);
    const session = (await app.with({ Cookie: cookie }).get("/api/v1/session")).json();
    expect(session).toMatchObject({ viewer: { email: "analyst@demo.example" } });
  });

  test("a wrong one is not mended by a session", async () => {
    const headers = { Authorization: "Bearer oda_wrong", Cookie: lead.cookie };
    expect((await rawRequest(app, { path: PEOPLE, headers })).status).toBe(401);
  });
});

test("a method is what it says it is, whatever is written beside it", async () => {
  for (const name of ["X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override"]) {
    const headers = { Cookie: lead.cookie, [name]: "POST", "Content-Type": "application/json" };
    expect((await rawRequest(app, { path: "/api/auth/sign-out?_method=POST", headers })).status).toBe(405);
  }
  for (const method of ["PUT", "DELETE", "PATCH", "TRACE", "PROPFIND"]) {
    const answer = await rawRequest(app, {
      method,
      path: "/api/v1/people",
      headers: { Cookie: lead.cookie },
    });
    expect([answer.status, answer.headers.allow], method).toEqual([405, "GET, HEAD, POST"]);
    expect(answer.text, "a cookie comes back").not.toContain("outcomes.session_token");
  }
});

test("HEAD asks for leave as GET does, and a part of an answer is asked for like the whole", async () => {
  expect((await rawRequest(app, { method: "HEAD", path: PEOPLE })).status).toBe(401);
  const range = { Range: "bytes=0-10" };
  expect((await rawRequest(app, { path: PEOPLE, headers: range })).status).toBe(401);
  const answer = await rawRequest(app, { path: PEOPLE, headers: { ...range, Cookie: lead.cookie } });
  expect([answer.status, answer.headers["content-range"]]).toEqual([200, undefined]);
});

test("an unchanged answer is not told to somebody who may not have it", async () => {
  const path = "/api/v1/people";
  const { etag } = (await rawRequest(app, { path, headers: { Cookie: lead.cookie } })).headers;
  for (const mark of [etag ?? "", "*"])
    expect((await rawRequest(app, { path, headers: { "If-None-Match": mark } })).status).toBe(401);
});

function flip(text: string): string {
  const middle = Math.floor(text.length / 2);
  return text.slice(0, middle) + (text[middle] === "A" ? "B" : "A") + text.slice(middle + 1);
}
