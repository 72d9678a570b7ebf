// What is said of a figure against its own history: each sentence is held word for word.
import { describe, expect, test } from "vitest";
import { ASSURANCE_WORDS } from "#api/contract/variation.ts";
import type { Indicator, Target } from "#api/domain/catalogue.ts";
import { addPeriods, makePeriod } from "#api/domain/periods.ts";
import type { SafeSeries } from "#api/domain/series.ts";
import type { ControlChart, ControlPoint, Signal } from "#api/domain/variation/control-chart.ts";
import { presentAssurance, presentPointVariation, presentVariation } from "./variation.ts";

const indicator = {
  unit: "%",
  decimals: 1,
  polarity: "higher",
  kind: "proportion",
  frequency: "month",
  accumulation: "none",
  spc: { run: 6, steps: [] },
} as Partial<Indicator> as Indicator;
const start = makePeriod("month", 2025, 4);
const limits = { centre: 77.123, lower: 66.05, upper: 88.196, reach: 11.073 };

const figure = (index: number, more: Partial<ControlPoint> = {}): ControlPoint => ({
  period: addPeriods(start, index),
  value: 75,
  limits,
  signal: null,
  icon: "common",
  ...more,
});
/** Nineteen figures, April 2025 to October 2026, the newest as given. */
const chart = (newest: Partial<ControlPoint> = {}, more: Partial<ControlChart> = {}): ControlChart => ({
  method: "xmr",
  none: null,
  run: 6,
  points: [...Array.from({ length: 18 }, (_, index) => figure(index)), figure(18, newest)],
  ...more,
});
const series = (of: ControlChart, more: Partial<SafeSeries> = {}) =>
  ({
    indicator,
    chart: of,
    judged: { period: addPeriods(start, 18), safe: { target: { goal: 80 } as Target } },
    variation: of.points.at(-1)?.icon ?? null,
    assurance: "hit-or-miss",
    ...more,
  }) as SafeSeries;

const worse = (signal: Signal) => ({ signal, icon: "concern" }) as const;

describe("a figure", () => {
  test.each([
    [{}, "Within its usual swing"],
    [
      worse({ rule: "trend", side: "low" }),
      "Part of a run of 6 or more figures that all fall: getting worse, and not by chance",
    ],
    [
      worse({ rule: "shift", side: "high" }),
      "Part of a run of 6 or more figures above the average: getting worse, and not by chance",
    ],
    [
      worse({ rule: "two-of-three", side: "low" }),
      "One of two figures in three close to the lower limit: getting worse, and not by chance",
    ],
    [worse({ rule: "point", side: "high" }), "Above the upper limit: getting worse, and not by chance"],
  ])("%j", (newest, text) => {
    const of = chart(newest);
    expect(presentPointVariation(of.points.at(-1), of, indicator)?.text).toBe(text);
  });

  test("limits at the precision of the indicator, averages of whole numbers with one decimal", () => {
    const of = chart();
    const one = presentPointVariation(of.points[0], of, indicator);
    expect([one?.lower, one?.centre, one?.upper]).toEqual([66.1, 77.1, 88.2]);
    const whole = presentPointVariation(of.points[0], of, { ...indicator, decimals: 0 });
    expect(whole?.centre).toBe(77.1);
  });
  test("without a figure, or without limits, there is nothing to say", () => {
    const of = chart();
    expect(presentPointVariation(undefined, of, indicator)).toBeNull();
    expect(presentPointVariation(figure(0, { limits: null, icon: null }), of, indicator)).toBeNull();
  });
});

describe("the newest of them", () => {
  const text = (given: SafeSeries) => presentVariation(given).text;
  test("within its usual swing", () => {
    expect(text(series(chart()))).toBe("October 2026 is within the usual swing around the average of 77.1%.");
  });
  test("a signal names its rule", () => {
    expect(text(series(chart(worse({ rule: "shift", side: "low" }))))).toBe(
      "Getting worse, and not by chance: October 2026 is part of a run of 6 or more figures below the average of 77.1%.",
    );
  });
  test("the swing is named here only where no target names it", () => {
    expect(text(series(chart(), { assurance: null }))).toBe(
      "October 2026 is within the usual swing around the average of 77.1%. The usual swing is 66.1% to 88.2%.",
    );
  });
  test("a unit in words stands once", () => {
    const counted = { ...indicator, unit: "assessments", decimals: 0, kind: "count" as const };
    expect(text(series(chart(), { indicator: counted, assurance: null }))).toContain(
      "is 66.1 to 88.2 assessments.",
    );
  });
  test("a later period without a figure is told", () => {
    const late = series(chart(), {
      judged: { period: addPeriods(start, 19) } as SafeSeries["judged"],
      variation: null,
    });
    expect(text(late)).toBe(
      "There is no figure for November 2026 that could be judged. October 2026 is within the usual swing around the average of 77.1%.",
    );
    expect(presentVariation(late).icon).toBeNull();
  });

  const few = (count: number) =>
    chart({}, { method: null, none: "too-few", points: chart().points.slice(0, count) });
  test("too few figures: how many there are, and how many are needed", () => {
    expect(text(series(few(9)))).toBe("There are no limits: 9 figures; 13 are needed.");
    expect(text(series(few(1)))).toBe("There are no limits: 1 figure; 13 are needed.");
    expect(presentVariation(series(few(9))).methodText).toBe("");
  });
  test("too few since a known change", () => {
    const stepped = {
      ...indicator,
      spc: { run: 6, steps: [{ from: addPeriods(start, 12), reason: "New form" }] },
    };
    const of = chart({}, { method: null, none: "too-few" });
    expect(text(series(of, { indicator: stepped }))).toBe(
      "There are no limits: 7 figures since the change in April 2026; 13 are needed.",
    );
  });
  test("figures to date since April", () => {
    expect(text(series(chart({}, { method: null, none: "accumulates" })))).toBe(
      "Each figure includes those before it since April, so a change cannot be told from chance.",
    );
  });
});

test.each([
  [
    "xmr",
    "Limits: average ± 2.66 × average moving range, from 19 figures since April 2025 (XmR chart). A run is 6 figures.",
  ],
  [
    "p-chart",
    "Limits: average ± 3 standard deviations, wider where there are fewer cases, from 19 figures since April 2025 (p-chart). A run is 6 figures.",
  ],
] as const)("how limits of a %s are made", (method, text) => {
  expect(presentVariation(series(chart({}, { method }))).methodText).toBe(text);
});

test.each([
  ["none", "month", null],
  ["year-to-date", "month", null],
  // Yearly figures share no month.
  ["rolling-12-months", "financial-year", null],
  [
    "rolling-12-months",
    "month",
    "Each figure covers 12 months, and neighbours share eleven of them: figures follow one another, and the limits are narrower than chance alone would make them.",
  ],
  // A quarter is three months: nine are shared.
  [
    "rolling-12-months",
    "quarter",
    "Each figure covers 12 months, and neighbours share 9 of them: figures follow one another, and the limits are narrower than chance alone would make them.",
  ],
] as const)("figures that are %s by %s", (accumulation, frequency, note) => {
  const of = { ...indicator, accumulation, frequency };
  expect(presentVariation(series(chart(), { indicator: of })).note).toBe(note);
});

test.each([
  ["passes", "The usual swing, 66.1% to 88.2%, lies inside the target of 80% or more: it can be relied on."],
  [
    "hit-or-miss",
    "The usual swing, 66.1% to 88.2%, crosses the target of 80% or more: it may be met or missed by chance.",
  ],
  [
    "fails",
    "The usual swing, 66.1% to 88.2%, does not reach the target of 80% or more: it will be missed unless something changes.",
  ],
] as const)("a target that %s", (assurance, text) => {
  const words = ASSURANCE_WORDS[assurance];
  expect(presentAssurance(series(chart(), { assurance }))).toEqual({ level: assurance, words, text });
});

test.each([
  ["met", "improvement", true], // the limits hold the bad years, the newest figures do not
  ["met", "concern", false], // on its way back to missing
  ["met", "common", false], // one good figure
  ["near", "improvement", false], // not there yet
] as const)("a target out of reach, %s with %s", (status, variation, used) => {
  const judged = { period: addPeriods(start, 18), safe: { target: { goal: 80 }, status } };
  const of = { assurance: "fails", variation, judged } as Partial<SafeSeries>;
  const words = used ? "Used to miss the target" : "Will miss the target unless something changes";
  expect(presentAssurance(series(chart(), of))).toMatchObject({ words });
});

test("no target, nothing to rely on", () => {
  expect(presentAssurance(series(chart(), { assurance: null }))).toBeNull();
});
