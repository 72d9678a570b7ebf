// Changes and their intervals, worked by hand.
import { expect, test } from "vitest";
import type { Kind } from "#api/contract/vocabulary.ts";
import type { Cases } from "./decompose.ts";
import { comparableChange, intervalOf, ownChange, withinChance } from "./own-change.ts";

const of = (numerator: number, denominator: number): Cases => ({ numerator, denominator });

test.each<[Kind, Cases, Cases, { difference: number; variance: number } | null, string]>([
  // 9/10 and 5/10: variance 0.9·0.1/10 + 0.5·0.5/10.
  ["proportion", of(8, 8), of(4, 8), { difference: -0.4, variance: 0.034 }, "one of each kind is added"],
  // 1/4 and 1/4: all of none and none of none are not told apart by two cases.
  ["proportion", of(0, 2), of(0, 2), { difference: 0, variance: 0.09375 }, "none of two is not certain"],
  ["proportion", of(0, 0), of(4, 8), null, "nobody to compare with"],
  // 0.02 − 0.01 a head; 11/1000² + 21/1000².
  ["rate", of(10, 1000), of(20, 1000), { difference: 0.01, variance: 0.000032 }, "events a head"],
  ["count", of(40, 1), of(58, 1), { difference: 18, variance: 100 }, "40 + 58 + 2"],
  ["mean", of(120, 10), of(110, 10), null, "the spread of the scores is not known"],
])("%s from %o to %o: %o: %s", (kind, before, after, expected) => {
  const found = ownChange({ before, after }, kind);
  if (expected === null) return expect(found).toBeNull();
  expect(found?.difference).toBeCloseTo(expected.difference, 9);
  expect(found?.variance).toBeCloseTo(expected.variance, 9);
});

test.each([
  // 1.96 × √100 = 19.6 about 18.
  [18, 100, 1, -1.6, 37.6, true, "holds 0"],
  [20, 100, 1, 0.4, 39.6, false, "does not"],
  [-0.4, 0.01, 50, -29.8, -10.2, false, "in points of a whole it is half of"],
  [19.6, 100, 1, 0, 39.2, true, "an end at 0 holds it"],
])(
  "%d with variance %d, weight %d: %d to %d, within chance %s: %s",
  (difference, variance, weight, low, high, chance) => {
    const interval = intervalOf({ difference, variance }, weight);
    expect(interval.low).toBeCloseTo(low, 9);
    expect(interval.high).toBeCloseTo(high, 9);
    expect(withinChance(interval)).toBe(chance);
  },
);

test("counts change alike by a factor: 19.5 to 39.5 as 39.5 to 79.5", () => {
  const found = comparableChange({ before: of(39.5, 0), after: of(79.5, 0) }, "count");
  expect(found?.difference).toBeCloseTo(Math.log(2), 9);
  expect(found?.variance).toBeCloseTo(0.0375, 9);
  expect(comparableChange({ before: of(19.5, 0), after: of(39.5, 0) }, "count")?.difference).toBeCloseTo(
    Math.log(2),
    9,
  );
});
