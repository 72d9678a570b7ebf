// A pathway as an outside system meets it: its sums, who was lost, who differs, what is hidden, and what is refused.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { PathwayPage, PathwayStep } from "#api/contract/pathway.ts";
import { type Asker, type RunningApp, startApp } from "#scripts/testing/running-app.ts";

const WHY = "Two health visitors were absent all month; cover starts in November and clears the backlog.";

/** September and October of four steps, the summer quarter of the last two; Stanground has a small October. */
const RETURN = `indicator,period,area,agency,numerator,denominator,value,commentary
caf-initiated,2026-09,,,,,50,
caf-initiated,2026-10,,,,,60,
caf-completed,2026-09,,,60,80,,
caf-completed,2026-10,,,70,100,,${WHY}
caf-completed,2026-09,,health,20,40,,
caf-completed,2026-10,,health,20,50,,
caf-completed,2026-09,,school,40,40,,
caf-completed,2026-10,,school,50,50,,
caf-completed,2026-09,stanground,,9,18,,
caf-completed,2026-10,stanground,,3,14,,
caf-completed-in-time,2026-09,,,40,60,,
caf-completed-in-time,2026-10,,,45,70,,${WHY}
caf-reviews-in-time,2026-09,,,40,48,,
caf-needs-met,2026/27 Q2,,,30,40,,
caf-stepped-up,2026/27 Q2,,,6,40,,`;

let app: RunningApp;
let board: Asker;
beforeAll(async () => {
  app = await startApp();
  const sent = await app.post("/api/v1/submissions", RETURN, { "Content-Type": "text/csv" });
  const { id, errors, rules, findings } = sent.json() as {
    id: string;
    errors: number;
    rules: { rule: string }[];
    findings: unknown;
  };
  expect(errors, JSON.stringify(findings)).toBe(0);
  const reasons = Object.fromEntries(rules.map(({ rule }) => [rule, "Checked against the case records."]));
  expect((await app.post(`/api/v1/submissions/${id}/publish`, { reasons })).status).toBe(200);
  board = await app.as("board");
});
afterAll(() => app.close());

const SPAN = "from=2026-09&to=2026-10";
const pathway = async (query: string, asker: Asker = board) =>
  (await asker.get(`/api/v1/pathways/caf?${query}`)).json() as PathwayPage;
const stepOf = (page: PathwayPage, title: string): PathwayStep => {
  const step = page.steps.find((one) => one.title === title);
  if (!step) throw new Error(`no step ${title}`);
  return step;
};

test("there is one pathway, of seven steps", async () => {
  const { pathways } = (await board.get("/api/v1/pathways")).json() as { pathways: { id: string }[] };
  expect(pathways.map(({ id }) => id)).toEqual(["caf"]);
  expect((await pathway(SPAN)).steps).toHaveLength(7);
});

describe("September and October together", () => {
  let page: PathwayPage;
  beforeAll(async () => {
    page = await pathway(`${SPAN}&by=agency`);
  });

  test("a count is added up, and nobody is lost at it", () => {
    // 50 + 60
    expect(stepOf(page, "Started")).toMatchObject({
      counts: true,
      of: null,
      span: { value: { value: 110 }, status: "no-target" },
      lost: null,
      short: null,
    });
  });

  test("cases are added up, and not shares: 60 of 80 and 70 of 100 are 130 of 180", () => {
    expect(stepOf(page, "Completed")).toMatchObject({
      // 72.2 is 7.8 below 80, beyond the tolerance of 5
      span: { value: { value: 72.2, numerator: 130, denominator: 180 }, status: "missed" },
      // 180 - 130
      lost: { count: 50, text: "50 of 180 assessments due were not completed" },
      // 144 of 180 is 80%: 14 more; 143 would be 79.4%
      short: { count: 14, text: "14 more assessments completed would have met the target of 80% or more" },
      series: [{ value: { value: 75 } }, { value: { value: 70 } }],
    });
  });

  test("most are lost where 50 were, not where 45 were; of meetings nothing is known", () => {
    // 40 of 60 and 45 of 70 leave 20 and 25
    expect(stepOf(page, "Completed in time").lost?.count).toBe(45);
    expect(page.worst).toBe("caf-completed");
    expect(page.headline).toBe(
      "Of the steps with a figure to show, most wait or drop out at “Completed”: 50 of 180 assessments due were not completed. It is also furthest below its target: 14 more assessments completed would have met the target of 80% or more.",
    );
  });

  test("agencies are held against the whole: 72.2% ± 3√(0.7222 × 0.2778 ÷ 90), 14.2 points", () => {
    const step = stepOf(page, "Completed");
    expect(step.members.map(({ members }) => members.agency)).toEqual(page.members.map(({ id }) => id));
    // 40 of 90 and 90 of 90; the other agencies returned nothing
    expect(step.different).toEqual([
      {
        id: "health",
        title: "Health",
        better: false,
        text: "Lower than chance allows: of 90, 58.1% to 86.4% could be expected.",
      },
      {
        id: "school",
        title: "School",
        better: true,
        text: "Higher than chance allows: of 90, 58.1% to 86.4% could be expected.",
      },
    ]);
    expect(stepOf(page, "Started").different).toEqual([]);
  });

  test("no quarter lies whole in two months, and the page says so", () => {
    expect(stepOf(page, "Closed with needs met")).toMatchObject({ periods: [], series: [], spanText: "" });
    expect(page.notes).toContain(
      "“Closed with needs met” and “Stepped up”: no whole quarter lies in September to October 2026.",
    );
  });

  test("a step that has come for September alone is summed so far, and the page says so", () => {
    expect(stepOf(page, "Reviews in time")).toMatchObject({
      spanText: "September 2026",
      span: { value: { value: 83.3, numerator: 40, denominator: 48 } },
    });
    expect(page.notes).toContain("“Reviews in time”: September 2026.");
  });
});

test("a quarter inside the months is summed, with nobody lost at either way of closing", async () => {
  const page = await pathway("from=2026-07&to=2026-10");
  expect(stepOf(page, "Closed with needs met")).toMatchObject({
    spanText: "July to September 2026",
    span: { value: { value: 75, numerator: 30, denominator: 40 }, status: "met" },
    lost: null,
  });
  // 6 of 40
  expect(stepOf(page, "Stepped up")).toMatchObject({ span: { value: { value: 15 } }, lost: null });
  // July and August of the others never came, so that their sum would be of two months out of four.
  expect(stepOf(page, "Completed").span.value).toMatchObject({ kind: "missing", reason: "incomplete" });
});

describe("a small month", () => {
  test("hides the sum from the board, and all that would tell of it", async () => {
    const page = await pathway(`${SPAN}&area=stanground`);
    const step = stepOf(page, "Completed");
    expect(step.span.value.kind).toBe("suppressed");
    expect(step).toMatchObject({ lost: null, short: null });
    expect(page.worst).toBeNull();
    expect(page.headline).toMatch(/^Where children wait or drop out cannot be shown here/);
    const text = JSON.stringify(page);
    // 9 + 3 of 18 + 14, and the 20 that were lost
    for (const told of ['"numerator":3', '"numerator":12', '"denominator":32', "20 of 32"])
      expect(text).not.toContain(told);
  });

  test("is marked for whoever may see it", async () => {
    const step = stepOf(await pathway(`${SPAN}&area=stanground`, app), "Completed");
    expect(step.span.value).toMatchObject({ value: 37.5, numerator: 12, denominator: 32, small: true });
    expect(step.lost?.text).toBe("20 of 32 assessments due were not completed");
  });
});

test("a year back from the newest month that came is what it shows unasked", async () => {
  app.setClock("2026-12-05T09:00:00Z"); // November is over, and not due yet
  const page = await pathway("");
  app.setClock("2026-11-18T09:00:00Z");
  expect(page.spanText).toBe("November 2025 to October 2026");
  expect(page.months[0]?.id).toBe("2026-11");
});

test("what has not been returned in a cut is said", async () => {
  const page = await pathway(`${SPAN}&where=sex:male`);
  expect(page.where).toEqual([{ dimension: "sex", title: "Sex", member: "male", memberTitle: "Male" }]);
  expect(page.headline).toMatch(/^There are no figures to say where/);
  expect(page.notes[0]).toContain("nothing has been returned by sex for Peterborough");
});

test.each([
  ["/api/v1/pathways/nothing", 404, "There is no pathway called nothing. /api/v1/pathways lists them."],
  ["/api/v1/pathways/caf?area=nowhere", 404, "There is no area called nowhere in the trust"],
  ["/api/v1/pathways/caf?by=agency,sex", 400, "by takes one axis here: an area level or a dimension."],
  ["/api/v1/pathways/caf?by=shoe_size", 400, "cut by shoe_size"],
  ["/api/v1/pathways/caf?by=agency&where=agency:health", 400, "agency stands in by and in where"],
  ["/api/v1/pathways/caf?where=agency:circus", 400, "where does not understand agency:circus"],
  ["/api/v1/pathways/caf?from=soon", 400, "from is not a period"],
  ["/api/v1/pathways/caf?from=2026-10&to=2026-01", 400, "from lies after to: swap them."],
  ["/api/v1/pathways/caf?to=1999-01", 400, "There can be figures from 2023-04"],
])("%s is refused in words", async (path, status, detail) => {
  const answer = await board.get(path);
  expect(answer.status).toBe(status);
  expect((answer.json() as { detail: string }).detail).toContain(detail);
});
