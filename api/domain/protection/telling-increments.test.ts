// Year to date, k = 6: what one month adds must not be small either.
import { expect, test } from "vitest";
import type { Kind } from "#api/contract/vocabulary.ts";
import { tellingIncrements } from "./telling-increments.ts";

const at = (year: string, [numerator, denominator]: readonly [number, number] | readonly [null, number]) => ({
  year,
  result: {
    kind: "number" as const,
    value: numerator === null ? denominator : numerator / denominator,
    numerator,
    denominator: numerator === null ? null : denominator,
    flag: null,
  },
});
const telling = (
  kind: Kind,
  ...points: (readonly [string, readonly [number, number] | readonly [null, number]])[]
) =>
  tellingIncrements(
    points.map(([year, figure]) => at(year, figure)),
    { kind, decimals: 1, below: 6 },
  );

test.each([
  [
    "adds 10 of 20 each month",
    [
      [10, 20],
      [20, 40],
      [30, 60],
    ],
    [false, false, false],
  ],
  [
    "adds 3 to the numerator",
    [
      [10, 20],
      [13, 30],
    ],
    [false, true],
  ], // 13 - 10
  [
    "adds 3 to the rest",
    [
      [10, 20],
      [20, 33],
    ],
    [false, true],
  ], // 13 - 10 not in time
  [
    "adds nothing",
    [
      [10, 20],
      [10, 20],
    ],
    [false, false],
  ], // zero is shown
  [
    "is compared with what is shown",
    [
      [10, 20],
      [13, 30],
      [18, 40],
    ],
    [false, true, false],
  ], // 18 - 10, not 18 - 13
  [
    "goes on until the sum is large",
    [
      [10, 20],
      [12, 30],
      [14, 40],
      [17, 50],
    ],
    [false, true, true, false],
  ],
  [
    "is small by itself first",
    [
      [3, 20],
      [8, 40],
    ],
    [false, false],
  ], // 3 is hidden anyway; 8 and 32 of nothing
  [
    "takes 2 away",
    [
      [20, 40],
      [18, 40],
    ],
    [false, true],
  ], // a correction tells of two
] as const)("%s", (_, figures, expected) => {
  expect(telling("proportion", ...figures.map((figure) => ["2026/27", figure] as const))).toEqual(expected);
});

test("a new year begins with nothing", () => {
  expect(telling("proportion", ["2025/26", [10, 20]], ["2026/27", [12, 24]])).toEqual([false, false]);
});

test("a count adds its value", () => {
  expect(telling("count", ["y", [null, 10]], ["y", [null, 12]], ["y", [null, 16]])).toEqual([
    false,
    true,
    false,
  ]);
});
