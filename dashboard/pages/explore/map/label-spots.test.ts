// A label stands inside its shape, or nowhere.
import { expect, test } from "vitest";
import { inside, labelSpot, type Rings } from "./label-spots.ts";

const SQUARE: Rings = [
  [
    [0, 0],
    [100, 0],
    [100, 100],
    [0, 100],
    [0, 0],
  ],
];
/** Round the north and the west of a town, as villages lie: its middle is not in it. */
const CORNER: Rings = [
  [
    [0, 0],
    [100, 0],
    [100, 30],
    [30, 30],
    [30, 100],
    [0, 100],
    [0, 0],
  ],
];
const WITH_A_HOLE: Rings = [
  ...SQUARE,
  [
    [20, 20],
    [80, 20],
    [80, 80],
    [20, 80],
    [20, 20],
  ],
];

test.each([
  [SQUARE, [50, 50], true],
  [SQUARE, [101, 50], false],
  [CORNER, [50, 50], false], // in the town
  [CORNER, [15, 90], true],
  [WITH_A_HOLE, [50, 50], false], // another area lies in the hole
  [WITH_A_HOLE, [10, 50], true],
] as const)("inside %#", (rings, point, is) => {
  expect(inside(rings, point)).toBe(is);
});

test("a label goes to the middle of a square", () => {
  expect(labelSpot(SQUARE, { width: 40, height: 20 })).toEqual([50, 50]);
});

test.each([
  [SQUARE, { width: 120, height: 20 }], // wider than the shape
  [SQUARE, { width: 20, height: 120 }],
  [CORNER, { width: 90, height: 40 }], // fits the box round it, not the shape
  [WITH_A_HOLE, { width: 30, height: 30 }],
])("there is no place %#", (rings, size) => {
  expect(labelSpot(rings, size)).toBeNull();
});

test("a label in a bent shape lies wholly in one arm of it", () => {
  const [x, y] = labelSpot(CORNER, { width: 60, height: 20 }) ?? [0, 0];
  expect([x - 30 > 0, x + 30 < 100, y - 10 > 0, y + 10 < 30]).toEqual([true, true, true, true]);
});
