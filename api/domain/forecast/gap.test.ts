import { describe, expect, test } from "vitest";
import { makePeriod } from "#api/domain/periods.ts";
import { gapTo } from "./gap.ts";

const period = makePeriod("month", 2026, 10);
const target = (goal: number | { low: number; high: number }) => ({
  from: makePeriod("month", 2025, 4),
  until: null,
  area: null,
  goal,
  tolerance: { points: 5 },
  basis: "demonstration" as const,
  note: null,
});
const proportion = { kind: "proportion", polarity: "higher", decimals: 1 } as const;

describe("of a proportion, with its denominator as it was", () => {
  const gap = (
    numerator: number,
    denominator: number,
    goal: Parameters<typeof target>[0],
    polarity: "higher" | "lower" | "range",
  ) =>
    gapTo(
      target(goal),
      { period, value: (100 * numerator) / denominator, numerator, denominator },
      { ...proportion, polarity },
    );

  test.each([
    [113, 159, 80, "higher", 15, "more"], // 127 of 159 is 79.9%, 128 is 80.5%
    [1590, 2000, 80, "higher", 9, "more"], // 1,599 of 2,000 is 79.95%, which is published as 80.0%
    [1589, 2000, 80, "higher", 10, "more"],
    [79, 100, 80, "higher", 1, "more"],
    [0, 10, 100, "higher", 10, "more"], // all of them
    [47, 173, 22, "lower", 9, "fewer"], // 39 of 173 is 22.5%, 38 is 22.0%
    [3, 50, 0, "lower", 3, "fewer"], // none at all
    [5, 16, { low: 55, high: 70 }, "range", 4, "more"], // 8 of 16 is 50%, 9 is 56.3%
    [12, 16, { low: 55, high: 70 }, "range", 1, "fewer"], // 11 of 16 is 68.8%
  ] as const)(
    "%d of %d against %j, %s: %d %s",
    (numerator, denominator, goal, polarity, cases, direction) => {
      expect(gap(numerator, denominator, goal, polarity)).toMatchObject({ cases, direction });
    },
  );

  test.each([
    [1, 2, { low: 55, high: 70 }, "range"], // one more is 100%, beyond the range
    [9, 10, 110, "higher"], // a goal that nothing reaches
  ] as const)(
    "%d of %d against %j: no number of cases would have met it",
    (numerator, denominator, goal, polarity) => {
      expect(gap(numerator, denominator, goal, polarity)?.cases).toBe(null);
    },
  );

  test.each([
    [80, 100, 80, "higher"], // on target
    [1599, 2000, 80, "higher"], // 79.95%, published as 80.0%
    [60, 100, { low: 55, high: 70 }, "range"],
  ] as const)("%d of %d against %j leaves none", (numerator, denominator, goal, polarity) => {
    expect(gap(numerator, denominator, goal, polarity)).toBe(null);
  });
});

test("of a rate: 110 of 20,000 girls is 5.5 per 1,000; 101 is 5.05, published as 5.1; 100 is 5.0", () => {
  const point = { period, value: 5.5, numerator: 110, denominator: 20_000 };
  const rate = { kind: "rate", per: 1000, polarity: "lower", decimals: 1 } as const;
  expect(gapTo(target(5), point, rate)).toEqual({ cases: 10, direction: "fewer", difference: 0.5 });
});

test("of a count, the difference itself", () => {
  const point = { period, value: 43, numerator: null, denominator: null };
  const count = { kind: "count", polarity: "lower", decimals: 0 } as const;
  expect(gapTo(target(40), point, count)).toEqual({ cases: 3, direction: "fewer", difference: 3 });
});

test.each([
  ["a percentage without its parts", proportion, null, null],
  ["a mean, whose sum is a score", { kind: "mean", polarity: "higher", decimals: 1 } as const, 150, 2],
])("of %s, in its unit alone", (_, indicator, numerator, denominator) => {
  const gap = gapTo(target(80), { period, value: 75, numerator, denominator }, indicator);
  expect(gap).toEqual({ cases: null, direction: "more", difference: -5 });
});

test("there is none without a target, or where no side is better", () => {
  const point = { period, value: 10, numerator: 1, denominator: 10 };
  expect(gapTo(null, point, proportion)).toBe(null);
  expect(gapTo(target(80), point, { ...proportion, polarity: "none" })).toBe(null);
});
