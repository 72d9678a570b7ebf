// Alerts as they arrive: through a real mail server, with two servers that look at the same moment, and each person once.
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { browserOf } from "#scripts/testing/accounts.ts";
import { type Alerting, ORIGIN, openAlerting } from "#scripts/testing/alerting.ts";

const PATIENT = { timeout: 15_000, interval: 50 };

let all: Alerting;
/** Of the catalogue's one story. */
let risk = 0;
beforeAll(async () => {
  all = await openAlerting("2026-11-17T10:00:00Z"); // a Tuesday
  await all.person("ann@demo.example", "owner");
  await all.person("lead@trust.example", "lead");
  await all.person("board@trust.example", "board");
  await all.person("analyst@trust.example", "analyst");
  await all.person("cho@partner.example", "owner"); // of nothing; a member of the partnership
});
afterAll(() => all.close());

type Arrived = { to: string; subject: string; text: string };

/** The letters that arrived since the last time, by recipient, once there are so many. */
async function arrived(count: number): Promise<Arrived[]> {
  await vi.waitFor(() => expect(all.server.taken).toHaveLength(count), PATIENT);
  return all.server.taken
    .splice(0)
    .map(({ to, source }) => {
      const words = source.replaceAll("=\r\n", "").replaceAll("=3D", "=");
      return {
        to: to[0] ?? "",
        subject: /^Subject: (.*(?:\r\n .*)*)/m.exec(words)?.[1]?.replaceAll("\r\n", "") ?? "",
        text: words.split("Content-Type: text/plain")[1]?.split("\r\n--")[0] ?? "",
      };
    })
    .toSorted((a, b) => a.to.localeCompare(b.to));
}
const recipients = (letters: Arrived[]) => letters.map(({ to }) => to);

/** Everybody whom a look writes to, as letters arrive. */
async function toldNow(count: number): Promise<Arrived[]> {
  expect(await all.look()).toBe(count);
  return arrived(count);
}

test("raised: its owner and the lead, each once, whichever of two servers writes", async () => {
  risk = await all.risk({ missed: 1 });
  await all.news(risk, "raised", { level: 1, period: "2026-10" });
  const letters = await toldNow(2);
  expect(recipients(letters)).toEqual(["ann@demo.example", "lead@trust.example"]);
  const [letter] = letters as [Arrived];
  expect(letter.subject).toBe("Assessments completed: off target in October 2026");
  expect(letter.text).toContain(
    "A risk area since August 2026, now with the indicator's owner. Its owner is Ann Lee.",
  );
  expect(letter.text).toContain(`${ORIGIN}/risk-areas/${risk}\r\n`);
  expect(letter.text).toContain(`${ORIGIN}/alerts\r\n`);
  expect(letter.text).not.toMatch(/%|target of|\b75\b/); // no figure, no target
});

test("nothing is told again while nothing changed", async () => {
  expect(await all.look()).toBe(0);
  all.setClock("2026-11-17T10:05:00Z");
  expect(await all.look()).toBe(0);
});

test("several at once are one letter; the partnership from its level on", async () => {
  await all.change(risk, "level = 2, missed = 2");
  await all.news(risk, "escalated", { level: 2, period: "2026-10" });
  const second = await all.risk({ indicator: "second", level: 2 });
  await all.news(second, "raised", { level: 2, period: "2026-10" });
  const warning = await all.risk({ kind: "warning", since: "2026-09", level: 0, missed: 0 });
  await all.news(warning, "raised", { level: 0, period: "2026-10" });
  const letters = await toldNow(3);
  expect(letters.map(({ to, subject }) => [to, subject])).toEqual([
    ["ann@demo.example", "3 changes in risk areas"],
    ["cho@partner.example", "2 changes in risk areas"], // warnings are not for partnerships
    ["lead@trust.example", "3 changes in risk areas"],
  ]);
  expect(letters[1]?.text).toContain(
    "Second thoughts: off target in October 2026, now with the outcome's partnership.",
  );
  expect(letters[1]?.text).not.toContain("warning");
});

test("what somebody did is told to the others", async () => {
  await all.news(risk, "plan", { by: "Ann@demo.example" });
  expect(recipients(await toldNow(2))).toEqual(["cho@partner.example", "lead@trust.example"]);
});

test("the board has one letter a week, on Monday morning, and none when nothing is new", async () => {
  await all.change(risk, "level = 3, missed = 3");
  await all.news(risk, "escalated", { level: 3, period: "2026-10" });
  expect(recipients(await toldNow(3))).not.toContain("board@trust.example");
  all.setClock("2026-11-20T16:00:00Z");
  await all.news(risk, "decision", { by: "lead@trust.example" });
  expect(recipients(await toldNow(2))).toEqual(["ann@demo.example", "cho@partner.example"]);
  for (const quiet of ["2026-11-21T09:00:00Z", "2026-11-23T07:29:00Z"]) {
    all.setClock(quiet);
    expect(await all.look(), quiet).toBe(0);
  }
  all.setClock("2026-11-23T07:30:00Z");
  await all.news(risk, "case-opened", { by: "lead@trust.example" }); // today's: at once to others, next week to the board
  const letters = await toldNow(3);
  const [, digest] = letters;
  expect(digest).toMatchObject({ to: "board@trust.example", subject: "Risk areas this week: 2 changes" });
  expect(digest?.text).toContain("up to 22 November 2026");
  expect(digest?.text).toContain("still off target in October 2026, now with the board.");
  expect(digest?.text).toContain("a decision was recorded.");
  expect(digest?.text).not.toContain("partnership."); // what came before it was the board's
  for (const later of ["2026-11-23T09:00:00Z", "2026-11-25T09:00:00Z"]) {
    all.setClock(later);
    expect(await all.look(), later).toBe(0);
  }
  all.setClock("2026-11-30T09:00:00Z");
  const [next] = await toldNow(1);
  expect(next?.subject).toBe("Risk areas this week: 1 change");
  all.setClock("2026-12-07T09:00:00Z");
  expect(await all.look()).toBe(0);
});

test("who is not written to: deactivated, never there, only invited, newer than the news", async () => {
  all.setClock("2026-12-08T09:00:00Z");
  const gone = await all.person("gone@trust.example", "lead");
  await all.pool.query(`update auth.person set "deactivatedAt" = now() where id = $1`, [gone]);
  await all.person("invited@trust.example", "lead", { taken: false });
  await all.person("new@trust.example", "lead", { since: "2026-12-08T09:00:01Z" });
  await all.news(risk, "case-closed", { by: "board@trust.example" });
  expect(recipients(await toldNow(3))).toEqual([
    "ann@demo.example",
    "cho@partner.example",
    "lead@trust.example",
  ]);
  // Let in again, and having taken the account up, they are told what the last month held, in one letter.
  await all.pool.query(`update auth.person set "deactivatedAt" = null where id = $1`, [gone]);
  const [letter] = await toldNow(1);
  expect(letter).toMatchObject({ to: "gone@trust.example", subject: "9 changes in risk areas" });
  await all.pool.query(`delete from auth.person where email in ('gone@trust.example', 'new@trust.example')`);
});

test("an address that changed meanwhile: the new one, and nothing is told twice", async () => {
  await all.news(risk, "decision", { by: "board@trust.example" });
  await all.pool.query(
    `update auth.person set email = 'chief@trust.example' where email = 'lead@trust.example'`,
  );
  expect(recipients(await toldNow(3))).toEqual([
    "ann@demo.example",
    "chief@trust.example",
    "cho@partner.example",
  ]);
  await all.pool.query(
    `update auth.person set email = 'lead@trust.example' where email = 'chief@trust.example'`,
  );
  expect(await all.look()).toBe(0);
});

test("the choice at the look counts; whoever chooses letters at once is not told what they saw in the bell", async () => {
  const [app] = all.apps;
  const [ann, cho, analyst] = await Promise.all(
    ["ann@demo.example", "cho@partner.example", "analyst@trust.example"].map((email) =>
      browserOf(app, email),
    ),
  );
  if (!ann || !cho || !analyst) throw new Error("nobody is there");
  const choose = (who: typeof ann, choice: string) => who.post("/api/v1/alerts/choice", { choice });
  await all.news(risk, "decision", { by: "board@trust.example" });
  expect((await choose(ann, "weekly")).status).toBe(200);
  expect((await choose(cho, "never")).status).toBe(200);
  const { newest } = (await analyst.get("/api/v1/alerts")).json() as { newest: string };
  expect((await analyst.post("/api/v1/alerts/seen", { upTo: newest })).status).toBe(200);
  expect((await choose(analyst, "immediate")).status).toBe(200);
  expect(recipients(await toldNow(1))).toEqual(["lead@trust.example"]);
  await all.news(risk, "decision", { by: "board@trust.example" });
  expect(recipients(await toldNow(2))).toEqual(["analyst@trust.example", "lead@trust.example"]);
  all.setClock("2026-12-14T09:00:00Z");
  const letters = await toldNow(1);
  expect(letters).toMatchObject([{ to: "ann@demo.example", subject: "Risk areas this week: 2 changes" }]);
  for (const who of [ann, cho]) await choose(who, "immediate");
  // Cho never looked at the bell, and so it is all news; a month is the most.
  expect(await toldNow(1)).toMatchObject([{ to: "cho@partner.example", subject: "2 changes in risk areas" }]);
});

test("an agreed deviation that runs out is told once, the day after; one that the board ended is not", async () => {
  const { rows } = await all.pool.query<{ id: number }>(
    `insert into risk_deviation (risk, reason, until, by, at) values ($1, 'New posts', '2026-12-15', 'board@trust.example', now())
     returning id`,
    [risk],
  );
  all.setClock("2026-12-15T23:59:00Z");
  expect(await all.look()).toBe(0);
  all.setClock("2026-12-16T00:01:00Z");
  const letters = await toldNow(4);
  expect(recipients(letters)).toEqual([
    "analyst@trust.example",
    "ann@demo.example",
    "cho@partner.example",
    "lead@trust.example",
  ]);
  expect(letters[0]?.subject).toBe(
    "Assessments completed: the time is over for which the board accepted that it is off target",
  );
  expect(await all.look()).toBe(0);
  await all.pool.query(
    "update risk_deviation set ended_at = now(), ended_by = 'x', ended_reason = 'y' where id = $1",
    [rows[0]?.id],
  );
  await all.pool.query(
    `insert into risk_deviation (risk, reason, until, by, at, ended_at, ended_by, ended_reason)
     values ($1, 'More', '2026-12-15', 'b', now(), now(), 'b', 'Enough')`,
    [risk],
  );
  expect(await all.look()).toBe(0);
});

test("one agreed for a risk that a correction made part of another runs out with that other open", async () => {
  const part = await all.risk({ since: "2026-05", ended: "corrected", mergedInto: risk });
  await all.pool.query(
    `insert into risk_deviation (risk, reason, until, by, at) values ($1, 'New posts', '2026-12-15', 'board@trust.example', now())`,
    [part],
  );
  expect(recipients(await toldNow(4))).toContain("ann@demo.example");
  expect(await all.look()).toBe(0);
});

test("a server that was off tells of the last month, and of nothing before", async () => {
  all.setClock("2027-03-01T09:00:00Z");
  await all.news(risk, "decision", { at: "2027-01-20T09:00:00Z" });
  await all.news(risk, "recovered", { at: "2027-02-20T09:00:00Z", period: "2027-01" });
  const letters = await toldNow(5); // a Monday: the board's digest is due too
  expect(new Set(letters.map(({ subject }) => subject))).toEqual(
    new Set(["Assessments completed: on target again in January 2027", "Risk areas this week: 1 change"]),
  );
});

test("one person whose letter cannot be written keeps nobody from theirs", async () => {
  await all.person("broken@trust.example", "lead");
  await all.pool.query(
    `update auth.person set email = 'not an address' where email = 'broken@trust.example'`,
  );
  await all.news(risk, "decision", { by: "board@trust.example" });
  expect(recipients(await toldNow(4))).not.toContain("not an address");
  await all.pool.query(`delete from auth.person where email = 'not an address'`);
});

test("by themselves two servers write each letter once, within a moment", async () => {
  await all.schedule();
  await all.news(risk, "decision", { by: "board@trust.example" });
  expect(await arrived(4)).toHaveLength(4);
  await new Promise((resolve) => setTimeout(resolve, 2500)); // a look or two more
  expect(all.server.taken).toEqual([]);
});
