// The people whom the performance lead changes and deactivates, and what the record says of it.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { PeoplePage, Person } from "#api/contract/people.ts";
import {
  addAccount,
  browserOf,
  PASSWORD,
  recordOf,
  tokenFor,
  trySignIn,
  whoIs,
} from "#scripts/testing/accounts.ts";
import { type Asker, type RunningApp, startApp } from "#scripts/testing/running-app.ts";

let app: RunningApp;
let lead: Asker;
beforeAll(async () => {
  app = await startApp();
  lead = await app.as("lead");
});
afterAll(() => app.close());

const LEAD = "lead@demo.example";
const invite = (email: string) => lead.post("/api/v1/people", { name: "Ann Lee", email, role: "board" });
const act = (id: string, action: string, body: object = {}, asker = lead) =>
  asker.post(`/api/v1/people/${id}/${action}`, body);
const list = async (query = "", asker = lead) =>
  (await asker.get(`/api/v1/people${query}`)).json() as PeoplePage;
const idOf = async (email: string) =>
  (await list()).people.find((person) => person.email === email)?.id ?? "";
const setPassword = async (email: string, newPassword = PASSWORD) =>
  app.with({}).post("/api/auth/reset-password", { token: await tokenFor(app, email), newPassword });

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

  test("to an analyst of a locality that is named twice names it once", async () => {
    const id = await addAccount(app, { email: "twice@town.example", role: "board" });
    const answer = await act(id, "role", { role: "analyst", localities: ["south", "south"] });
    expect(answer.json()).toMatchObject({ localities: [{ code: "south" }] });
    const again = await act(id, "role", { role: "analyst", localities: ["south"] });
    expect((again.json() as Person).localities).toHaveLength(1);
    expect(await recordOf(app, "twice@town.example")).toMatchObject([
      { action: "role-changed", after: { role: "analyst", localities: ["south"] } },
    ]);
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
      {
        action: "person-deactivated",
        before: { deactivated: false, role: "owner", localities: [] },
        after: { deactivated: true, sessionsEnded: 2 },
      },
      {
        action: "person-reactivated",
        before: { deactivated: true, since: expect.stringMatching(/^\d{4}-/) },
        after: { deactivated: false, role: "owner", localities: [] },
      },
    ]);
  });

  test("an invitation that was not followed opens nothing any more", async () => {
    await invite("uninvited@town.example");
    const id = await idOf("uninvited@town.example");
    await act(id, "deactivate");
    expect((await setPassword("uninvited@town.example")).status).toBe(400);
    await act(id, "reactivate"); // the letter may have lain in a foreign inbox all the while
    expect((await setPassword("uninvited@town.example")).status).toBe(400);
    expect((await trySignIn(app, "uninvited@town.example")).status).toBe(401);
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
        before: { secondFactor: true },
        after: { secondFactor: false, by: "a performance lead" },
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
