import { describe, expect, test } from "vitest";
import type { Target } from "#api/domain/catalogue.ts";
import { addPeriods, makePeriod } from "#api/domain/periods.ts";
import { paceOf } from "./pace.ts";

const first = makePeriod("month", 2025, 4);
const at = makePeriod("month", 2027, 3);
const points = (values: readonly (number | null)[]) =>
  values.flatMap((value, step) =>
    value === null ? [] : [{ period: addPeriods(first, step), value, numerator: null, denominator: null }],
  );
const target = (goal: Target["goal"]): Target => ({
  from: first,
  until: null,
  area: null,
  goal,
  tolerance: { points: 5 },
  basis: "demonstration",
  note: null,
});
const plain = { kind: "proportion", polarity: "higher", decimals: 1, accumulation: "none" } as const;
const pace = (
  values: readonly (number | null)[],
  goal: Target["goal"],
  indicator: Parameters<typeof paceOf>[4] = plain,
) => {
  const given = points(values);
  return paceOf(given, given.at(-1)!, at, target(goal), indicator);
};

describe("required: equal steps from the newest figure to the goal", () => {
  // 19 figures from April 2025 end in October 2026: five months are left until March 2027.
  const until = (value: number) => [...Array(18).fill(70), value];
  test.each([
    [71, 80, "higher", 1.8], // 9 points in 5 months
    [80, 80, "higher", null], // there already
    [79.96, 80, "higher", null], // published as 80.0
    [15, 12, "lower", -0.6],
    [10, 12, "lower", null],
    [50, { low: 55, high: 70 }, "range", 1], // to the nearer end
    [72, { low: 55, high: 70 }, "range", -0.4],
  ] as const)("%d against %j, %s: %d a month", (value, goal, polarity, expected) => {
    const { required } = pace(until(value), goal, { ...plain, polarity });
    if (expected === null) expect(required).toBe(null);
    else expect(required).toBeCloseTo(expected, 9);
  });

  test("an indicator that is context only has none", () => {
    const given = points(until(71));
    expect(paceOf(given, given.at(-1)!, at, null, { ...plain, polarity: "none" }).required).toBe(null);
  });
});

describe("observed: the line nearest to the newest 12 periods", () => {
  test("what lies further back does not count", () => {
    // Twelve that fall by a half each, after seven that were level.
    const falling = Array.from({ length: 12 }, (_, step) => 80 - step / 2);
    const { observed, since } = pace([...Array(7).fill(20), ...falling], 90);
    expect(observed).toBeCloseTo(-0.5, 9);
    expect(since).toEqual(addPeriods(first, 7));
  });

  test("by hand, six figures: 1, 3, 2, 5, 4, 6", () => {
    // Means 2.5 and 3.5; Σ(x−x̄)² = 17.5; Σxy = 0+3+4+15+16+30 = 68, less 6 × 2.5 × 3.5 = 52.5: 15.5 ÷ 17.5.
    expect(pace([1, 3, 2, 5, 4, 6], 90).observed).toBeCloseTo(15.5 / 17.5, 9);
  });

  test("a gap keeps its time: two figures two months apart rise by half as much a month", () => {
    expect(pace([10, null, 12, null, 14, null, 16, null, 18, null, 20], 90).observed).toBeCloseTo(1, 9);
  });

  test("where gaps leave fewer than six in a year, the newest six are taken", () => {
    const far = [0, null, null, 3, null, null, 6, null, null, 9, null, null, 12, null, null, 15];
    const { observed, since } = pace(far, 90);
    expect(observed).toBeCloseTo(1, 9);
    expect(since).toEqual(first);
  });
});

describe("a figure that runs on from April", () => {
  const running = { ...plain, kind: "count", decimals: 0, accumulation: "year-to-date" } as const;
  test("is compared within its year alone", () => {
    // The year before ended at 120; this one has 10, 30, 50 so far: 20 a month, and not a fall since March.
    const lastYear = Array.from({ length: 12 }, (_, step) => (step + 1) * 10);
    const { observed, required, since } = pace([...lastYear, 10, 30, 50], 140, running);
    expect(observed).toBeCloseTo(20, 9);
    expect(since).toEqual(makePeriod("month", 2026, 4));
    expect(required).toBeCloseTo(90 / 9, 9); // June to March
  });

  test("has no observed pace after April alone", () => {
    expect(pace([...Array(12).fill(10), 12], 140, running).observed).toBe(null);
  });

  test("begins at nothing when the next year is looked at", () => {
    const given = points(Array.from({ length: 12 }, (_, step) => (step + 1) * 10));
    const next = makePeriod("month", 2027, 3);
    expect(paceOf(given, given.at(-1)!, next, target(144), running).required).toBeCloseTo(12, 9);
  });

  test("has room left where fewer is better, until the target is passed", () => {
    const lower = { ...running, polarity: "lower" } as const;
    // April and May made 8; 42 may come in the ten months from June.
    expect(pace([...Array(12).fill(10), 3, 8], 50, lower).required).toBeCloseTo(4.2, 9);
    expect(pace([...Array(12).fill(10), 30, 60], 50, lower).required).toBeCloseTo(-1, 9);
  });

  test("has none left to make when the year's target has been reached", () => {
    expect(pace([...Array(12).fill(10), 80, 150], 140, running).required).toBe(null);
  });
});
