// Reminders as they arrive: three weeks of November 2026 through a real mail server, with two servers that look at the same moment.
import pg from "pg";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { z } from "zod";
import type { listReminders } from "#api/contract/reminders.ts";
import { addAccount, browserOf } from "#scripts/testing/accounts.ts";
import { ORIGIN, openReminding, type Reminding } from "#scripts/testing/reminding.ts";

/** On a busy machine everything takes longer. */
const PATIENT = { timeout: 15_000, interval: 50 };
const head = "indicator,period,numerator,denominator";

let all: Reminding;
beforeAll(async () => {
  all = await openReminding("2026-11-10T09:00:00Z");
  await all.apps[0].as("lead"); // has taken the account up, and so is written to
});
afterAll(() => all.close());

type Arrived = { to: string; subject: string; text: string; html: string };

/** The letters that arrived since the last time, by recipient, once there are so many. */
async function arrived(count: number): Promise<Arrived[]> {
  await vi.waitFor(() => expect(all.server.taken).toHaveLength(count), PATIENT);
  return all.server.taken
    .splice(0)
    .map(({ to, source }) => {
      const words = source.replaceAll("=\r\n", "").replaceAll("=3D", "=");
      const part = (type: string) => words.split(`Content-Type: text/${type}`)[1]?.split("\r\n--")[0] ?? "";
      return {
        to: to[0] ?? "",
        subject: /^Subject: (.*(?:\r\n .*)*)/m.exec(words)?.[1]?.replaceAll("\r\n", "") ?? "",
        text: part("plain"),
        html: part("html"),
      };
    })
    .toSorted((a, b) => a.to.localeCompare(b.to));
}
const brief = (letters: Arrived[]) => letters.map(({ to, subject }) => [to, subject]);

/** What the next summary says of the return that waits. */
let waiting = "";
const CAF_LINK = `${ORIGIN}/returns/enter?indicator=caf-completed&period=2026-10`;

test("three working days before: one letter to the owner with both returns, written once by two servers", async () => {
  expect(await all.look()).toBe(1);
  const letters = await arrived(1);
  expect(brief(letters)).toEqual([["ann@demo.example", "2 returns are due on 13 November 2026"]]);
  expect(letters[0]?.text).toContain(
    `Assessments completed, October 2026: is due on 13 November 2026.\r\n\r\n${CAF_LINK}`,
  );
  expect(letters[0]?.text).toContain(`${ORIGIN}/returns/enter?indicator=second&period=2026-10`);
  expect(letters[0]?.html).toContain(`<a href="${CAF_LINK.replace("&", "&amp;")}">`);
});

test("later that day nothing more goes out", async () => {
  all.setClock("2026-11-10T16:00:00Z");
  expect(await all.look()).toBe(0);
});

test("not before people come to work", async () => {
  all.setClock("2026-11-11T07:29:00Z");
  expect(await all.look()).toBe(0);
  all.setClock("2026-11-11T07:30:00Z");
  expect(await all.look()).toBe(1);
  expect(brief(await arrived(1))).toEqual([["bob@demo.example", "1 return is due on 16 November 2026"]]);
});

test("on the day, and not at the weekend", async () => {
  all.setClock("2026-11-13T09:00:00Z");
  expect(await all.look()).toBe(1);
  expect(brief(await arrived(1))).toEqual([["ann@demo.example", "2 returns are due today"]]);
  all.setClock("2026-11-15T09:00:00Z");
  expect(await all.look()).toBe(0);
});

test("Monday: what came is not asked for again, and the performance lead has a summary", async () => {
  all.setClock("2026-11-13T15:00:00Z");
  await all.publish(`${head}\ncaf-completed,2026-10,90,100\n`);
  all.setClock("2026-11-16T09:00:00Z");
  expect(await all.look()).toBe(3);
  const letters = await arrived(3);
  expect(brief(letters)).toEqual([
    ["ann@demo.example", "1 return is overdue"],
    ["bob@demo.example", "1 return is due today"],
    ["lead@demo.example", "Returns this week: 1 received, 1 late"],
  ]);
  const [ann, , lead] = letters as [Arrived, Arrived, Arrived];
  expect(ann.text).toContain("Second thoughts, October 2026: was due on 13 November 2026, 3 days ago.");
  expect(ann.text).not.toContain("Assessments completed");
  for (const body of [lead.text, lead.html]) {
    expect(body).toContain("Assessments completed, October 2026");
    expect(body).toContain("Ann Lee: Second thoughts, October 2026 (due 13 November 2026, 3 days late)");
    expect(body).not.toMatch(/\b90\b/); // no figure
  }
});

test("an owner who asks for a return to be published is heard at once, and again on Monday", async () => {
  const [app] = all.apps;
  await addAccount(app, { email: "ann@demo.example", role: "owner", name: "Ann Lee" });
  const ann = await browserOf(app, "ann@demo.example");
  const file = `${head}\ncaf-completed,2026-10,91,100\n`;
  const { id } = (await ann.post("/api/v1/submissions", file, { "Content-Type": "text/csv" })).json() as {
    id: string;
  };
  const answer = await ann.post(`/api/v1/submissions/${id}/ask`, {});
  expect(answer.status, answer.text).toBe(200);
  const letters = await arrived(1);
  expect(brief(letters)).toEqual([["lead@demo.example", `Ann Lee asks you to publish return ${id}`]]);
  expect(letters[0]?.text).toContain(`${app.url}/returns/${id}\r\n`);
  waiting = `Ann Lee asks you to publish return ${id}:\r\n\r\n${ORIGIN}/returns/${id}`;
});

test("paused, nothing goes out; received, nothing more; the summary tells who is paused", async () => {
  const pause = { owner: "bob", from: "2026-11-17", until: "2026-11-30", reason: "On leave" };
  expect((await all.apps[0].post("/api/v1/reminders/pauses", pause)).status).toBe(201);
  all.setClock("2026-11-17T09:00:00Z");
  await all.publish(`${head}\nsecond,2026-10,90,100\n`);
  for (const day of ["2026-11-18", "2026-11-20"]) {
    all.setClock(`${day}T09:00:00Z`);
    expect(await all.look(), day).toBe(0);
  }
  all.setClock("2026-11-23T09:00:00Z"); // Bob's next one would go out a week after its day
  expect(await all.look()).toBe(1);
  const letters = await arrived(1);
  expect(brief(letters)).toEqual([["lead@demo.example", "Returns this week: 1 received, 1 late"]]);
  expect(letters[0]?.text).toContain(waiting);
  expect(letters[0]?.text).toContain("Bob Ray: from 17 November 2026 to 30 November 2026");
  expect(letters[0]?.text).not.toContain("leave"); // why is nobody else's business
});

test("a pause that is ended lets them go out again", async () => {
  const { pauses } = (await all.apps[0].get("/api/v1/reminders/pauses")).json() as {
    pauses: { id: string }[];
  };
  expect((await all.apps[0].post(`/api/v1/reminders/pauses/${pauses[0]?.id}/end`, {})).status).toBe(200);
  all.setClock("2026-11-24T09:00:00Z");
  expect(await all.look()).toBe(1);
  expect(brief(await arrived(1))).toEqual([["bob@demo.example", "1 return is overdue"]]);
});

test("by themselves two servers write each letter once, and go on after their connections were lost", async () => {
  await all.schedule();
  const owner = new pg.Client(all.url);
  await owner.connect();
  await owner.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()",
  );
  await owner.end();
  all.setClock("2026-12-01T09:00:00Z"); // a Tuesday: Bob's, a week after the last; and Monday's summary, made good
  expect(brief(await arrived(2))).toEqual([
    ["bob@demo.example", "1 return is overdue"],
    ["lead@demo.example", "Returns this week: 0 received, 1 late"],
  ]);
  all.setClock("2026-12-09T09:00:00Z"); // three working days before Monday 14, and Bob's again, and the next summary
  expect((await arrived(3)).map(({ to }) => to)).toEqual([
    "ann@demo.example",
    "bob@demo.example",
    "lead@demo.example",
  ]);
  await new Promise((resolve) => setTimeout(resolve, 2500)); // a look or two more
  expect(all.server.taken).toEqual([]);
});

test("the lead finds each of them on the page, newest first, with how its letter stands", async () => {
  type Page = z.infer<typeof listReminders.output>;
  const page = async (query: string) => (await all.apps[0].get(`/api/v1/reminders?${query}`)).json() as Page;
  const { reminders, next } = await page("owner=bob");
  expect(next).toBeNull();
  expect(reminders.map(({ day, kindText, periodText, state }) => [day, kindText, periodText, state])).toEqual(
    [
      ["2026-12-09", "Overdue", "July to September 2026", "sent"],
      ["2026-12-01", "Overdue", "July to September 2026", "sent"],
      ["2026-11-24", "Overdue", "July to September 2026", "sent"],
      ["2026-11-16", "On the day it was due", "July to September 2026", "sent"],
      ["2026-11-11", "Before it was due", "July to September 2026", "sent"],
    ],
  );
  const whole = await page("limit=200");
  expect(whole.reminders.filter(({ kind }) => kind === "summary").map(({ day }) => day)).toEqual([
    "2026-12-09",
    "2026-12-01",
    "2026-11-23",
    "2026-11-16",
  ]);
  const first = await page("limit=1");
  const rest = await page(`limit=200&cursor=${first.next}`);
  expect([...first.reminders, ...rest.reminders]).toEqual(whole.reminders);
  expect(whole.reminders.at(-1)).toMatchObject({ day: "2026-11-10", recipient: "ann@demo.example" });
});
