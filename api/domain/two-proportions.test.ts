// Two shares against each other: worked by hand, and from published examples.
import { expect, test } from "vitest";
import { exactProbability, withinChance } from "./two-proportions.ts";

const share = (numerator: number, denominator: number) => ({ numerator, denominator });

test.each([
  // p = 395/540, error √(0.73148 × 0.26852 × (1/200 + 1/340)) = 0.03949, |0.70 − 0.75| = 0.05, z = 1.266
  [share(140, 200), share(255, 340), true],
  // p = 0.5, error √(0.25 × 0.02) = 0.07071; 0.14 is z = 1.98
  [share(57, 100), share(43, 100), false],
  // 0.12 is z = 1.70
  [share(56, 100), share(44, 100), true],
  // the order does not matter
  [share(43, 100), share(57, 100), false],
  // the same share is never more than chance
  [share(30, 60), share(50, 100), true],
  // 4.2 cases expected, so exactly: of C(43,9) = 563,921,995 tables 2,897,310 have 8 here, 167,960 have 9 and 817,190 none;
  // the 9,806,280 with 1 are likelier than those with 8: p = 0.0069
  [share(8, 20), share(1, 23), false],
  // all of few against all of many: no difference at all
  [share(6, 6), share(90, 90), true],
  // nobody in one of them
  [share(0, 0), share(41, 52), null],
  [share(41, 52), share(0, 0), null],
])("%j against %j: within chance %s", (one, other, expected) => {
  expect(withinChance(one, other)).toBe(expected);
});

test.each([
  // Fisher (1935), the lady tasting tea: 3 of her 4 guesses right. (16 + 16 + 1 + 1) of 70.
  [share(3, 4), share(1, 4), 34 / 70],
  // and all 4: one table on either side, of 70
  [share(4, 4), share(0, 4), 2 / 70],
  // the likeliest table: every other is no likelier
  [share(2, 4), share(2, 4), 1],
  // 2 of 2 against 0 of 3: C(2,2) C(3,0) ÷ C(5,2) = 1/10; the others are 6/10 and 3/10
  [share(2, 2), share(0, 3), 1 / 10],
  // 0 of 2 against 2 of 3: its own 3/10, and the 1/10 that is rarer
  [share(0, 2), share(2, 3), 4 / 10],
  // nothing was counted: there is one table only
  [share(0, 5), share(0, 9), 1],
])("%j against %j has probability %d", (one, other, expected) => {
  expect(exactProbability(one, other)).toBeCloseTo(expected, 12);
});

test("so far apart that a weight overflows, it is still a probability", () => {
  expect(exactProbability(share(900, 1000), share(100, 1_000_000))).toBe(0);
  expect(exactProbability(share(0, 1000), share(1000, 1000))).toBe(0);
});
