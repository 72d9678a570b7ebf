// A target tried over the wire: what would have been raised, who may see what of it, and what cannot be tried.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Backtest, TargetDoubt } from "#api/contract/backtest.ts";
import type { Problem } from "#api/contract/endpoint.ts";
import type { Submission } from "#api/contract/submissions.ts";
import { type RunningApp, startApp } from "#scripts/testing/running-app.ts";

let app: RunningApp;
// The target is 80% or more with 5 points: met, missed, near, met, missed; October is late. South has 3 of 100 in June.
const MONTHS = [
  ["2026-05", 82, 82],
  ["2026-06", 74, 3],
  ["2026-07", 76, 81],
  ["2026-08", 81, 80],
  ["2026-09", 70, 90],
] as const;
const WORDS =
  "Two posts in the locality were empty all month; both are filled from the first of November with cover until then.";

beforeAll(async () => {
  app = await startApp();
  const rows = MONTHS.flatMap(([month, trust, south]) => [
    `caf-completed,${month},,${trust},100,${trust < 75 ? WORDS : ""}`,
    `caf-completed,${month},south,${south},100,${south < 75 ? WORDS : ""}`,
  ]);
  const file = `indicator,period,area,numerator,denominator,commentary\n${rows.join("\n")}\n`;
  const sent = await app.post("/api/v1/submissions", file, { "Content-Type": "text/csv" });
  const { id, rules } = sent.json() as Submission;
  const reasons = Object.fromEntries(rules.map(({ rule }) => [rule, "Checked against the case records."]));
  const published = await app.post(`/api/v1/submissions/${id}/publish`, { reasons });
  expect(published.status, published.text).toBe(200);
});
afterAll(() => app.close());

const path = (query: string) => `/api/v1/indicators/caf-completed/backtest?${query}`;
const tried = async (query: string, role: "lead" | "board" = "lead") =>
  (await (await app.as(role)).get(path(query))).json() as Backtest;

describe("what would have been raised", () => {
  test("beside what is in force, in numbers and in words", async () => {
    const found = await tried("goal=76");
    // As it is: June opens a risk, near keeps it, August ends it with one month missed; September opens another.
    expect(found.current).toMatchObject({ judged: 5, met: 2, near: 1, missed: 2, risks: 2, warnings: 0 });
    // 2 alerts in 6 of 12 months.
    expect(found.current).toMatchObject({ alertsPerYear: 4, byThemselves: 1, run: 6 });
    // 76 or more with 5 points: 74 is near, and 70 alone is missed.
    expect(found.proposed).toMatchObject({
      judged: 5,
      met: 3,
      near: 1,
      missed: 1,
      risks: 1,
      byThemselves: 0,
    });
    expect(found.text).toBe(
      "76% or more with a tolerance of 5 points would have raised 1 risk in 6 months (5 judged), 2.0 alerts a year. As it is: 2 risks in 6 months (5 judged), 4.0 alerts a year. 1 of the 2 risks was over before a second month was missed.",
    );
    expect(found.spanText).toBe("May to October 2026");
    expect(found.periods.map(({ current, proposed }) => [current.status, proposed.status])).toEqual([
      ["met", "met"],
      ["missed", "near"],
      ["near", "met"],
      ["met", "met"],
      ["missed", "missed"],
      ["late", "late"],
    ]);
    expect(found.periods.map(({ proposed }) => proposed.raised)).toEqual([
      null,
      null,
      null,
      null,
      "risk",
      null,
    ]);
    expect(found.asked).toEqual({ goal: 76, low: null, high: null, tolerance: null, in: "points", run: 6 });
  });

  test("with everything left out nothing is other than it is", async () => {
    const { current, proposed, text } = await tried("");
    expect(proposed).toEqual(current);
    expect(text).toMatch(/^Nothing would be other than it is: 2 risks in 6 months \(5 judged\), 4\.0/);
  });

  test("an empty box of a form is left out, and no nought", async () => {
    expect(await tried("goal=&low=&high=%20&tolerance=&run=")).toEqual(await tried(""));
  });

  test("a tolerance in percent, and a run", async () => {
    const { proposed, text } = await tried("tolerance=10&in=percent&run=8");
    // 10% of 80 is 8 points: 74 and 76 are near, 70 is missed.
    expect(proposed).toMatchObject({ near: 2, missed: 1, risks: 1, run: 8 });
    expect(text).toMatch(
      /^The targets as they are with a tolerance of 10% of the target and a run of 8 would/,
    );
  });

  test("as it stood before anything came, there is nothing to try it on", async () => {
    const { periods, text } = await tried("goal=90&as_at=2026-06-01T00:00:00Z");
    expect([periods, text]).toEqual([[], "There is no figure to try a target on."]);
  });

  test("what is implausible about it is said with its numbers", async () => {
    expect((await tried("goal=3&tolerance=4")).doubts).toEqual([
      "With a target of 3% or more, a figure is within tolerance down to -1%, and no figure can lie beyond that: nothing could ever be off target. Narrow the tolerance.".replace(
        "-1",
        "−1",
      ),
    ]);
  });
});

test("a hidden number is a gap, for whoever may not see it, whatever is tried", async () => {
  const lead = await tried("area=south&goal=80");
  expect(lead.current).toMatchObject({ judged: 5, risks: 1, byThemselves: 1 });
  for (const goal of [1, 4, 50, 80]) {
    const { current, proposed, periods, text } = await tried(`area=south&goal=${goal}`, "board");
    expect([current.judged, current.risks, proposed.risks, proposed.missed]).toEqual([4, 0, 0, 0]);
    expect(periods[1]).toMatchObject({
      value: { kind: "suppressed" },
      current: { status: "suppressed", variation: null, raised: null },
      proposed: { status: "suppressed", variation: null, raised: null },
    });
    expect(text).toContain("The figure of 1 month is hidden and counts as a gap.");
  }
});

test.each([
  ["caf-completed/backtest?goal=101", 400, "between 0 and 100"],
  ["caf-completed/backtest?goal=many", 400, "goal"],
  ["caf-completed/backtest?goal=1e99", 400, "goal"],
  ["caf-completed/backtest?tolerance=-1", 400, "tolerance"],
  ["caf-completed/backtest?run=9", 400, "run"],
  ["caf-completed/backtest?low=60&high=70", 400, "a single target"],
  ["referrals-to-assessment/backtest?goal=60", 400, "is a range"],
  ["referrals-to-assessment/backtest?low=70&high=60", 400, "less than its high end"],
  ["referrals/backtest?goal=60", 400, "for context only"],
  ["nothing/backtest", 404, "no indicator called nothing"],
  ["caf-completed/backtest?area=nowhere", 404, "no area called nowhere"],
])("%s is refused with %d", async (asked, status, words) => {
  const answer = await app.get(`/api/v1/indicators/${asked}`);
  expect(answer.status).toBe(status);
  expect((answer.json() as Problem).detail).toContain(words);
});

test("targets in doubt are for whoever oversees returns", async () => {
  const found = (await app.get("/api/v1/targets/doubts")).json() as { doubts: TargetDoubt[]; judged: number };
  expect(found.judged).toBeGreaterThan(40);
  // Five figures of one indicator are too few to doubt its target.
  expect(found.doubts.filter(({ indicator }) => indicator.id === "caf-completed")).toEqual([]);
  for (const role of ["board", "owner", "analyst"] as const)
    expect((await (await app.as(role)).get("/api/v1/targets/doubts")).status).toBe(403);
});
