// What people read: each sentence is held word for word, since it is said aloud in a meeting.
import { describe, expect, test } from "vitest";
import type { Status } from "#api/contract/vocabulary.ts";
import type { Indicator, Target } from "#api/domain/catalogue.ts";
import { makePeriod, type Period } from "#api/domain/periods.ts";
import { countStatuses } from "#api/domain/rollup.ts";
import type { SafePoint, SafeSeries } from "#api/domain/series.ts";
import { suppress } from "#api/domain/suppress.ts";
import { headline, summary } from "./headline.ts";
import { firstSentence } from "./line.ts";
import { newestSentence, headline as pageHeadline, returnsSentence } from "./overview.ts";
import { verdict } from "./verdict.ts";
import {
  are,
  differenceText,
  goalText,
  isBetter,
  list,
  measured,
  number,
  periodCount,
  toleranceText,
} from "./words.ts";

const percent = { unit: "%", decimals: 1, polarity: "higher", kind: "proportion" } as const;
const lowPercent = { ...percent, polarity: "lower" } as const;
const inRange = { ...percent, polarity: "range" } as const;
const rate = { unit: "per 1,000 girls", decimals: 1, polarity: "lower", kind: "rate" } as const;
const count = { unit: "assessments", decimals: 0, polarity: "none", kind: "count" } as const;
const score = { unit: "score", decimals: 1, polarity: "lower", kind: "mean" } as const;
const target = (goal: Target["goal"], points = 5) =>
  ({ goal, tolerance: { points } }) as Partial<Target> as Target;

test.each([
  [1234.5, 1, "1,234.5"],
  [80, 1, "80.0"], // published precision is kept, also when it is nought
  [-2.5, 1, "−2.5"], // a minus sign, not a hyphen, which a line may break after
])("%d at %d decimals is written %s", (value, decimals, text) => expect(number(value, decimals)).toBe(text));

test.each([
  [78.8, percent, "78.8%"],
  [48.9, rate, "48.9 per 1,000 girls"],
  [1020, count, "1,020 assessments"],
  [16.2, score, "16.2"], // "score" says nothing that the title does not
] as const)("%d is read as %s", (value, indicator, text) => expect(measured(value, indicator)).toBe(text));

test.each([
  [80, percent, "80% or more", "within tolerance down to 75%"],
  [12.5, lowPercent, "12.5% or less", "within tolerance up to 17.5%"],
  [{ low: 55, high: 70 }, inRange, "55% to 70%", "within tolerance from 50% to 75%"],
  [14, score, "14 or less", "within tolerance up to 19"],
  [100, percent, "100%", "within tolerance down to 95%"], // there is no more than all
  [0, lowPercent, "0%", "within tolerance up to 5%"],
] as const)("a target of %j is read as %s", (goal, indicator, goalWords, toleranceWords) => {
  expect([goalText(target(goal), indicator), toleranceText(target(goal), indicator)]).toEqual([
    goalWords,
    toleranceWords,
  ]);
});

test.each([
  [-6.3, 80, percent, "6.3 points below target", false],
  [-1, 80, { ...percent, decimals: 0 }, "1 point below target", false],
  [0, 80, percent, "exactly on target", true],
  [2.2, 12, lowPercent, "2.2 points above target", false], // more is worse here
  [-2.2, 12, lowPercent, "2.2 points below target", true],
  [1.5, { low: 55, high: 70 }, inRange, "1.5 points above the target range", false],
  [0, { low: 55, high: 70 }, inRange, "inside the target range", true],
  [-0.25, 80, { ...percent, decimals: 0 }, "0.25 points below target", false], // a target finer than the figure
  [2.2, 14, score, "2.2 above target", false],
] as const)("a difference of %d from %j is read as %s", (difference, goal, indicator, text, better) => {
  expect(differenceText(difference, target(goal), indicator)).toBe(text);
  expect(isBetter(difference, target(goal), indicator)).toBe(better);
});

test.each([
  [periodCount(1, "month"), "1 month"],
  [periodCount(5, "month"), "5 months"],
  [periodCount(2, "academic-year"), "2 school years"],
  [are(1, "indicator"), "1 indicator is"],
  [are(3, "indicator"), "3 indicators are"],
  [list(["late", "missing"]), "late and missing"],
  [list(["a", "b", "c"]), "a, b and c"],
  [returnsSentence(30, 1, 2), "27 of the 30 returns that have fallen due are in; 1 late and 2 missing."],
  [returnsSentence(41, 0, 0), "All 41 returns that have fallen due are in."],
  [newestSentence(41, 1, 1), "39 of 41 indicators have their newest figure; 1 late and 1 missing."],
  [newestSentence(41, 0, 0), "All 41 indicators have their newest figure."],
  [returnsSentence(0, 0, 0), "No return has fallen due yet."],
  [
    firstSentence("27.2%. Last winter's large families stay in the figure. They leave it in March."),
    "27.2%. Last winter's large families stay in the figure.",
  ],
  [
    firstSentence("Dr. Smith was absent for two weeks in October 2026. Cover is there."),
    "Dr. Smith was absent for two weeks in October 2026.",
  ],
])("%s", (text, expected) => expect(text).toBe(expected));

describe("the verdict", () => {
  const indicator = {
    ...percent,
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
        receipt:
          value === null ? null : { first: "", last: "", submission: 1, corrected: false, whole: true },
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
});

describe("the overview in a sentence or two", () => {
  const outcomes = (...statuses: Status[][]) =>
    statuses.map((each, index) => ({
      title: ["Stay safe", "Be healthy"][index] ?? "",
      counts: countStatuses(each),
    }));
  test.each([
    [
      "where most of it is",
      [
        ["missed", "missed", "near"],
        ["missed", "late", "met"],
      ],
      "3 of 6 indicators are off target, 2 of them under Stay safe. 1 is within tolerance and 1 is late or missing.",
    ],
    [
      "all in one place",
      [["missed", "missed"], ["met"]],
      "2 of 3 indicators are off target, all of them under Stay safe.",
    ],
    [
      "one alone",
      [["met"], ["missed", "near", "near"]],
      "1 of 4 indicators is off target. 2 are within tolerance.",
    ],
    [
      "nothing wrong, but something unknown",
      [
        ["met", "met"],
        ["missing", "late"],
      ],
      "None of the 2 indicators that can be judged is off target. 2 are late or missing.",
    ],
    ["nothing to go by", [["late"], ["missing"]], "No indicator can be judged yet. 2 are late or missing."],
    ["nothing yet", [[], []], "No figures have been published yet."],
  ] as [string, Status[][], string][])("%s", (_why, statuses, sentence) => {
    expect(
      pageHeadline(
        statuses.flat().map((status) => ({ status })),
        outcomes(...statuses),
      ),
    ).toBe(sentence);
  });
});
