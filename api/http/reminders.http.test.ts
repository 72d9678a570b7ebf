// Stopping reminders for a while: who may stop whose, what is refused with which words, and what the record keeps.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { z } from "zod";
import type { listReminderPauses, listReminders, ReminderPause } from "#api/contract/reminders.ts";
import { addAccount, browserOf, recordOf } from "#scripts/testing/accounts.ts";
import { type Asker, type RunningApp, startApp } from "#scripts/testing/running-app.ts";

type Pauses = z.infer<typeof listReminderPauses.output>;

let app: RunningApp;
let owner: Asker;
let deputy: Asker;
let other: Asker;
beforeAll(async () => {
  app = await startApp({ clock: "2026-11-18T09:00:00Z" });
  await addAccount(app, { email: "caf.deputy@demo.example", role: "owner" });
  await addAccount(app, { email: "owen.birtwistle@demo.example", role: "owner", name: "Owen Birtwistle" });
  owner = await app.as("owner");
  deputy = await browserOf(app, "caf.deputy@demo.example");
  other = await browserOf(app, "owen.birtwistle@demo.example");
});
afterAll(() => app.close());

const LEAVE = { owner: "caf-coordinator", from: "2026-12-01", until: "2026-12-11", reason: "Annual leave" };
const pause = (asker: Asker, changes: object = {}) =>
  asker.post("/api/v1/reminders/pauses", { ...LEAVE, ...changes });
const made = async (asker: Asker, changes: object = {}) => {
  const answer = await pause(asker, changes);
  expect(answer.status, answer.text).toBe(201);
  return answer.json() as ReminderPause;
};
const end = (asker: Asker, id: string) => asker.post(`/api/v1/reminders/pauses/${id}/end`, {});
const list = async (asker: Asker, query = "") =>
  (await asker.get(`/api/v1/reminders/pauses${query}`)).json() as Pauses;

describe("stopping reminders", () => {
  test("an owner stops their own, and says why", async () => {
    expect(await made(owner)).toEqual({
      id: expect.stringMatching(/^\d+$/),
      owner: { id: "caf-coordinator", name: "Rosalind Achebe" },
      from: "2026-12-01",
      until: "2026-12-11",
      reason: "Annual leave",
      by: "Rosalind Achebe, Common Assessment Framework Co-ordinator",
      state: "to-come",
      may: { end: true },
    });
  });

  test("so may a deputy, for whoever they stand in for", async () => {
    expect(await made(deputy, { from: "2026-11-18" })).toMatchObject({
      state: "running",
      may: { end: true },
    });
  });

  test("a performance lead stops anybody's, or everybody's; what overlaps is no matter", async () => {
    expect(await made(app, { owner: "placements-manager" })).toMatchObject({
      owner: { name: "Owen Birtwistle" },
      by: "Leonora Finch",
    });
    expect(await made(app, { owner: null, from: "2026-12-05" })).toMatchObject({ owner: null });
  });

  test("the record has who stopped whose, and until when", async () => {
    const [first] = await recordOf(app, "owner@demo.example").then((entries) =>
      entries.filter(({ action }) => action === "reminders-paused"),
    );
    expect(first).toMatchObject({
      actor: "owner@demo.example",
      after: { from: "2026-12-01", until: "2026-12-11", reason: "Annual leave" },
    });
    expect((await recordOf(app, "everybody")).map(({ action }) => action)).toEqual(["reminders-paused"]);
  });

  test.each<[string, object, string]>([
    ["the days are the wrong way round", { until: "2026-11-30" }, "The last day is before the first day."],
    ["they are over", { from: "2026-11-01", until: "2026-11-17" }, "These days are over."],
    ["longer than a year ahead", { until: "2027-11-20" }, "Reminders can be stopped for a year at most."],
    ["there is no such owner", { owner: "nobody" }, "There is no owner called nobody."],
    ["a day that is none", { from: "2026-02-30" }, "from is not a day: write it as 2026-06-07."],
    ["no reason", { reason: "  " }, "reason must have 3 characters or more."],
    ["a reason too long", { reason: "x".repeat(301) }, "reason must have 300 characters or fewer."],
  ])("is refused where %s", async (_, changes, words) => {
    const answer = await pause(app, changes);
    expect([answer.status, answer.text]).toEqual([400, expect.stringContaining(words)]);
  });

  test("may end today, and last a year to the day", async () => {
    await made(app, { from: "2026-11-01", until: "2026-11-18" });
    await made(app, { until: "2027-11-19" });
  });

  test.each<[string, () => Asker, object]>([
    ["an owner stops another's", () => other, {}],
    ["an owner stops everybody's", () => owner, { owner: null }],
  ])("is refused where %s", async (_, asker, changes) => {
    const answer = await pause(asker(), changes);
    expect([answer.status, answer.text]).toEqual([
      403,
      expect.stringContaining("You can stop your own reminders only."),
    ]);
  });

  test("is not for a machine", async () => {
    const expires = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    const key = await app.post("/api/v1/keys", {
      name: "Case system",
      indicators: ["caf-completed"],
      expires,
    });
    const { secret } = key.json() as { secret: string };
    const machine = app.with({ Authorization: `Bearer ${secret}` });
    for (const answer of [
      await pause(machine),
      await machine.get("/api/v1/reminders/pauses"),
      await end(machine, "1"),
    ])
      expect([answer.status, answer.text]).toEqual([
        403,
        expect.stringContaining("Reminders are for people"),
      ]);
  });
});

describe("the list", () => {
  test("shows an owner their own and everybody's, and whose they may stop", async () => {
    const theirs = await list(other);
    expect(theirs.owners).toEqual([{ id: "placements-manager", name: "Owen Birtwistle" }]);
    expect(theirs.mayStopAll).toBe(false);
    expect(theirs.pauses.map(({ owner, may }) => [owner?.id ?? null, may.end])).toEqual([
      [null, false], // everybody's is the lead's to end
      ["placements-manager", true],
    ]);
  });

  test("shows a performance lead all, the newest first, a page at a time", async () => {
    const whole = await list(app);
    expect(whole.mayStopAll).toBe(true);
    expect(whole.owners).toHaveLength(app.services.catalogue().owners.size);
    const numbers = whole.pauses.map(({ id }) => Number(id));
    expect(numbers).toEqual(numbers.toSorted((a, b) => b - a));
    const first = await list(app, "?limit=2");
    const rest = await list(app, `?limit=200&cursor=${first.next}`);
    expect([...first.pauses, ...rest.pauses]).toEqual(whole.pauses);
    expect((await app.get("/api/v1/reminders/pauses?cursor=x")).status).toBe(400);
  });
});

describe("letting them go out again", () => {
  test("ends a pause once, and the record has it", async () => {
    const { id } = await made(owner, { from: "2026-11-18" });
    const answer = await end(deputy, id);
    expect(answer.json()).toMatchObject({ id, state: "ended", may: { end: false } });
    const again = await end(owner, id);
    expect([again.status, again.text]).toEqual([409, expect.stringContaining("This pause is over already")]);
    const kept = (await recordOf(app, "owner@demo.example")).at(-1);
    expect(kept).toMatchObject({
      action: "reminders-resumed",
      actor: "caf.deputy@demo.example",
      before: { until: "2026-12-11" },
      after: { ended: "2026-11-18" },
    });
  });

  test("is not for somebody whose reminders they are not", async () => {
    const { id } = await made(owner);
    expect((await end(other, id)).status).toBe(403);
    const all = await made(app, { owner: null });
    expect((await end(owner, all.id)).status).toBe(403);
    expect((await end(app, all.id)).status).toBe(200);
  });

  test.each(["0", "999999999", "1e3", "99999999999999"])("there is no pause %s", async (id) =>
    expect((await end(app, id)).status).toBe(404),
  );

  test("a pause that is over by itself says so", async () => {
    const { id } = await made(owner, { from: "2026-11-18", until: "2026-11-19" });
    app.setClock("2026-11-20T09:00:00Z");
    expect((await list(owner)).pauses.find((each) => each.id === id)).toMatchObject({
      state: "over",
      may: { end: false },
    });
    expect((await end(owner, id)).status).toBe(409);
  });
});

describe("what was sent", () => {
  test("is the lead's to see, with when reminders go out and how letters leave", async () => {
    const page = (await app.get("/api/v1/reminders")).json() as z.infer<typeof listReminders.output>;
    expect(page.reminders).toEqual([]);
    expect(page.rule).toMatch(/^Owners are reminded of a return 3 working days before it is due, on the day/);
    expect(page.delivery).toMatch(/^No mail server is set/);
    expect((await owner.get("/api/v1/reminders")).status).toBe(403);
  });
});

test("being asked to publish writes to every performance lead who is there", async () => {
  const { pool, returnLetters } = app.services;
  await addAccount(app, { email: "second.lead@demo.example", role: "lead", name: "Lee Second" });
  await addAccount(app, { email: "invited.lead@demo.example", role: "lead" }, null); // has not come yet
  await addAccount(app, { email: "gone.lead@demo.example", role: "lead" });
  await pool.query(`update auth.person set "deactivatedAt" = now() where email = 'gone.lead@demo.example'`);
  const file = "indicator,period,numerator,denominator\ncaf-completed,2026-09,90,100\n";
  const sent = await owner.post("/api/v1/submissions", file, { "Content-Type": "text/csv" });
  const submission = Number((sent.json() as { id: string }).id);
  const asked = { submission, asker: "Rosalind Achebe", origin: "https://outcomes.example.org" };
  const client = await pool.connect();
  await returnLetters.approvalAsked(client, asked);
  client.release();
  const { rows } = await pool.query<{ recipient: string; subject: string; text: string }>(
    "select recipient, subject, text from mail order by recipient",
  );
  expect(rows.map(({ recipient }) => recipient)).toEqual(["lead@demo.example", "second.lead@demo.example"]);
  expect(rows[0]?.subject).toBe(`Rosalind Achebe asks you to publish return ${submission}`);
  expect(rows[0]?.text).toContain("It has figures of: Common assessments completed.");
  expect(rows[0]?.text).toContain(`\nhttps://outcomes.example.org/returns/${submission}\n`);
});

test("where reminders are turned off, the page says so", async () => {
  const off = await startApp({ settings: { REMINDERS: "no" } });
  const { rule } = (await off.get("/api/v1/reminders")).json() as z.infer<typeof listReminders.output>;
  await off.close();
  expect(rule).toBe("Reminders are turned off: this server was started with REMINDERS=no.");
});
