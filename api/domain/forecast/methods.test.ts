import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chosenMethod } from "./chosen-method.ts";
import { dampedTrend, dampedTrendBy } from "./damped-trend.ts";
import { drift } from "./drift.ts";
import { exponentialSmoothing, smoothBy } from "./exponential-smoothing.ts";
import { leastSquares } from "./least-squares.ts";
import { naive } from "./naive.ts";
import { seasonalNaive } from "./seasonal-naive.ts";
import { theta } from "./theta.ts";

describe("by hand", () => {
  test("naive stays at the last value and expects each value to be the one before", () => {
    const fitted = naive([3, 5, 4], 12);
    expect([fitted.ahead(1), fitted.ahead(9)]).toEqual([4, 4]);
    expect(fitted.expected).toEqual([null, 3, 5]);
  });

  test("drift goes on by the mean step: from 2 to 8 in three steps is 2 a step", () => {
    const fitted = drift([2, 9, 3, 8], 12);
    expect([fitted.ahead(1), fitted.ahead(3)]).toEqual([10, 14]);
    expect(fitted.expected).toEqual([null, 4, 11, 5]);
  });

  test("seasonal naive repeats the last year, and the year after that again", () => {
    const fitted = seasonalNaive([1, 2, 3, 4, 10, 20], 4);
    // The last four are 3, 4, 10, 20, and the fifth one ahead begins them anew.
    expect([1, 2, 3, 4, 5].map(fitted.ahead)).toEqual([3, 4, 10, 20, 3]);
    expect(fitted.expected).toEqual([null, null, null, null, 1, 2]);
    // A surprise comes back after a year, and not between.
    expect([fitted.echo(3), fitted.echo(4)]).toEqual([0, 1]);
  });

  test("seasonal naive is naive while there is no year before", () => {
    expect(seasonalNaive([7, 8, 9], 12).ahead(2)).toBe(9);
  });

  test("smoothing by a half: level 10, then (20+10)/2 = 15, then (15+15)/2 = 15, then (5+15)/2 = 10", () => {
    const smoothed = smoothBy([10, 20, 15, 5], 0.5);
    expect(smoothed.expected).toEqual([null, 10, 15, 15]);
    expect(smoothed.level).toBe(10);
    // 10² + 0² + 10².
    expect(smoothed.squared).toBe(200);
  });

  test("smoothing takes the weight with the least squared error: a series that turns round at once wants the least", () => {
    // Up and down by 2 about 0: the more of a surprise is kept, the worse the next one is foretold.
    expect(exponentialSmoothing([0, 1, -1, 1, -1, 1, -1], 12).echo(1)).toBe(0.02);
    // A walk that keeps each step wants all of it.
    expect(exponentialSmoothing([0, 1, 3, 6, 10, 15], 12).ahead(4)).toBe(15);
  });

  test("a damped trend by hand: level and slope by a half, damping 0.8", () => {
    // Begun at 10 with slope (16 − 10) / 2 = 3. Second value: due 10 + 0.8 × 3 = 12.4; level (12 + 12.4) / 2 = 12.2;
    // slope 0.5 × 2.2 + 0.5 × 2.4 = 2.3. Third: due 12.2 + 0.8 × 2.3 = 14.04; level (16 + 14.04) / 2 = 15.02;
    // slope 0.5 × 2.82 + 0.5 × 1.84 = 2.33. Ahead: 15.02 + 0.8 × 2.33 = 16.884; two: + 0.64 × 2.33 = 18.3752.
    const fitted = dampedTrendBy([10, 12, 16], { level: 0.5, slope: 0.5, damping: 0.8 });
    expect(fitted.expected).toEqual([null, 12.4, expect.closeTo(14.04, 9)]);
    expect(fitted.ahead(1)).toBeCloseTo(16.884, 9);
    expect(fitted.ahead(2)).toBeCloseTo(18.3752, 9);
    // A surprise leaves α(1 + β(φ + φ²)) = 0.5 × (1 + 0.5 × 1.44) = 0.86 two periods later.
    expect(fitted.echo(2)).toBeCloseTo(0.86, 9);
  });

  test("theta of a straight line is the line, half way to where its doubled self stands", () => {
    // The line through 1, 2, 3, 4 is itself, so θ = 2 is it too; a level that takes the whole of the last value is 4.
    // One ahead: (5 + 4) / 2. Three ahead: (7 + 4) / 2.
    const fitted = theta([1, 2, 3, 4], 12);
    expect(fitted.ahead(1)).toBeCloseTo(4.5, 9);
    expect(fitted.ahead(3)).toBeCloseTo(5.5, 9);
  });

  test("least squares by hand: (0, 1), (1, 2), (2, 2), (4, 5)", () => {
    // Means 7/4 and 10/4. Σ(x−x̄)² = 21 − 49/4 = 8.75; Σ(x−x̄)(y−ȳ) = 26 − 7 × 10 / 4 = 8.5; slope 8.5 / 8.75.
    const points = [
      [0, 1],
      [1, 2],
      [2, 2],
      [4, 5],
    ].map(([at = 0, value = 0]) => ({ at, value }));
    expect(leastSquares(points).slope).toBeCloseTo(34 / 35, 9);
    expect(leastSquares(points).valueAt(1.75)).toBeCloseTo(2.5, 9);
    expect(leastSquares([{ at: 3, value: 9 }]).slope).toBe(0); // one point has no slope
  });
});

describe("the chosen method", () => {
  const year = [9, 1, 2, 8];
  test("looks to the year before where the calendar moves the figure", () => {
    expect([1, 2, 3, 4].map(chosenMethod([...year, ...year, ...year], 4).ahead)).toEqual(year);
  });

  test("keeps to the level when there are not yet two years", () => {
    expect(chosenMethod([...year, 9, 1, 2], 4).ahead(1)).toBe(
      exponentialSmoothing([...year, 9, 1, 2], 4).ahead(1),
    );
  });

  test("keeps to the level where a year ago says nothing of now", () => {
    const rising = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
    expect(chosenMethod(rising, 4).ahead(1)).toBe(10);
  });

  test("never has a season within a single yearly figure", () => {
    expect(chosenMethod([5, 5, 5, 5, 5, 5], 1).ahead(3)).toBe(5);
  });
});

describe.each(
  Object.entries({ naive, drift, seasonalNaive, exponentialSmoothing, dampedTrend, theta, chosenMethod }),
)("%s", (_, method) => {
  const series = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 6, maxLength: 40 });

  test("stays where a series has always been", () => {
    const fitted = method(Array(30).fill(7.5), 12);
    expect(fitted.ahead(5)).toBeCloseTo(7.5, 9);
  });

  test("moves with the scale: figures shifted are forecast shifted", () => {
    fc.assert(
      fc.property(series, fc.integer({ min: -500, max: 500 }), (values, shift) => {
        const plain = method(values, 4).ahead(3);
        const shifted = method(
          values.map((value) => value + shift),
          4,
        ).ahead(3);
        expect(shifted).toBeCloseTo(plain + shift, 4);
      }),
      { numRuns: 30, seed: 5 },
    );
  });
});
