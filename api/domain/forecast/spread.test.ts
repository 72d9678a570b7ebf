import { describe, expect, test } from "vitest";
import { spreadAt, spreadOfSum, surprise, widthOf80 } from "./spread.ts";

const fitted = (expected: (number | null)[], echo: (periods: number) => number = () => 0.5) => ({
  ahead: () => 0,
  echo,
  expected,
});

test("the surprise is √(Σe² ÷ (n − 2)): 3, 4, 0 and 5 make √(50 ÷ 2) = 5", () => {
  const values = [1, 13, 24, 30, 45];
  const told = surprise(fitted([null, 10, 20, 30, 40]), { values, real: values.map(() => true) });
  expect(told).toEqual({ sigma: 5, degrees: 2 });
});

test("a bridged value, and the one after it, do not count as foretold", () => {
  // Of 3, 4, 0, 5 only 3 and 5 are left: √(34 ÷ 1), since there is always one degree.
  const told = surprise(fitted([null, 10, 20, 30, 40]), {
    values: [1, 13, 24, 30, 45],
    real: [true, true, false, true, true],
  });
  expect(told.degrees).toBe(1);
  expect(told.sigma).toBeCloseTo(Math.sqrt(34), 9);
});

describe("the spread grows with what a surprise leaves behind", () => {
  const told = { sigma: 2, degrees: 10 };
  test.each([
    [1, 0.5, 2], // nothing has echoed yet
    [3, 0.5, 2 * Math.sqrt(1.5)], // 1 + 0.25 + 0.25
    [4, 1, 4], // a walk: the root of the periods
    [4, 0, 2], // nothing stays, so it does not grow
  ])("%d ahead with an echo of %d is %d", (periods, echo, expected) => {
    expect(
      spreadAt(
        periods,
        told,
        fitted([], () => echo),
      ),
    ).toBeCloseTo(expected, 9);
  });

  test("of a sum of three with an echo of a half: 1, 1.5 and 2 times the surprise", () => {
    expect(spreadOfSum(3, told, fitted([]))).toBeCloseTo(2 * Math.sqrt(1 + 2.25 + 4), 9);
  });
});

// Tables of Student's t, upper tenth: NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.2.
test.each([
  [3, 1.638],
  [5, 1.476],
  [10, 1.372],
  [30, 1.31],
  [100, 1.29],
])("with %d degrees of freedom the range reaches %d spreads", (degrees, expected) => {
  expect(Math.abs(widthOf80({ degrees }) / expected - 1)).toBeLessThan(0.02);
});
