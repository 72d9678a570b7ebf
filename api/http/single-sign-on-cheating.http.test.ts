// Single sign-on: whoever changes something on the way signs nobody in, and is led to no other site.
import { afterAll, beforeEach, expect, test } from "vitest";
import { Walker } from "#scripts/testing/provider-walk.ts";
import { openSingleSignOn } from "#scripts/testing/single-sign-on.ts";

const { app, provider, ask, sessionsOf, knows, close } = await openSingleSignOn();
afterAll(close);

const FAILED = "/?sign-in-error=failed";

beforeEach(async () => {
  provider.lie({});
  // Every test comes from one address, and may not use up what the others are allowed.
  await ask("delete from auth.attempt");
});

/** What is done to the address that the provider sends back to. */
const changed = (callback: string, change: Record<string, string | null>) => {
  const url = new URL(callback);
  for (const [name, value] of Object.entries(change))
    if (value === null) url.searchParams.delete(name);
    else url.searchParams.set(name, value);
  return url.href;
};

/** What the record says of the last one who was refused. */
const lastWhy = async () => {
  const [last] = await ask("select action, after->>'why' as why from audit_entry order by id desc limit 1");
  return last?.action === "sign-in-refused" ? last.why : null;
};

test.each<[string, Record<string, string | null>, string]>([
  ["another state", { state: "x".repeat(32) }, "STATE_MISMATCH"],
  ["no state", { state: null }, "STATE_NOT_FOUND"],
  ["an empty state", { state: "" }, "STATE_NOT_FOUND"],
  ["another code", { code: "x".repeat(43) }, "INVALID_CODE"],
  ["no code", { code: null }, "NO_CODE"],
  // The answer of another provider, mixed up with ours (RFC 9207).
  ["another issuer", { iss: "https://elsewhere.example" }, "ISSUER_MISMATCH"],
])("an address to come back to with %s signs nobody in", async (_, change, why) => {
  const { sub, email } = knows({ groups: ["leads"] });
  const walker = new Walker();
  const callback = await walker.toCallback(app, sub, "/returns");
  expect(await walker.arrive(app, changed(callback, change))).toMatch(/^\/(returns)?\?sign-in-error=failed$/);
  expect(await lastWhy()).toBe(why);
  expect(await walker.viewer(app)).toBeNull();
  expect(await ask("select from auth.person where email = $1", [email])).toEqual([]);
});

test("a link that somebody else began signs nobody in: its state belongs to their browser", async () => {
  const { sub } = knows({ groups: ["leads"] });
  const callback = await new Walker().toCallback(app, sub);
  const victim = new Walker();
  expect(await victim.arrive(app, callback)).toBe(FAILED);
  expect(await victim.viewer(app)).toBeNull();
});

test("the same answer works once", async () => {
  const { sub, email } = knows({ groups: ["leads"] });
  const walker = new Walker();
  const callback = await walker.toCallback(app, sub);
  expect(await walker.arrive(app, callback)).toBe("/returns");
  expect(await walker.arrive(app, callback)).toBe(FAILED);
  expect(await sessionsOf(email)).toHaveLength(1);
});

test("a token that was only signed once more is as good as the first", async () => {
  // Otherwise those below might be refused for how this test makes them.
  provider.lie({ claims: (claims) => claims });
  const { sub } = knows({ groups: ["leads"] });
  expect(await new Walker().signIn(app, sub)).toBe("/returns");
});

test.each<[string, Parameters<typeof provider.lie>[0]]>([
  ["another nonce", { claims: (claims) => ({ ...claims, nonce: "x".repeat(32) }) }],
  ["no nonce", { claims: ({ nonce, ...claims }) => claims }],
  ["another issuer", { claims: (claims) => ({ ...claims, iss: "https://elsewhere.example" }) }],
  ["another audience", { claims: (claims) => ({ ...claims, aud: "another-application" }) }],
  ["a time that is over", { claims: (claims) => ({ ...claims, exp: Math.floor(Date.now() / 1000) - 600 }) }],
  ["nobody as its subject", { claims: ({ sub, ...claims }) => claims }],
  ["the signature of another key", { foreignKey: true }],
  // Userinfo alone is bound to no nonce.
  ["nothing in it at all", { noToken: true }],
])("a token with %s signs nobody in", async (_, lie) => {
  const { sub, email } = knows({ groups: ["leads"] });
  provider.lie(lie);
  const walker = new Walker();
  expect(await walker.signIn(app, sub)).toBe(FAILED);
  expect(await lastWhy()).toBe("UNABLE_TO_GET_USER_INFO");
  expect(await walker.viewer(app)).toBeNull();
  expect(await ask("select from auth.person where email = $1", [email])).toEqual([]);
  provider.lie({});
  expect(await walker.signIn(app, sub)).toBe("/returns");
});

test.each<[string, string, number, string]>([
  [
    "a page with a question",
    "/indicators/caf-completed?area=south&period=2026/27%20Q1",
    200,
    "/indicators/caf-completed?area=south&period=2026/27%20Q1",
  ],
  ["a place on a page", "/returns#due", 200, "/returns#due"],
  ["what is left of the last attempt", "/returns?sign-in-error=no-role", 200, "/returns"],
  ["an address", "https://evil.example/", 400, ""],
  ["an address without its scheme", "//evil.example/", 400, ""],
  ["the same with a backslash", "/\\evil.example/", 400, ""],
  ["a script", "javascript:alert(1)", 400, ""],
  ["no slash in front", "evil.example", 400, ""],
  // Browsers drop tabs and line feeds before they look: this is //evil.example.
  ["a tab between the slashes", "/\t/evil.example/", 400, ""],
  ["a line feed", "/\n/evil.example/", 400, ""],
  ["a tab and a backslash", "/\t\\evil.example/", 400, ""],
  // A browser takes the dots out, and then finds //evil.example.
  ["dots that go away", "/.//evil.example/", 200, "/returns"],
  ["a folder that is left again", "/x/..//evil.example/", 200, "/returns"],
  ["an encoded dot", "/%2e//evil.example/", 200, "/returns"],
  // Stays an ordinary path of ours.
  ["encoded slashes", "/%2F%2Fevil.example/", 200, "/%2F%2Fevil.example/"],
  ["an at sign", "/@evil.example", 200, "/@evil.example"],
])("coming back to %s", async (_, returnTo, status, onward) => {
  const { sub } = knows({ groups: ["leads"] });
  const walker = new Walker();
  const begun = await walker.post(`${app.url}/api/auth/sign-in/social`, { returnTo });
  expect(begun.status).toBe(status);
  if (status !== 200) return;
  expect(await walker.signIn(app, sub, returnTo)).toBe(onward);
  // Refused at the end, it must not lead elsewhere either.
  provider.people.set(sub, {});
  walker.forget(app.url);
  const callback = await walker.toCallback(app, sub, returnTo);
  const answer = await walker.get(callback);
  expect(answer.headers.get("location")).toMatch(new RegExp(`^${app.url}/[^/]*[?&]?`));
  expect(new URL(answer.headers.get("location") ?? "").pathname).not.toMatch(/^\/\//);
});

test("nobody begins it for somebody else from a page of another site", async () => {
  const answer = await fetch(`${app.url}/api/auth/sign-in/social`, {
    method: "POST",
    body: "{}",
    headers: { "Content-Type": "application/json", "Sec-Fetch-Site": "cross-site" },
  });
  expect(answer.status).toBe(403);
});

test("guesses at the address to come back to are counted, and wait in the end", async () => {
  const guess = () => new Walker().arrive(app, `${app.url}/api/auth/callback/sso?state=x&code=y`);
  for (let times = 0; times < 101; times += 1) expect(await guess()).toBe(FAILED);
  const [{ entries } = {}] = await ask("select count(*)::integer as entries from audit_entry");
  expect(await guess()).toBe(FAILED);
  expect(await ask("select count(*)::integer as entries from audit_entry")).toEqual([{ entries }]);
});
