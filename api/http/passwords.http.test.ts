// Setting, losing and changing a password: what a link opens and for how long, and which passwords will do.
import { randomInt } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  addAccount,
  browserAfter,
  browserOf,
  lettersTo,
  PASSWORD,
  recordOf,
  tokenFor,
  trySignIn,
  whoIs,
} from "#scripts/testing/accounts.ts";
import { type RunningApp, startApp } from "#scripts/testing/running-app.ts";

let app: RunningApp;
beforeAll(async () => {
  app = await startApp({ settings: { TRUST_PROXY: "1" } });
});
afterAll(() => app.close());

const NEW = "a new and much longer one";
const post = (path: string, body: object) => app.with({}).post(`/api/auth/${path}`, body);
/** From many network addresses, since one of them gets so many letters an hour. */
const askFor = (email: string, address = `192.0.2.${randomInt(256)}`) =>
  app.with({ "X-Forwarded-For": address }).post("/api/auth/request-password-reset", { email });
const setTo = (newPassword: string, token: string) => post("reset-password", { token, newPassword });

/** Somebody who asked for a link, and the token in it. */
async function asked(email: string, role: "board" | "lead" = "board"): Promise<string> {
  await addAccount(app, { email, role });
  await askFor(email);
  return tokenFor(app, email);
}

const GONE = "This link has been used already, or has expired. Ask for a new one.";

describe("a link to set a password", () => {
  test("is sent to whoever has an account, and the answer is the same for all", async () => {
    await addAccount(app, { email: "known@town.example", role: "board" });
    await addAccount(app, { email: "gone@town.example", role: "board" });
    await app.services.pool.query(
      `update auth.person set "deactivatedAt" = now() where email = 'gone@town.example'`,
    );
    const answers = await Promise.all(
      ["known@town.example", "Known@Town.example", "stranger@town.example", "gone@town.example"].map(
        (email) => askFor(email),
      ),
    );
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`))).toEqual(
      new Set(['200 {"done":true}']),
    );
    expect(await lettersTo(app, "known@town.example")).toHaveLength(2);
    expect(await lettersTo(app, "stranger@town.example")).toEqual([]);
    expect(await lettersTo(app, "gone@town.example")).toEqual([]);
  });

  test("sets the password once, ends every session, and is kept on record", async () => {
    const token = await asked("once@town.example");
    const before = await browserOf(app, "once@town.example");
    expect((await setTo(NEW, token)).status).toBe(200);
    expect(await whoIs(before)).toBeNull();
    expect((await trySignIn(app, "once@town.example", PASSWORD)).status).toBe(401);
    expect((await trySignIn(app, "once@town.example", NEW)).status).toBe(200);

    const again = await setTo("another password altogether", token);
    expect(again.json()).toMatchObject({ status: 400, detail: GONE });
    expect((await trySignIn(app, "once@town.example", NEW)).status).toBe(200);

    const actions = (await recordOf(app, "once@town.example")).map(({ action }) => action);
    expect(actions.slice(0, 3)).toEqual(["password-reset-asked", "sign-in", "password-set"]);
    expect(JSON.stringify(await recordOf(app, "once@town.example"))).not.toMatch(
      new RegExp(`${token}|${NEW}`),
    );
  });

  test.each(["by a later link", "by the password itself"])(
    "stops working once another was set %s",
    async (way) => {
      const email = `${way.replaceAll(" ", "-")}@town.example`;
      const early = await asked(email);
      await askFor(email);
      const changed = way.endsWith("link")
        ? await setTo(NEW, await tokenFor(app, email))
        : await (await browserOf(app, email)).post("/api/auth/change-password", {
            currentPassword: PASSWORD,
            newPassword: NEW,
          });
      expect(changed.status, changed.text).toBe(200);
      expect((await setTo("an intruder's password", early)).status).toBe(400);
      expect((await trySignIn(app, email, NEW)).status).toBe(200);
    },
  );

  test("two uses at once set one password", async () => {
    const token = await asked("twice@town.example");
    const choices = ["the first of two choices", "the second of two choices"];
    const answers = await Promise.all(choices.map((choice) => setTo(choice, token)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 400]);
    const tried = await Promise.all(
      choices.map(async (choice) => (await trySignIn(app, "twice@town.example", choice)).status),
    );
    expect(tried).toEqual(answers.map(({ status }) => (status === 200 ? 200 : 401)));
  });

  test.each([
    ["a minute before its hour is over it works", "59 minutes", 200],
    ["a minute after it does not", "61 minutes", 400],
  ])("%s", async (_, later, status) => {
    const email = `after-${later.replace(" ", "-")}@town.example`;
    const token = await asked(email);
    await app.services.pool.query(
      `update auth.verification set "expiresAt" = "expiresAt" - $2::interval
       where value = (select id from auth.person where email = $1)`,
      [email, later],
    );
    const answer = await setTo(NEW, token);
    expect(answer.status, answer.text).toBe(status);
    if (status === 400) expect(answer.json()).toMatchObject({ detail: GONE });
  });

  test("that nobody was sent does not work, nor does what lies in the database", async () => {
    await asked("hashed@town.example");
    const { rows } = await app.services.pool.query<{ identifier: string }>(
      `select identifier from auth.verification where value = (select id from auth.person where email = 'hashed@town.example')`,
    );
    const [kept] = rows;
    expect(kept?.identifier).not.toContain(await tokenFor(app, "hashed@town.example"));
    for (const guess of ["x".repeat(24), kept?.identifier ?? "", "../../verify-email"])
      expect((await setTo(NEW, guess)).json()).toMatchObject({ status: 400, detail: GONE });
  });

  test("brings nobody deactivated in", async () => {
    const token = await asked("leaving@town.example");
    await app.services.pool.query(
      `update auth.person set "deactivatedAt" = now() where email = 'leaving@town.example'`,
    );
    await setTo(NEW, token);
    expect((await trySignIn(app, "leaving@town.example", NEW)).status).toBe(403);
  });

  test("names the address that people use, not the one that a request gave", async () => {
    const named = await startApp({ settings: { PUBLIC_URL: "https://outcomes.example", TRUST_PROXY: "0" } });
    try {
      await addAccount(named, { email: "ann@town.example", role: "board" });
      await named
        .with({ "X-Forwarded-Host": "elsewhere.example", "X-Forwarded-Proto": "http" })
        .post("/api/auth/request-password-reset", { email: "ann@town.example" });
      const [letter] = await lettersTo(named, "ann@town.example");
      expect(letter?.text).toContain("https://outcomes.example/set-password?token=");
      expect(letter?.text).not.toContain("elsewhere.example");
    } finally {
      await named.close();
    }
  });

  test("is sent five times an hour to one address at most, whether or not it has an account", async () => {
    await addAccount(app, { email: "many@town.example", role: "board" });
    for (const email of ["many@town.example", "nobody-there@town.example"]) {
      const statuses: number[] = [];
      for (let turn = 0; turn < 6; turn += 1) statuses.push((await askFor(email)).status);
      expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);
    }
    expect(await lettersTo(app, "many@town.example")).toHaveLength(5);
  });

  test("is asked for thirty times an hour from one network address at most", async () => {
    const statuses: number[] = [];
    for (let turn = 0; turn < 31; turn += 1)
      statuses.push((await askFor(`nobody-${turn}@town.example`, "198.51.100.1")).status);
    expect(statuses).toEqual([...Array(30).fill(200), 429]);
    expect((await askFor("nobody-31@town.example", "198.51.100.2")).status).toBe(200);
  });
});

// Counted in characters as JavaScript does. Nothing is asked of which characters they are.
const LENGTHS: [string, string, boolean][] = [
  ["11 characters", "abcdefghijk", false],
  ["12 characters", "abcdefghijkl", true],
  ["12 of the same", "aaaaaaaaaaaa", true],
  ["spaces and other scripts", "пароль и ещё слова", true],
  ["128 characters", "x".repeat(128), true],
  ["129 characters", "x".repeat(129), false],
];

describe("a new password by a link", () => {
  test.each(LENGTHS)("of %s", async (what, password, will) => {
    const email = `by-link-${what.replaceAll(" ", "-")}@town.example`;
    const token = await asked(email);
    expect((await setTo(password, token)).status).toBe(will ? 200 : 400);
    expect((await trySignIn(app, email, will ? password : PASSWORD)).status).toBe(200);
    // What was refused has not used the link up.
    if (!will) expect((await setTo(NEW, token)).status).toBe(200);
  });
});

describe("changing one's own password", () => {
  const change = (email: string, currentPassword: string, newPassword: string) =>
    browserOf(app, email).then((here) =>
      here.post("/api/auth/change-password", { currentPassword, newPassword }),
    );

  test.each(LENGTHS)("to %s", async (what, password, will) => {
    const email = `change-${what.replaceAll(" ", "-")}@town.example`;
    await addAccount(app, { email, role: "board" });
    expect((await change(email, PASSWORD, password)).status).toBe(will ? 200 : 400);
    expect((await trySignIn(app, email, will ? password : PASSWORD)).status).toBe(200);
  });

  test("wants the one that holds now", async () => {
    await addAccount(app, { email: "guess@town.example", role: "board" });
    expect((await change("guess@town.example", "not the password", NEW)).json()).toMatchObject({
      status: 400,
      detail: "The password is wrong.",
    });
    expect((await trySignIn(app, "guess@town.example", PASSWORD)).status).toBe(200);
  });

  test("ends every other session and goes on in this one, under another cookie", async () => {
    await addAccount(app, { email: "careful@town.example", role: "board" });
    const [here, there] = [
      await browserOf(app, "careful@town.example"),
      await browserOf(app, "careful@town.example"),
    ];
    const answer = await here.post("/api/auth/change-password", {
      currentPassword: PASSWORD,
      newPassword: NEW,
    });
    expect(answer.status, answer.text).toBe(200);
    expect(await whoIs(browserAfter(app, answer))).toBe("careful@town.example");
    expect([await whoIs(here), await whoIs(there)]).toEqual([null, null]);
    expect((await recordOf(app, "careful@town.example")).at(-1)).toMatchObject({
      action: "password-set",
      actor: "careful@town.example",
      after: { by: "its owner" },
    });
  });

  test("wants a session", async () => {
    expect((await post("change-password", { currentPassword: PASSWORD, newPassword: NEW })).status).toBe(401);
  });
});
