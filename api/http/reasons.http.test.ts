// Reasons for what looks unusual: kept with the figures that they speak of, and read with them by whoever may.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { FigureHistory } from "#api/contract/history.ts";
import type { IndicatorPage } from "#api/contract/indicator.ts";
import type { SeriesPoint } from "#api/contract/series-point.ts";
import type { Submission } from "#api/contract/submissions.ts";
import { type Asker, type RunningApp, startApp } from "#scripts/testing/running-app.ts";

let app: RunningApp;
let owner: Asker;
beforeAll(async () => {
  app = await startApp();
  owner = await app.as("owner");
});
afterAll(() => app.close());

const ROSALIND = "Rosalind Achebe, Common Assessment Framework Co-ordinator";
const csv = { "Content-Type": "text/csv" };
const HEADINGS = "indicator,period,area,numerator,denominator,commentary";
const LONG = "Two health visitors were away in Orton; cover comes in May and no help is needed from others.";
const OTHER =
  "Three posts were filled in June and the backlog is gone by the end of July; nothing more is needed.";
const send = async (...rows: string[]) => {
  const answer = await owner.post("/api/v1/submissions", `${[HEADINGS, ...rows].join("\n")}\n`, csv);
  if (answer.status !== 201) throw new Error(answer.text);
  return answer.json() as Submission;
};
const at = (id: string, part: string) => `/api/v1/submissions/${id}/${part}`;
const reasonsFor = ({ rules }: Submission) => ({
  reasons: Object.fromEntries(rules.map(({ rule }) => [rule, "Checked against the records."])),
});
const publish = async (sent: Submission) => {
  const answer = await owner.post(at(sent.id, "publish"), reasonsFor(sent));
  if (answer.status !== 200) throw new Error(answer.text);
};
const rulesOf = ({ rules }: Submission) => rules.map(({ rule, count }) => `${rule} ${count}`);
const point = async (period: string, who: Asker = owner, area = "", as = "caf-completed") => {
  const page = (await who.get(`/api/v1/indicators/${as}${area && `?area=${area}`}`)).json() as IndicatorPage;
  return page.series.find((one) => one.period === period) as SeriesPoint;
};

describe("reasons", () => {
  const RECOUNT = "Four assessments were counted twice.";

  test("are kept as they are written, and stand with the figures they speak of", async () => {
    await publish(await send("caf-completed,2025-01,,40,50,", "caf-completed,2025-01,south,8,10,"));
    const gaps = await send("caf-completed,2024-09,,40,50,", "caf-completed,2024-09,south,8,10,");
    expect(rulesOf(gaps)).toEqual(["period-far-from-due 2"]);
    await publish(gaps);
    const sent = await send("caf-completed,2024-09,,44,50,", "caf-completed,2024-09,south,8,10,");
    expect(rulesOf(sent)).toEqual(["late-correction 1"]);
    const save = async (reasons: object) =>
      ((await owner.post(at(sent.id, "reasons"), { reasons })).json() as Submission).reasons;
    expect(await save({ "late-correction": "Four were", "value-jump": "Nothing jumped." })).toEqual({
      "late-correction": "Four were",
    });
    expect(await save({ "late-correction": RECOUNT })).toEqual({ "late-correction": RECOUNT });
    expect(await save({})).toEqual({ "late-correction": RECOUNT });
    expect((await owner.post(at(sent.id, "publish"), {})).status).toBe(200); // no need to say it again
    const given = {
      rule: "late-correction",
      title: "Corrections after more than a year",
      text: RECOUNT,
      by: ROSALIND,
    };
    expect((await point("2024-09")).reasons).toMatchObject([given]);
    const rules = async (area = "") => (await point("2024-09", owner, area)).reasons.map(({ rule }) => rule);
    expect(await rules("south")).toEqual(["period-far-from-due"]); // its figure is the first one's still

    const withdrawn = await app.post(at(sent.id, "withdraw"), { reason: "The recount was wrong." });
    expect(withdrawn.status).toBe(200);
    expect(await rules()).toEqual(["period-far-from-due"]); // what stands again, with its own
  });

  test("are taken back with an empty text, and then publishing asks for them", async () => {
    await publish(await send("caf-completed,2024-10,,40,50,"));
    const sent = await send("caf-completed,2024-10,,44,50,");
    await owner.post(at(sent.id, "reasons"), { reasons: { "late-correction": RECOUNT } });
    const without = await owner.post(at(sent.id, "reasons"), { reasons: { "late-correction": " " } });
    expect(without.json()).toMatchObject({ reasons: {} });
    expect((await owner.post(at(sent.id, "publish"), {})).status).toBe(409);
    const long = { reasons: { "late-correction": "x".repeat(1501) } };
    expect((await owner.post(at(sent.id, "reasons"), long)).status).toBe(400);
  });

  test("of a hidden figure are hidden with it: they may say what it is", async () => {
    const protection = "protection-plan-reviews,2024-09";
    const first = `${HEADINGS}\n${protection},,11,12,${LONG}\n`;
    const second = `${HEADINGS}\n${protection},,9,12,${OTHER}\n`; // nine of twelve leaves three
    for (const text of [first, second]) {
      const sent = (await app.post("/api/v1/submissions", text, csv)).json() as Submission;
      const answer = await app.post(at(sent.id, "publish"), reasonsFor(sent));
      expect(answer.status, answer.text).toBe(200);
    }
    const seenBy = async (who: Asker) => {
      const { value, reasons } = await point("2024-09", who, "", "protection-plan-reviews");
      return [value.kind, reasons.length];
    };
    expect(await seenBy(await app.as("lead"))).toEqual(["shown", 1]);
    expect(await seenBy(await app.as("board"))).toEqual(["suppressed", 0]);
  });

  test("are hidden beside a figure that is shown, where they were given for a hidden one too", async () => {
    const figures = (trust: number, stanground: number) => [
      `caf-completed,2024-07,,${trust},50,`,
      `caf-completed,2024-07,stanground,${stanground},14,`,
    ];
    await publish(await send(...figures(40, 7)));
    const both = await send(...figures(44, 3)); // three of fourteen is small
    expect(rulesOf(both)).toContain("late-correction 2");
    const given = { reasons: { ...reasonsFor(both).reasons, "late-correction": RECOUNT } };
    expect((await owner.post(at(both.id, "publish"), given)).status).toBe(200);
    const board = await app.as("board");
    const history = "/api/v1/indicators/caf-completed/history?period=2024-07";
    const seenBy = async (who: Asker) => {
      const { value, reasons } = await point("2024-07", who);
      const { versions } = (await who.get(history)).json() as FigureHistory;
      return [value.kind, rulesIn(reasons), ...versions.map((version) => rulesIn(version.reasons))];
    };
    const late = ["late-correction"];
    expect(await seenBy(owner)).toEqual(["shown", late, late, []]);
    expect(await seenBy(board)).toEqual(["shown", [], [], []]);
    expect((await board.get(history)).text).not.toContain(RECOUNT);
    // One that is given for nothing hidden is the board's to read.
    await publish(await send("caf-completed,2024-07,,43,50,"));
    expect(await seenBy(board)).toEqual(["shown", late, late, [], []]);
  });
  const rulesIn = (reasons: readonly { rule: string }[]) =>
    reasons.map(({ rule }) => rule).filter((rule) => rule === "late-correction");
});

test("a figure long after it was due, where later ones are published, wants a reason", async () => {
  // The year mistyped: October 2025 for October 2026. It was due in November 2025, and nothing had come for it.
  await publish(await send("caf-completed,2026-09,north-west-and-rural,30,36,"));
  const mistyped = await send(
    "caf-completed,2025-10,north-west-and-rural,31,36,",
    "caf-completed,2025-10,central-and-east,31,36,", // whose series begins here: nothing newer is published of it
  );
  expect(mistyped.findings).toMatchObject([
    { severity: "warning", rule: "period-far-from-due", row: 2, column: "period", found: "2025-10" },
  ]);
  await publish(mistyped);
  expect((await point("2025-10", owner, "north-west-and-rural")).reasons).toMatchObject([
    { rule: "period-far-from-due", title: "Figures long after they were due" },
  ]);
});

test("in a file with months across, findings and reasons are told apart on one line", async () => {
  await publish(await send("caf-completed,2024-11,,40,50,", "caf-completed,2024-12,,40,50,"));
  const wide = "measure,Nov 2024,Nov 2024 due,Dec 2024,Dec 2024 due\ncaf-completed,40,50,44,50\n";
  const sent = (await owner.post("/api/v1/submissions", wide, csv)).json() as Submission;
  const figures = (period: string, figure: string) => ({ is: "period", period, figure });
  const meanings = [
    { is: "column", column: "indicator" },
    figures("2024-11", "numerator"),
    figures("2024-11", "denominator"),
    figures("2024-12", "numerator"),
    figures("2024-12", "denominator"),
  ];
  const headings = wide.split("\n")[0]?.split(",") ?? [];
  const columns = headings.map((heading, place) => ({ heading, meaning: meanings[place] }));
  const answer = await owner.post(at(sent.id, "headings"), { columns, fixed: {} });
  const matched = answer.json() as Submission;
  expect([answer.status, rulesOf(matched)], answer.text).toEqual([200, ["late-correction 1"]]);
  await publish(matched);
  const corrected = async (period: string) =>
    (await point(period)).reasons.some(({ rule }) => rule === "late-correction");
  expect([await corrected("2024-11"), await corrected("2024-12")]).toEqual([false, true]);
});
