// Codes of the authenticator app that are wrong, or right for the second time: what they cost, and what is kept of them.
import { afterAll, beforeAll, expect, test } from "vitest";
import { browserAfter, codeOf, lettersTo, recordOf, trySignIn, whoIs } from "#scripts/testing/accounts.ts";
import { cookiesOf, type RunningApp, startApp } from "#scripts/testing/running-app.ts";
import { halfWay, verify, withApp, wrongCode } from "#scripts/testing/second-factors.ts";

let app: RunningApp;
beforeAll(async () => {
  // Guesses come from an address of their own where it is counted.
  app = await startApp({ settings: { TRUST_PROXY: "1" } });
});
afterAll(() => app.close());

test("a code that was seen over a shoulder does not sign in a second time", async () => {
  const { uri } = await withApp(app, "seen@town.example");
  const [first, second] = [await halfWay(app, "seen@town.example"), await halfWay(app, "seen@town.example")];
  const code = await codeOf(uri);
  const answers = await Promise.all([verify(first, code), verify(second, code)]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 401]);
  for (const answer of answers)
    expect(await whoIs(browserAfter(app, answer))).toBe(answer.status === 200 ? "seen@town.example" : null);
  const record = await recordOf(app, "seen@town.example");
  expect(record.filter(({ action }) => action === "sign-in-refused")).toEqual([
    expect.objectContaining({ after: { why: "CODE_USED_BEFORE", secondFactor: "app" } }),
  ]);
});

test("a code that was used before counts against the address that it came from", async () => {
  const { uri } = await withApp(app, "replayed@town.example");
  const [first, second] = [
    await halfWay(app, "replayed@town.example"),
    await halfWay(app, "replayed@town.example"),
  ];
  const code = await codeOf(uri);
  expect((await verify(first, code)).status).toBe(200);
  const from = { "X-Forwarded-For": "198.51.100.1" };
  for (let turn = 0; turn < 99; turn += 1) await app.services.access.limits.count("address", "198.51.100.1");
  const replay = () => verify(second, code, from);
  expect([(await replay()).status, (await replay()).status]).toEqual([401, 429]);
});

test.each([
  ["the one whose password was given", (cookie: string) => cookie, true],
  // The challenge is the right one, and its signature is not ours.
  ["nobody", (cookie: string) => cookie.replace(/(two_factor=[^;.]+\.)../, "$1__"), false],
])("a wrong code is recorded for %s", async (_, change, known) => {
  const email = known ? "typo@town.example" : "forged@town.example";
  const { uri } = await withApp(app, email);
  const cookie = change(cookiesOf(await trySignIn(app, email)));
  const answer = await verify(app.with({ Cookie: cookie }), await wrongCode(uri));
  expect(answer.status).toBe(401);
  const { rows } = await app.services.pool.query<{ subject: string | null; after: { why: string } }>(
    "select subject, after from audit_entry where action = 'sign-in-refused' order by id desc limit 1",
  );
  const [entry] = rows;
  expect(entry?.subject).toBe(known ? email : null);
  expect(entry?.after.why).toBe(known ? "INVALID_CODE" : "INVALID_TWO_FACTOR_COOKIE");
});

test("a right one brings the count of wrong passwords back to nothing", async () => {
  const { uri } = await withApp(app, "forgotten@town.example");
  for (let round = 0; round < 2; round += 1) {
    for (let turn = 0; turn < 9; turn += 1)
      expect((await trySignIn(app, "forgotten@town.example", "not the password")).status).toBe(401);
    const half = await halfWay(app, "forgotten@town.example");
    // A code signs in once, so that of the next half minute is taken as well.
    const code = round ? await codeOf(uri, 30) : await codeOf(uri);
    expect((await verify(half, code)).status).toBe(200);
  }
});

test("after five wrong codes the password is wanted again", async () => {
  const { uri } = await withApp(app, "five@town.example");
  const half = await halfWay(app, "five@town.example");
  for (let turn = 0; turn < 5; turn += 1) expect((await verify(half, await wrongCode(uri))).status).toBe(401);
  expect((await verify(half, await codeOf(uri))).status).toBe(401);
  expect((await verify(await halfWay(app, "five@town.example"), await codeOf(uri))).status).toBe(200);
});

test("after ten wrong codes the right one has to wait a quarter of an hour", async () => {
  const { uri } = await withApp(app, "ten@town.example");
  for (let round = 0; round < 2; round += 1) {
    const half = await halfWay(app, "ten@town.example");
    for (let turn = 0; turn < 5; turn += 1) await verify(half, await wrongCode(uri));
  }
  expect((await verify(await halfWay(app, "ten@town.example"), await codeOf(uri))).json()).toMatchObject({
    status: 429,
    detail: "Too many wrong codes. Try again in 15 minutes.",
  });
  // That was the second refusal of a locked account: the letter and the entry came with the tenth wrong code, and once.
  const letters = await lettersTo(app, "ten@town.example");
  expect(letters.map(({ subject }) => subject)).toEqual([expect.stringMatching(/locked/)]);
  expect(letters[0]?.text).toContain("A wrong code from your app was given");
  const record = await recordOf(app, "ten@town.example");
  expect(record.filter(({ action }) => action === "sign-in-refused")).toHaveLength(11);
  expect(record.filter(({ action }) => action === "account-locked")).toEqual([
    expect.objectContaining({ after: { minutes: 15, tried: "codes" } }),
  ]);
  await app.services.pool.query(
    `update auth."twoFactor" set "lockedUntil" = "lockedUntil" - interval '15 minutes 1 second'`,
  );
  expect((await verify(await halfWay(app, "ten@town.example"), await codeOf(uri))).status).toBe(200);
});
