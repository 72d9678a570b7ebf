// The verdict, a chart's title and a chart in words: each sentence is held word for word, since it is said aloud in a meeting.
import { expect, test } from "vitest";
import type { Indicator, Target } from "#api/domain/catalogue.ts";
import { makePeriod, type Period } from "#api/domain/periods.ts";
import type { SafePoint, SafeSeries } from "#api/domain/series.ts";
import { suppress } from "#api/domain/suppress.ts";
import { headline, summary } from "./headline.ts";
import { verdict } from "./verdict.ts";

const target = (goal: Target["goal"], points = 5) =>
  ({ goal, tolerance: { points } }) as Partial<Target> as Target;

const indicator = {
  unit: "%",
  decimals: 1,
  polarity: "higher",
  kind: "proportion",
  id: "x",
  title: "Assessments completed",
  frequency: "month",
  returns: { ended: null },
} as Partial<Indicator> as Indicator;
const noLonger = { ...indicator, returns: { ended: "It ended." } } as Partial<Indicator> as Indicator;
const at = (month: number) => makePeriod("month", 2026, month);

/** A series whose last point is the one judged. */
const series = (
  values: (number | null)[],
  more: Partial<SafeSeries> = {},
  of = indicator,
  goal: number | null = 80,
  small: readonly number[] = [],
): SafeSeries => {
  const points = values.map((value, index): SafePoint => {
    const against = goal === null ? null : target(goal);
    const status =
      value === null
        ? "late"
        : goal === null
          ? "no-target"
          : value >= goal
            ? "met"
            : value >= goal - 5
              ? "near"
              : "missed";
    const result =
      value === null
        ? ({ kind: "missing", reason: "late" } as const)
        : ({ kind: "number", value, numerator: null, denominator: null, flag: null } as const);
    const safe = suppress(
      { result, status, target: against, telling: small.includes(index) },
      { kind: "proportion", decimals: 1, below: 6, seesSmall: true },
    );
    return {
      period: at(index + 1),
      safe,
      receipt: value === null ? null : { first: "", last: "", submission: 1, corrected: false, whole: true },
    };
  });
  const last = values.at(-1);
  return {
    indicator: of,
    area: { name: "Peterborough" } as SafeSeries["area"],
    points,
    judged: points.at(-1) ?? null,
    difference: last == null || goal === null ? null : Math.round((last - goal) * 10) / 10,
    direction: null,
    run: { length: 0, since: null as Period | null, runs: 0 },
    episodes: [],
    chart: { method: null, none: "too-few", run: 6, points: [] },
    variation: null,
    assurance: null,
    ...more,
  };
};

test.each([
  [
    "off target once",
    series([73.7], { run: { length: 1, since: at(1), runs: 1 } }),
    "Off target, 6.3 points below target.",
  ],
  [
    "off target for long",
    series([70, 71, 73.7], { run: { length: 3, since: at(1), runs: 1 }, direction: "worse" }),
    "Off target for 3 months running, now 6.3 points below target, worse than a year ago.",
  ],
  [
    "within tolerance",
    series([76], { direction: "better" }),
    "Within tolerance, 4.0 points below target, better than a year ago.",
  ],
  ["on target", series([84]), "On target, with 4.0 points to spare."],
  ["exactly", series([80], { direction: "same" }), "Exactly on target, the same as a year ago."],
  [
    "off target, and worse by more than chance: the year before says nothing more",
    series([70, 71, 73.7], {
      run: { length: 3, since: at(1), runs: 1 },
      direction: "better",
      variation: "concern",
      assurance: "hit-or-miss",
    }),
    "Off target for 3 months running, now 6.3 points below target, getting worse, and not by chance.",
  ],
  [
    "off target, on the way back",
    series([73.7], {
      run: { length: 1, since: at(1), runs: 1 },
      variation: "improvement",
      assurance: "hit-or-miss",
    }),
    "Off target, 6.3 points below target, but improving, and not by chance.",
  ],
  [
    "within tolerance, and never better",
    series([76], { variation: "common", assurance: "fails" }),
    "Within tolerance, 4.0 points below target, and it will not meet the target unless something changes.",
  ],
  [
    "on target by luck",
    series([84], { direction: "worse", variation: "common", assurance: "hit-or-miss" }),
    "On target, with 4.0 points to spare, but the process cannot be relied on to stay there.",
  ],
  [
    "late: what its history says is of another figure",
    series([80, null], { assurance: "passes" }),
    "Late: the return for February 2026 has not come.",
  ],
  [
    "context that has changed",
    series([80], { variation: "neither" }, { ...indicator, polarity: "none" }, null),
    "For context: it has no target; the figure has changed, and not by chance.",
  ],
  [
    "no target for this area, with a year to set beside it",
    series([80], { direction: "worse" }, indicator, null),
    "No target is in force for this area; the figure is worse than a year ago.",
  ],
  [
    "yearly, without a target",
    series([80], { direction: "same" }, { ...indicator, frequency: "financial-year" }, null),
    "No target is in force for this area; the figure is the same as the year before.",
  ],
  ["late", series([80, null]), "Late: the return for February 2026 has not come."],
  ["context", series([80], {}, { ...indicator, polarity: "none" }, null), "For context: it has no target."],
  ["no target for this area", series([80], {}, indicator, null), "No target is in force for this area."],
  ["nothing at all", series([]), "No figure yet."],
  [
    "yearly",
    series([84], { direction: "worse" }, { ...indicator, frequency: "financial-year" }),
    "On target, with 4.0 points to spare, worse than the year before.",
  ],
  [
    "no longer collected",
    series([84], { direction: "better" }, noLonger),
    "No longer collected; the last figure is for January 2026.",
  ],
  [
    "no longer collected, and never was here",
    series([], {}, noLonger),
    "No longer collected, and no figure is held here.",
  ],
])("%s", (_why, given, sentence) => expect(verdict(given)).toBe(sentence));

test.each([
  [series([73.7, 70], { run: { length: 2, since: at(1), runs: 1 } }), "Off target since January 2026"],
  [series([80, 70], { run: { length: 1, since: at(2), runs: 1 } }), "Off target in February 2026"],
  [series([84], { direction: "better" }), "On target, better than a year ago"],
  // It says what the verdict says, and not that it is better than a year ago.
  [series([84], { direction: "better", variation: "concern" }), "On target, but getting worse"],
  [series([76], { variation: "improvement" }), "Within tolerance of target, and improving"],
  [series([84], { direction: "better", variation: "common" }), "On target"],
  [series([80, null]), "February 2026 is late"],
  [series([]), "No figures yet"],
  [series([84], {}, noLonger), "No longer collected; the last figure is for January 2026"],
])("a chart's title is ten words or fewer", (given, title) => {
  expect(headline(given)).toBe(title);
  expect(title.split(" ").length).toBeLessThanOrEqual(10);
});

test("the chart in words: ends, extremes, gaps, verdict", () => {
  expect(summary(series([82]))).toBe(
    "Peterborough: 82.0% in January 2026. On target, with 2.0 points to spare.",
  );
  expect(summary(series([]))).toBe("No figure can be shown for Peterborough.");
  expect(summary(series([82, null, 90, 79]))).toBe(
    "Peterborough, January to April 2026: from 82.0% in January 2026 to 79.0% in April 2026. " +
      "Lowest 79.0% in April 2026, highest 90.0% in March 2026. No figure is shown for 1 month. " +
      "Within tolerance, 1.0 point below target.",
  );
});

test("the chart in words says of each figure whether it is a small number", () => {
  expect(summary(series([82, 60, 79], {}, indicator, 80, [1]))).toBe(
    "Peterborough, January to March 2026: from 82.0% in January 2026 to 79.0% in March 2026. " +
      "Lowest 60.0% (small number) in February 2026, highest 82.0% in January 2026. " +
      "Within tolerance, 1.0 point below target.",
  );
});
