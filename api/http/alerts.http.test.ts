// The bell: what is new for whom, what has been seen, how each is written to; and nothing of what may not be seen.
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Alert, AlertsPage } from "#api/contract/alerts.ts";
import type { Submission } from "#api/contract/submissions.ts";
import { publicationsAt } from "#api/db/queries/alerts.ts";
import { browserOf, recordOf } from "#scripts/testing/accounts.ts";
import { type Alerting, openAlerting } from "#scripts/testing/alerting.ts";
import type { Asker } from "#scripts/testing/running-app.ts";

const NAMES = [
  "ann@demo.example",
  "lead@trust.example",
  "board@trust.example",
  "analyst@trust.example",
] as const;
type Name = (typeof NAMES)[number];

let all: Alerting;
const people = new Map<Name, Asker>();
beforeAll(async () => {
  all = await openAlerting("2026-11-17T10:00:00Z");
  await all.person("ann@demo.example", "owner");
  await all.person("lead@trust.example", "lead");
  await all.person("board@trust.example", "board");
  await all.person("analyst@trust.example", "analyst", { localities: ["south"] });
  for (const name of NAMES) people.set(name, await browserOf(all.apps[0], name));
});
afterAll(() => all.close());

const as = (name: Name): Asker => people.get(name) as Asker;
async function bell(name: Name, query = ""): Promise<AlertsPage> {
  const answer = await as(name).get(`/api/v1/alerts${query}`);
  expect(answer.status, answer.text).toBe(200);
  return answer.json() as AlertsPage;
}
const see = async (name: Name, upTo: string) =>
  ((await as(name).post("/api/v1/alerts/seen", { upTo })).json() as { unseen: number }).unseen;
const titles = ({ alerts }: AlertsPage) =>
  alerts.map(({ title }) => title.replace("Assessments completed: ", ""));

test("empty: nothing to see, and how each is written to by their role", async () => {
  const page = await bell("board@trust.example");
  expect(page).toMatchObject({ unseen: 0, newest: null, alerts: [], next: null, choice: "weekly" });
  expect(page.choices.map(({ id, usual }) => [id, usual])).toEqual([
    ["immediate", false],
    ["weekly", true],
    ["never", false],
  ]);
  expect(page.rule).toContain("the board from the third figure off target");
  expect(page.delivery).toBe("E-mails go to board@trust.example.");
  expect((await bell("ann@demo.example")).choice).toBe("immediate");
  expect((await bell("analyst@trust.example")).choice).toBe("never");
});

test("who sees which news, newest first; old news is not new to whoever never looked", async () => {
  const risk = await all.risk({ level: 2, missed: 2 });
  await all.news(risk, "raised", { level: 1, period: "2026-08", at: "2026-09-10T09:00:00Z" });
  await all.news(risk, "escalated", { level: 2, period: "2026-10" });
  await all.news(risk, "plan", { by: "ann@demo.example" });
  const lead = await bell("lead@trust.example");
  expect(titles(lead)).toEqual([
    "answered with a plan",
    "still off target in October 2026, now with the outcome's partnership",
    "off target in August 2026",
  ]);
  expect(lead.alerts.map(({ unseen }: Alert) => unseen)).toEqual([true, true, false]);
  expect(lead).toMatchObject({ unseen: 2, newest: lead.alerts[0]?.id });
  expect(lead.alerts[0]).toMatchObject({
    dayText: "17 November 2026",
    risk: String(risk),
    warning: false,
    indicator: { id: "caf-completed", title: "Assessments completed" },
    area: { code: "town", name: "Town" },
  });
  expect(titles(await bell("ann@demo.example"))).toHaveLength(2); // not her own plan
  expect(titles(await bell("analyst@trust.example"))).toHaveLength(3);
  expect(await bell("board@trust.example")).toMatchObject({ unseen: 0, newest: null, alerts: [] });
});

test("once with the board, what follows is told to it, and what came before is not", async () => {
  const { alerts } = await bell("lead@trust.example");
  const risk = Number(alerts[0]?.risk);
  await all.change(risk, "level = 3, missed = 3");
  await all.news(risk, "escalated", { level: 3, period: "2026-10" });
  await all.news(risk, "decision", { by: "lead@trust.example" });
  expect(titles(await bell("board@trust.example"))).toEqual([
    "a decision was recorded",
    "still off target in October 2026, now with the board",
  ]);
});

test("a list page by page, each alert once", async () => {
  const whole = await bell("lead@trust.example", "?limit=100");
  expect(whole.next).toBeNull();
  const found: string[] = [];
  let next: string | null = "";
  while (next !== null) {
    const page: AlertsPage = await bell(
      "lead@trust.example",
      `?limit=1${next === "" ? "" : `&cursor=${next}`}`,
    );
    expect(page.newest).toBe(whole.newest);
    found.push(...page.alerts.map(({ id }) => id));
    next = page.next;
  }
  expect(found).toEqual(whole.alerts.map(({ id }) => id));
});

test("seen goes forward, never back, and never ahead of what there is", async () => {
  const { alerts, newest } = await bell("lead@trust.example");
  const [, second] = alerts;
  expect(await see("lead@trust.example", second?.id ?? "")).toBe(1); // the newest, which is not the lead's own decision
  expect(newest).toBe(alerts[0]?.id);
  expect(await see("lead@trust.example", newest ?? "")).toBe(0);
  expect(await see("lead@trust.example", "1")).toBe(0);
  expect(await see("lead@trust.example", "999999999")).toBe(0);
  const risk = Number(alerts[0]?.risk);
  await all.news(risk, "case-opened", { by: "board@trust.example" });
  expect((await bell("lead@trust.example")).unseen).toBe(1);
  for (const upTo of ["", "-1", "1.5", "seven", "1e3", "99999999999", "1; drop table risk"]) {
    const answer = await as("lead@trust.example").post("/api/v1/alerts/seen", { upTo });
    expect(answer.status, upTo).toBe(400);
  }
});

test("many who say that they have seen at the same moment end at the newest", async () => {
  const { newest } = await bell("ann@demo.example");
  const ids = Array.from({ length: Number(newest) }, (_, at) => String(at + 1)).toReversed();
  const answers = await Promise.all(
    ids.map((upTo) => as("ann@demo.example").post("/api/v1/alerts/seen", { upTo })),
  );
  expect(answers.map(({ status }) => status)).toEqual(ids.map(() => 200));
  expect((await bell("ann@demo.example")).unseen).toBe(0);
});

test("what was corrected since is told as such; what became part of another leads to that", async () => {
  const gone = await all.risk({ since: "2026-07", last: "2026-07", ended: "corrected", recovered: null });
  await all.news(gone, "raised", { level: 1, period: "2026-07" });
  await all.news(gone, "corrected");
  const { alerts } = await bell("ann@demo.example");
  const stays = Number(alerts.at(-1)?.risk);
  const merged = await all.risk({ since: "2026-09", ended: "corrected", mergedInto: stays });
  await all.news(merged, "corrected");
  const page = await bell("ann@demo.example", "?limit=3");
  expect(titles(page)).toEqual([
    "part of a risk area since August 2026, after the figures were corrected",
    "no risk area any more, since the figures were corrected",
    "off target in July 2026 (the figures were corrected since)",
  ]);
  expect(page.alerts.map(({ risk }) => Number(risk))).toEqual([stays, gone, gone]);
});

test("a choice is kept and on record, once", async () => {
  const choose = (choice: string) => as("board@trust.example").post("/api/v1/alerts/choice", { choice });
  expect((await choose("immediate")).json()).toEqual({ choice: "immediate" });
  expect((await choose("immediate")).status).toBe(200);
  expect((await bell("board@trust.example")).choice).toBe("immediate");
  expect((await choose("hourly")).status).toBe(400);
  const kept = await recordOf(all.apps[0], "board@trust.example");
  expect(kept.filter(({ action }) => action === "alerts-chosen")).toMatchObject([
    { actor: "board@trust.example", before: { choice: "weekly" }, after: { choice: "immediate" } },
  ]);
});

test("twenty choices at the same moment: no failure, and one of them holds", async () => {
  const choices = ["immediate", "weekly", "never"];
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, at) =>
      as("analyst@trust.example").post("/api/v1/alerts/choice", { choice: choices[at % 3] }),
    ),
  );
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
  expect(choices).toContain((await bell("analyst@trust.example")).choice);
});

const WORDS =
  "Two posts have been empty since spring. Both are advertised again and we expect to fill them by January.";

/** Publishes months of `second` as the lead. */
async function publish(rows: string): Promise<void> {
  const csv = `indicator,period,numerator,denominator,commentary\n${rows}`;
  const lead = as("lead@trust.example");
  const sent = (
    await lead.post("/api/v1/submissions", csv, { "Content-Type": "text/csv" })
  ).json() as Submission;
  const reasons = Object.fromEntries(sent.rules.map(({ rule }) => [rule, "Checked with the records."]));
  const answer = await lead.post(`/api/v1/submissions/${sent.id}/publish`, { reasons });
  expect(answer.status, answer.text).toBe(200);
}
const aboutSecond = async (name: Name) =>
  (await bell(name, "?limit=100")).alerts
    .filter(({ indicator }) => indicator.id === "second")
    .map(({ title }) => title.replace("Second thoughts: ", ""));

test("a risk in which a hidden figure has a part is not told to those from whom it is hidden, nor counted", async () => {
  const before = (await bell("board@trust.example")).unseen;
  // Three of ten, twice of nine: too small for the board, and for an analyst of South outside it.
  await publish(`second,2026-07,3,10,${WORDS}\nsecond,2026-08,2,9,${WORDS}\nsecond,2026-09,4,11,${WORDS}\n`);
  expect(await aboutSecond("lead@trust.example")).toEqual([
    "off target in September 2026, now with the board",
  ]);
  expect(await aboutSecond("ann@demo.example")).toHaveLength(1); // her own indicator
  expect(await aboutSecond("board@trust.example")).toEqual([]);
  expect(await aboutSecond("analyst@trust.example")).toEqual([]);
  expect((await bell("board@trust.example")).unseen).toBe(before);
  // October can be shown, and is off target for all to see; what happened before it still cannot be told.
  await publish(`second,2026-10,30,100,${WORDS}\n`);
  expect(await aboutSecond("board@trust.example")).toEqual([]);
  await all.look();
  const told = await all.pool.query<{ email: string }>(
    `select distinct p.email from alert a join auth.person p on p.id = a.person join risk_event e on e.id = a.event
     join risk r on r.id = e.risk join indicator i on i.id = r.indicator where i.code = 'second' order by p.email`,
  );
  expect(told.rows.map(({ email }) => email)).toEqual(["ann@demo.example", "lead@trust.example"]);
});

test("nor when a correction leaves a risk of figures that can be shown: its news is of those that were not", async () => {
  await publish(`second,2026-07,9,10,\nsecond,2026-08,8,9,\nsecond,2026-09,10,11,\n`);
  expect(await aboutSecond("ann@demo.example")).toEqual(["off target in September 2026, now with the board"]);
  expect(await aboutSecond("board@trust.example")).toEqual([]);
});

test("nor once it can all be shown: what was said of hidden figures stays with those who saw them", async () => {
  // Larger figures, and met: nothing is hidden now, and October alone is off target as it was.
  await publish(`second,2026-07,90,100,\nsecond,2026-08,90,100,\nsecond,2026-09,90,100,\n`);
  expect(await aboutSecond("ann@demo.example")).toEqual(["off target in September 2026, now with the board"]);
  await publish(`second,2026-10,90,100,\n`);
  expect((await aboutSecond("ann@demo.example"))[0]).toContain("since the figures were corrected");
  const [risen] = await aboutSecond("board@trust.example");
  expect(risen).toBeUndefined();
});

test("what is raised from then on is told", async () => {
  all.setClock("2026-11-18T10:00:00Z");
  await publish(
    `second,2026-08,30,100,${WORDS}\nsecond,2026-09,40,100,${WORDS}\nsecond,2026-10,41,100,${WORDS}\n`,
  );
  const [newest] = await aboutSecond("board@trust.example");
  expect(newest).toContain("now with the board");
});

test("while the clock stands still, what was shown is asked of an indicator's own publications alone", async () => {
  const at = new Date("2026-11-19T10:00:00Z");
  all.setClock(at.toISOString());
  await publish("second,2026-07,91,100,\n");
  await publish("caf-completed,2026-07,90,100,\ncaf-completed,2026-08,91,100,\n");
  await publish("caf-completed,2026-07,92,100,\n");
  const { read } = all.apps[0].services;
  expect(await publicationsAt(read, { indicator: "second", at })).toHaveLength(1);
  expect(await publicationsAt(read, { indicator: "caf-completed", at })).toHaveLength(2);
});
