// The trend of a gap: slopes and their errors worked by hand.
import { expect, test } from "vitest";
import { gapTrend } from "./gap-trend.ts";

const gaps = (values: readonly (number | null)[]) =>
  values.flatMap((value, at) => (value === null ? [] : [{ at, value }]));

test.each<[string, (number | null)[], ReturnType<typeof gapTrend>]>([
  ["five figures are too few", [-5, -4, -3, -2, -1], null],
  [
    "six on a line: closing from 6 to 1",
    [-6, -5, -4, -3, -2, -1],
    { direction: "closing", change: -5, over: 6 },
  ],
  ["and the other way round", [1, 2, 3, 4, 5, 6], { direction: "widening", change: 5, over: 6 }],
  // whichever of the two is ahead
  ["ahead, and less so each month", [6, 5, 4, 3, 2, 1], { direction: "closing", change: -5, over: 6 }],
  ["a gap that never moves", [3, 3, 3, 3, 3, 3], { direction: "steady", change: 0, over: 6 }],
  // the line runs from −3 to 2: 1 nearer
  ["from behind to ahead", [-3, -2, -1, 0, 1, 2], { direction: "closing", change: -1, over: 6 }],
  // 4,5,6,1,2,3: x̄ 2.5, ȳ 3.5, Sxx 17.5, Sxy −9.5, b −0.5429; Syy 17.5, left 17.5 − 5.157 = 12.343;
  // s² 3.086, error √(3.086 ÷ 17.5) = 0.4199, t −1.29 against 2.776
  [
    "a swing that may be chance",
    [4, 5, 6, 1, 2, 3],
    { direction: "steady", change: -2.714285714285714, over: 6 },
  ],
  // 1,3,2,4,3,5: ȳ 3, Sxy 11, b 0.62857, Syy 10, left 10 − 6.914 = 3.086; s² 0.7714, error 0.20995, t 2.994 > 2.776
  [
    "just more than chance",
    [1, 3, 2, 4, 3, 5],
    { direction: "widening", change: 3.142857142857143, over: 6 },
  ],
  // 1,3,2,5,1,5: ȳ 17/6, Sxy 8.5, b 0.48571, Syy 16.833, left 12.705; s² 3.176, error 0.4260, t 1.14
  [
    "the same rise, with more scatter",
    [1, 3, 2, 5, 1, 5],
    { direction: "steady", change: 2.428571428571429, over: 6 },
  ],
  // the thirteenth from the end no longer counts
  [
    "the newest twelve",
    [90, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1],
    { direction: "closing", change: -11, over: 12 },
  ],
  [
    "six of nine months have one",
    [1, 2, null, 4, null, 6, null, 8, 9],
    { direction: "widening", change: 8, over: 9 },
  ],
  ["six of ten are too few", [1, 2, null, 4, null, 6, null, 8, null, 10], null],
])("%s", (_, values, expected) => {
  const found = gapTrend(gaps(values));
  expect(found?.direction).toBe(expected?.direction);
  expect(found?.over).toBe(expected?.over);
  if (expected) expect(found?.change).toBeCloseTo(expected.change, 9);
  else expect(found).toBeNull();
});
