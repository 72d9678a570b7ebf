import { expect, test } from "vitest";
import { funnel, funnelOf, isOutsideBetter } from "./funnel.ts";
import type { SafeValue } from "./suppress.ts";

// Limits by hand: √(0.8 × 0.2) = 0.4, so that three standard errors of 25 cases are 3 × 0.4 ÷ 5 = 24 points.
test.each([
  [40, 25, 80, 56, 100, "below"], // 80 + 24 is cut to 100
  [56, 25, 80, 56, 100, null], // a limit belongs to chance
  [55.9, 25, 80, 56, 100, "below"],
  [100, 25, 80, 56, 100, null], // nothing lies above 100
  [68, 100, 80, 68, 92, null], // 3 × 0.4 ÷ 10 = 12 points
  [92.1, 100, 80, 68, 92, "above"],
  [0, 9, 50, 0, 100, null], // 3 × 0.5 ÷ 3 = 50 points: of nine anything can be
  [31, 100, 10, 1, 19, "above"], // √(0.1 × 0.9) = 0.3: 9 points
  [100, 4, 100, 100, 100, null], // nobody was missed anywhere
  [75, 4, 100, 100, 100, "below"], // the whole, as it was submitted, has no such case
] as const)("%d%% of %d against a whole of %d%%: %d to %d, %s", (value, n, whole, low, high, outside) => {
  const limits = funnel(value, n, whole);
  expect(limits?.low).toBeCloseTo(low, 9);
  expect(limits?.high).toBeCloseTo(high, 9);
  expect(limits?.outside).toBe(outside);
});

test("a share of nobody has no limits", () => {
  expect(funnel(0, 0, 80)).toBeNull();
});

const shown = (numerator: number | null, denominator: number | null): SafeValue => ({
  kind: "shown",
  value: 66.7,
  numerator,
  denominator,
  flag: null,
  small: false,
});
const hidden: SafeValue = { kind: "suppressed", reason: "small-count" };

test("figures are held against the whole unrounded: 2 of 3 lies on a whole of 2 of 3, not beside 66.7", () => {
  // p(1 − p) = 2/9, ÷ 3 is 0.0741, its root 0.2722: the lower limit would be below 0 for three cases
  expect(funnelOf("proportion", shown(2, 3), shown(2, 3))).toEqual({ low: 0, high: 100, outside: null });
  // of 300: √(2/9 ÷ 300) = 0.02722, three of them 8.165 points, around 66.667
  expect(funnelOf("proportion", shown(170, 300), shown(2, 3))?.low).toBeCloseTo(58.502, 3);
});

test.each([
  ["a count", "count", shown(40, 50), shown(80, 100)],
  ["a rate", "rate", shown(40, 50), shown(80, 100)],
  ["a mean", "mean", shown(40, 50), shown(80, 100)],
  ["a share without its parts", "proportion", shown(null, null), shown(80, 100)],
  ["a whole without its parts", "proportion", shown(40, 50), shown(null, null)],
  ["a hidden whole: limits around it would tell it", "proportion", shown(40, 50), hidden],
  ["a hidden figure", "proportion", hidden, shown(80, 100)],
])("%s has no limits", (_why, kind, value, whole) => {
  expect(funnelOf(kind, value, whole)).toBeNull();
});

test.each([
  ["above", "higher", true],
  ["below", "higher", false],
  ["above", "lower", false],
  ["below", "lower", true],
  [null, "higher", null], // chance is neither good nor bad
  ["above", "none", null], // context only
  ["above", "range", null], // the limits are not the range
] as const)("%s, where %s is better: %s", (outside, polarity, better) => {
  expect(isOutsideBetter(outside, polarity)).toBe(better);
});
