// The performance lead's list of people: who comes in, as what, until when, and what the record says of it.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { PeoplePage, Person } from "#api/contract/people.ts";
import type { Role } from "#api/contract/vocabulary.ts";
import {
  addAccount,
  browserOf,
  lettersTo,
  PASSWORD,
  recordOf,
  tokenFor,
  trySignIn,
  whoIs,
} from "#scripts/testing/accounts.ts";
import { atOnce } from "#scripts/testing/at-once.ts";
import { type Asker, type RunningApp, startApp } from "#scripts/testing/running-app.ts";

let app: RunningApp;
let lead: Asker;
beforeAll(async () => {
  app = await startApp();
  lead = await app.as("lead");
});
afterAll(() => app.close());

const LEAD = "lead@demo.example";
const invite = (email: string, role: Role = "board", others: object = {}) =>
  lead.post("/api/v1/people", { name: "Ann Lee", email, role, ...others });
const act = (id: string, action: string, body: object = {}, asker = lead) =>
  asker.post(`/api/v1/people/${id}/${action}`, body);
const list = async (query = "", asker = lead) =>
  (await asker.get(`/api/v1/people${query}`)).json() as PeoplePage;
const idOf = async (email: string) =>
  (await list()).people.find((person) => person.email === email)?.id ?? "";
const setPassword = async (email: string, newPassword = PASSWORD) =>
  app.with({}).post("/api/auth/reset-password", { token: await tokenFor(app, email), newPassword });

describe("inviting", () => {
  test("makes an account, sends a link, and whoever follows it is in", async () => {
    const answer = await invite("Ann.Lee@town.example", "analyst", { localities: ["south"] });
    expect(answer.status, answer.text).toBe(201);
    const person = answer.json() as Person;
    expect(person).toMatchObject({
      name: "Ann Lee",
      email: "ann.lee@town.example",
      role: "analyst",
      roleText: "Analyst",
      localities: [{ code: "south" }],
      state: "invited",
      lastSignIn: null,
      may: { change: true, deactivate: true, reactivate: false, invite: true },
    });
    const [letter] = await lettersTo(app, "ann.lee@town.example");
    expect(letter?.text).toContain(`${app.url}/set-password?token=`);
    expect(letter?.text).toContain("Leonora Finch"); // who invited
    expect((await setPassword("ann.lee@town.example")).status).toBe(200);
    expect(await whoIs(await browserOf(app, "ann.lee@town.example"))).toBe("ann.lee@town.example");
    expect((await list()).people.find(({ id }) => id === person.id)).toMatchObject({
      state: "active",
      stateText: expect.stringMatching(/^Last signed in/),
      may: { invite: false },
    });
    expect(await recordOf(app, "ann.lee@town.example")).toMatchObject([
      {
        action: "person-added",
        actor: LEAD,
        before: null,
        after: { name: "Ann Lee", role: "analyst", localities: ["south"] },
      },
      { action: "person-invited", actor: LEAD },
      { action: "password-set", actor: "ann.lee@town.example", after: { by: "link" } },
      { action: "sign-in", actor: "ann.lee@town.example" },
    ]);
  });

  test.each([
    ["an address that has an account", "lead@demo.example", "board", {}, 409, "has an account already"],
    ["the same in capitals", "LEAD@demo.example", "board", {}, 409, "has an account already"],
    ["no address", "ann", "board", {}, 400, "email"],
    ["no name", "x1@town.example", "board", { name: "  " }, 400, "name"],
    ["a role that there is not", "x2@town.example", "admin", {}, 400, "role"],
    [
      "localities of a board member",
      "x3@town.example",
      "board",
      { localities: ["south"] },
      400,
      "Only an analyst",
    ],
    ["localities of a lead", "x4@town.example", "lead", { localities: ["south"] }, 400, "Only an analyst"],
    [
      "a locality that there is not",
      "x5@town.example",
      "analyst",
      { localities: ["atlantis"] },
      400,
      "no locality called atlantis",
    ],
    // A cluster is inside a locality: limiting somebody to it is not offered.
    [
      "a cluster for a locality",
      "x6@town.example",
      "analyst",
      { localities: ["stanground"] },
      400,
      "no locality called stanground",
    ],
    ["a character that is no text", "x7@town.example", "board", { name: "A\u0000" }, 400, "not text"],
  ])("%s is refused, and nothing of it is kept", async (_, email, role, others, status, words) => {
    const before = (await list()).people.length;
    const answer = await invite(email, role as Role, others);
    expect([answer.status, answer.text]).toEqual([status, expect.stringContaining(words)]);
    expect((await list()).people).toHaveLength(before);
    expect(await lettersTo(app, email)).toEqual([]);
  });

  test("the same person twice at once makes one account", async () => {
    // Nobody may write, though everybody may look: both find that there is no such person yet.
    const answers = await atOnce(app, "lock table auth.person in share row exclusive mode", [
      () => invite("twin@town.example"),
      () => invite("twin@town.example"),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    expect((await list()).people.filter(({ email }) => email === "twin@town.example")).toHaveLength(1);
  });

  test("again: the earlier link stops working, the new one works for seven days", async () => {
    await invite("slow@town.example");
    const early = await tokenFor(app, "slow@town.example");
    const id = await idOf("slow@town.example");
    expect((await act(id, "invite")).status).toBe(200);
    const use = (token: string) =>
      app.with({}).post("/api/auth/reset-password", { token, newPassword: PASSWORD });
    expect((await use(early)).status).toBe(400);
    const { rows } = await app.services.pool.query<{ days: number }>(
      `select extract(epoch from "expiresAt" - now())::float / 86400 as days from auth.verification where value = $1`,
      [id],
    );
    expect(rows.map(({ days }) => Math.round(days * 100) / 100)).toEqual([7]);
    expect((await use(await tokenFor(app, "slow@town.example"))).status).toBe(200);
    expect((await recordOf(app, "slow@town.example")).map(({ action }) => action)).toEqual([
      "person-added",
      "person-invited",
      "person-invited",
      "password-set",
    ]);
    // Who has a password is not invited, but may ask for a link.
    expect((await act(id, "invite")).status).toBe(409);
  });
});

describe("changing what somebody is here for", () => {
  test("counts from their next request on, and the record has it before and after", async () => {
    const id = await addAccount(app, { email: "mover@town.example", role: "analyst", localities: ["south"] });
    const browser = await browserOf(app, "mover@town.example");
    expect((await browser.get("/api/v1/people")).status).toBe(403);
    const answer = await act(id, "role", { role: "lead" });
    expect(answer.json()).toMatchObject({ role: "lead", localities: [] });
    expect((await browser.get("/api/v1/people")).status).toBe(200);
    await act(id, "role", { role: "board" });
    expect((await browser.get("/api/v1/people")).status).toBe(403);
    const changes = (await recordOf(app, "mover@town.example")).filter(
      ({ action }) => action === "role-changed",
    );
    expect(changes).toMatchObject([
      {
        actor: LEAD,
        before: { role: "analyst", localities: ["south"] },
        after: { role: "lead", localities: [] },
      },
      { actor: LEAD, before: { role: "lead", localities: [] }, after: { role: "board", localities: [] } },
    ]);
  });

  test("to what it is already changes nothing, and is not on record", async () => {
    const id = await addAccount(app, { email: "same@town.example", role: "board" });
    expect((await act(id, "role", { role: "board" })).status).toBe(200);
    expect(await recordOf(app, "same@town.example")).toEqual([]);
  });

  test.each([
    ["a role that there is not", { role: "king" }, 400],
    ["localities of an owner", { role: "owner", localities: ["south"] }, 400],
    ["nothing", {}, 400],
  ])("%s is refused", async (what, body, status) => {
    const email = `${what.replaceAll(" ", "-")}@town.example`;
    const id = await addAccount(app, { email, role: "board" });
    expect((await act(id, "role", body)).status).toBe(status);
    expect((await list()).people.find((person) => person.id === id)?.role).toBe("board");
  });
});

describe("deactivating", () => {
  test("ends every session at once, and lets them in again when they are reactivated", async () => {
    const id = await addAccount(app, { email: "leaver@town.example", role: "owner" });
    const [one, two] = [
      await browserOf(app, "leaver@town.example"),
      await browserOf(app, "leaver@town.example"),
    ];
    const gone = await act(id, "deactivate");
    expect(gone.json()).toMatchObject({
      state: "deactivated",
      may: { change: false, deactivate: false, reactivate: true, invite: false },
    });
    expect([await whoIs(one), await whoIs(two)]).toEqual([null, null]);
    expect((await trySignIn(app, "leaver@town.example")).status).toBe(403);
    for (const [action, body] of [
      ["role", { role: "board" }],
      ["deactivate", {}],
      ["invite", {}],
      ["reset-second-factor", {}],
    ] as const)
      expect((await act(id, action, body)).status, action).toBe(409);

    expect((await act(id, "reactivate")).json()).toMatchObject({ state: "active" });
    expect((await act(id, "reactivate")).status).toBe(409);
    expect((await trySignIn(app, "leaver@town.example")).status).toBe(200);
    expect(await whoIs(one)).toBeNull(); // old sessions do not come back
    const kept = await recordOf(app, "leaver@town.example");
    expect(kept.filter(({ actor }) => actor === LEAD)).toMatchObject([
      { action: "person-deactivated", after: { sessionsEnded: 2 } },
      { action: "person-reactivated" },
    ]);
  });

  test("an invitation that was not followed opens nothing any more", async () => {
    await invite("uninvited@town.example");
    await act(await idOf("uninvited@town.example"), "deactivate");
    await setPassword("uninvited@town.example");
    expect((await trySignIn(app, "uninvited@town.example")).status).not.toBe(200);
  });
});

test("nobody changes their own account, the list says so", async () => {
  const id = await idOf(LEAD);
  for (const [action, body] of [
    ["role", { role: "board" }],
    ["deactivate", {}],
    ["invite", {}],
    ["reactivate", {}],
    ["reset-second-factor", {}],
  ] as const)
    expect((await act(id, action, body)).status, action).toBe(403);
  expect((await list()).people.find((person) => person.id === id)?.may).toEqual({
    change: false,
    deactivate: false,
    reactivate: false,
    invite: false,
  });
});

test("a second factor that was lost is taken away, and the sessions with it", async () => {
  const id = await addAccount(app, { email: "lost@town.example", role: "board" });
  expect((await act(id, "reset-second-factor")).status).toBe(409); // there is none
  const browser = await browserOf(app, "lost@town.example");
  await app.services.pool.query(`update auth.person set "twoFactorEnabled" = true where id = $1`, [id]);
  expect((await act(id, "reset-second-factor")).json()).toMatchObject({ secondFactor: false });
  expect(await whoIs(browser)).toBeNull();
  expect((await trySignIn(app, "lost@town.example")).json()).toEqual({ secondFactor: false });
  expect(await recordOf(app, "lost@town.example")).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        action: "second-factor-off",
        actor: LEAD,
        after: { by: "a performance lead" },
      }),
    ]),
  );
});

test.each(["invite", "role", "deactivate", "reactivate", "reset-second-factor"])(
  "%s of somebody who is not there is not found",
  async (action) => {
    const answer = await act("no-such-id", action, { role: "board" });
    expect([answer.status, answer.text]).toEqual([404, expect.stringContaining("There is no such person")]);
  },
);
