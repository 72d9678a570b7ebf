// A series against its own history. Expected values come from the published worked example or are worked out by hand beside the row.
import { describe, expect, test } from "vitest";
import { addPeriods, makePeriod } from "#api/domain/periods.ts";
import { type ControlChart, controlChart } from "./control-chart.ts";

type Charted = Parameters<typeof controlChart>[1];
const start = makePeriod("month", 2024, 4);
const mean: Charted = {
  kind: "mean",
  polarity: "higher",
  accumulation: "none",
  spc: { run: 6, steps: [] },
};
const count: Charted = { ...mean, kind: "count" };
const proportion: Charted = { ...mean, kind: "proportion" };

const alone = (value: number, index: number) => ({
  period: addPeriods(start, index),
  value,
  numerator: null,
  denominator: null,
});
const chartOf = (values: readonly number[], indicator = mean) => controlChart(values.map(alone), indicator);
/** The first figure's limits, to two decimals, as they are printed. */
const limitsOf = ({ points: [first] }: ControlChart) =>
  first?.limits && [first.limits.lower, first.limits.centre, first.limits.upper].map((end) => end.toFixed(2));
const signalsOf = ({ points }: ControlChart) =>
  points.map(({ signal }) => (signal ? `${signal.rule} ${signal.side}` : "")).join("|");
/** The newest figure's. */
const newestOf = ({ points }: ControlChart) => points.at(-1);

const PUBLISHED = [20, 24, 20, 26, 22, 16, 18, 16, 31, 28, 34, 26, 30, 19, 18];

describe("limits from moving ranges", () => {
  // The published check: mean 23.20, mean moving range 5.43 (76 ÷ 14), limits 37.64 and 8.76.
  test("the published example", () => {
    const chart = chartOf(PUBLISHED, count);
    expect([chart.method, chart.none, chart.run]).toEqual(["xmr", null, 6]);
    expect(limitsOf(chart)).toEqual(["8.76", "23.20", "37.64"]);
    expect((newestOf(chart)?.limits?.reach ?? 0) / 2.66).toBeCloseTo(76 / 14, 10);
  });

  test.each([
    // Twelve are too few; the thirteenth makes limits for all.
    [PUBLISHED.slice(0, 12), "too-few", null],
    [PUBLISHED.slice(0, 13), null, "xmr"],
    [[], "no-figures", null],
  ] as const)("%j", (values, none, method) => {
    const chart = chartOf(values);
    expect([chart.none, chart.method]).toEqual([none, method]);
    for (const { limits, icon } of chart.points)
      expect([limits === null, icon === null]).toEqual([!!none, !!none]);
  });

  // 1 and 3 in turn, 13 of them: mean 25/13 = 1.92, every range 2, limits 1.92 ± 5.32 = -3.40 and 7.24.
  const low = [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1];
  // 99 and 97 in turn: mean (7 × 99 + 6 × 97) / 13 = 98.08, limits 98.08 ± 5.32 = 92.76 and 103.40.
  const high = low.map((value) => 100 - value);
  test.each([
    ["a mean may fall below nought", low, mean, ["-3.40", "1.92", "7.24"]],
    ["nobody counts less than none", low, count, ["0.00", "1.92", "7.24"]],
    ["a share is no less than nought", low, proportion, ["0.00", "1.92", "7.24"]],
    ["a share is no more than all", high, proportion, ["92.76", "98.08", "100.00"]],
    ["a rate may pass 100", high, { ...mean, kind: "rate" as const }, ["92.76", "98.08", "103.40"]],
    ["bounds of its own", low, { ...mean, bounds: { low: -1, high: 5 } }, ["-1.00", "1.92", "5.00"]],
  ])("%s", (_why, values, indicator, expected) =>
    expect(limitsOf(chartOf(values, indicator))).toEqual(expected),
  );

  test("a limit that was cut is no easier to pass: a share at 100 is not close to it", () => {
    // Two thirds of the way lies at 98.08 + 3.55 = 101.62, and not two thirds of the way to 100.
    expect(signalsOf(chartOf([...high.slice(0, 11), 100, 100], proportion))).not.toContain("two-of-three");
  });

  test("figures to date since April have none: each holds those before it", () => {
    const chart = chartOf(PUBLISHED, { ...count, accumulation: "year-to-date" });
    expect([chart.none, chart.method, chart.points.length]).toEqual(["accumulates", null, 15]);
    expect(newestOf(chart)?.limits).toBeNull();
    // What is summed over twelve months is judged like any other figure.
    expect(chartOf(PUBLISHED, { ...count, accumulation: "rolling-12-months" }).method).toBe("xmr");
  });
});

describe("limits of shares whose denominators vary", () => {
  const of = (parts: readonly (readonly [number, number])[], indicator = proportion) =>
    controlChart(
      parts.map(([numerator, denominator], index) => ({
        ...alone(Math.round((100 * numerator) / denominator), index),
        numerator,
        denominator,
      })),
      indicator,
    );
  const even = Array.from({ length: 12 }, () => [80, 100] as const);

  // Σ numerators 12 × 80 + 20 = 980, Σ denominators 1,225, p̄ = 0.8, √(0.8 × 0.2) = 0.4. Of 100: 3 × 0.4 ÷ 10 = 12 points;
  // of 25: 3 × 0.4 ÷ 5 = 24 points, cut at 100. The mean denominator is 94.2, and 25 is 73% below it.
  test("each figure has limits of its own", () => {
    const chart = of([...even, [20, 25]]);
    expect(chart.method).toBe("p-chart");
    expect(limitsOf(chart)).toEqual(["68.00", "80.00", "92.00"]);
    const { lower, upper } = newestOf(chart)?.limits ?? {};
    expect([lower?.toFixed(2), upper?.toFixed(2)]).toEqual(["56.00", "100.00"]);
  });

  test.each([
    // The mean of twelve of 100 and one of 73 is 97.92; 73 is 25.5% below it.
    [73, "p-chart"],
    // With 74 the mean is 98.0, and 74 is 24.5% below it.
    [74, "xmr"],
    // With 136 it is 102.77, and 136 is 32% above; with 127 it is 102.08, and 127 is 24.4% above.
    [136, "p-chart"],
    [127, "xmr"],
  ])("a quarter from the mean denominator: %d beside twelve of 100 asks for a %s", (last, method) => {
    expect(of([...even, [60, last]]).method).toBe(method);
  });

  test("one figure without its parts leaves moving ranges for all", () => {
    const figures = [...even, [20, 25] as const].map(([numerator, denominator], index) => ({
      ...alone(80, index),
      numerator: index === 3 ? null : numerator,
      denominator: index === 3 ? null : denominator,
    }));
    expect(controlChart(figures, proportion).method).toBe("xmr");
    // Nor has a rate a p-chart: its denominator is people, and no share of them.
    expect(of([...even, [20, 25]], { ...mean, kind: "rate", per: 1000 }).method).toBe("xmr");
  });

  test("two thirds of the way is to the figure's own limit", () => {
    // 14 of 25 is 56.0%, 16 of 25 is 64.0%. p̄ = (11 × 80 + 14 + 16) ÷ (1,100 + 50) = 0.7913, σ of 25 is 8.13 points, so that
    // two thirds of the way is 79.13 - 16.25 = 62.88 and the limit 54.75: only 56.0% is beyond; of 100 they lie at 71.0 and 66.9.
    expect(signalsOf(of([...even.slice(1), [16, 25], [14, 25]]))).not.toContain("two-of-three");
    // Twice 14 of 25: p̄ = 908 ÷ 1,150 = 0.7896, two thirds 78.96 - 16.30 = 62.66: both are beyond, and inside the limit.
    expect(
      signalsOf(of([...even.slice(1), [14, 25], [14, 25]]))
        .split("|")
        .slice(-2),
    ).toEqual(["two-of-three low", "two-of-three low"]);
  });

  test("figures are taken unrounded where their parts are there", () => {
    // Each rounds to 33%, and each is above the one before: 331, 332 … 336 of 1,000. A rounded series would show no trend.
    const rising = [
      ...Array.from({ length: 7 }, () => [330, 1000] as const),
      ...[331, 332, 333, 334, 335, 336].map((n) => [n, 1000] as const),
    ];
    expect(of(rising).points.at(-1)?.signal).toEqual({ rule: "trend", side: "high" });
  });
});

describe("a known change", () => {
  const stepAt = (index: number): Charted => ({
    ...mean,
    spc: { run: 6, steps: [{ from: addPeriods(start, index), reason: "Counted differently" }] },
  });
  const before = [10, 12, 10, 12, 10, 12, 10, 12, 10, 12, 10, 12, 10];
  const after = before.map((value) => value + 40);

  // Before: mean 142/13 = 10.92, every range 2, limits ± 5.32. After: the same around 50.92; the jump of 40 is in neither.
  test("limits are worked out anew, and the range across it counts in neither", () => {
    const chart = chartOf([...before, ...after], stepAt(13));
    expect(limitsOf(chart)).toEqual(["5.60", "10.92", "16.24"]);
    expect(newestOf(chart)?.limits?.upper.toFixed(2)).toBe("56.24");
    expect(signalsOf(chart).replaceAll("|", "")).toBe("");
  });

  test("too few since: none, and those before keep theirs", () => {
    const chart = chartOf([...before, ...after.slice(0, 12)], stepAt(13));
    expect([chart.none, chart.method, newestOf(chart)?.icon]).toEqual(["too-few", null, null]);
    expect(chart.points[0]?.limits).not.toBeNull();
  });

  test("no run crosses it", () => {
    // 1 to 5 before the change and 6 to 18 after it: the trend is of the thirteen, and the five have too few for limits.
    const rising = Array.from({ length: 18 }, (_, index) => index + 1);
    expect(signalsOf(chartOf(rising, stepAt(5)))).toBe(
      ["", "", "", "", "", ...Array(13).fill("trend high")].join("|"),
    );
  });

  test("a change before the first figure or after the newest cuts nothing", () => {
    expect(limitsOf(chartOf(before, stepAt(-3)))).toEqual(["5.60", "10.92", "16.24"]);
    expect(limitsOf(chartOf(before, stepAt(20)))).toEqual(["5.60", "10.92", "16.24"]);
  });
});

test.each([
  ["higher", "improvement", "concern"],
  ["lower", "concern", "improvement"],
  ["range", "neither", "neither"],
  ["none", "neither", "neither"],
] as const)("polarity %s: a rise is %s, a fall %s", (polarity, rise, fall) => {
  const rising = Array.from({ length: 13 }, (_, index) => index);
  expect(newestOf(chartOf(rising, { ...mean, polarity }))?.icon).toBe(rise);
  expect(newestOf(chartOf(rising.toReversed(), { ...mean, polarity }))?.icon).toBe(fall);
  expect(newestOf(chartOf([5, 6, 5, 6, 5, 6, 5, 6, 5, 6, 5, 6, 5], { ...mean, polarity }))?.icon).toBe(
    "common",
  );
});
