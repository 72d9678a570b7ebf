// People whom the performance lead invites: who comes in, as what, until when, and what the record says of it.
import { afterAll, beforeAll, expect, test } from "vitest";
import type { PeoplePage, Person } from "#api/contract/people.ts";
import type { Role } from "#api/contract/vocabulary.ts";
import { browserOf, lettersTo, PASSWORD, recordOf, tokenFor, whoIs } from "#scripts/testing/accounts.ts";
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
const again = (id: string) => lead.post(`/api/v1/people/${id}/invite`, {});
const list = async () => (await lead.get("/api/v1/people")).json() as PeoplePage;
const idOf = async (email: string) =>
  (await list()).people.find((person) => person.email === email)?.id ?? "";
const setPassword = async (email: string) =>
  app.with({}).post("/api/auth/reset-password", { token: await tokenFor(app, email), newPassword: PASSWORD });

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
    { action: "person-invited", actor: LEAD, before: null, after: { until: expect.any(String) } },
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
  expect((await again(id)).status).toBe(200);
  const use = (token: string) =>
    app.with({}).post("/api/auth/reset-password", { token, newPassword: PASSWORD });
  expect((await use(early)).status).toBe(400);
  const { rows } = await app.services.pool.query<{ days: number; until: Date }>(
    `select extract(epoch from "expiresAt" - now())::float / 86400 as days, "expiresAt" as until
     from auth.verification where value = $1`,
    [id],
  );
  expect(rows.map(({ days }) => Math.round(days * 100) / 100)).toEqual([7]);
  expect((await use(await tokenFor(app, "slow@town.example"))).status).toBe(200);
  expect(await recordOf(app, "slow@town.example")).toMatchObject([
    { action: "person-added" },
    { action: "person-invited", before: null },
    {
      action: "person-invited",
      before: { invited: expect.stringMatching(/^\d{4}-/) },
      after: { until: rows[0]?.until.toISOString() },
    },
    { action: "password-set" },
  ]);
  // Who has a password is not invited, but may ask for a link.
  expect((await again(id)).status).toBe(409);
});
