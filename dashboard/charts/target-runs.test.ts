// Targets over time as stretches.
import { expect, test } from "vitest";
import { targetRuns } from "./target-runs.ts";
import type { TargetLines } from "./trend-rows.ts";

const none: TargetLines = { goal: null, otherGoal: null, below: null, above: null };
const goal = (value: number, edge = value - 5): TargetLines => ({
  ...none,
  goal: value,
  below: [edge, value],
});
const spans = (rows: TargetLines[]) => targetRuns(rows).map(({ from, to }) => [from, to]);

test.each([
  ["one target throughout is one stretch", [goal(80), goal(80), goal(80)], [[0, 2]]],
  [
    "a raised target begins another",
    [goal(78), goal(78), goal(80)],
    [
      [0, 1],
      [2, 2],
    ],
  ],
  [
    "a changed tolerance does too",
    [goal(80, 75), goal(80, 78)],
    [
      [0, 0],
      [1, 1],
    ],
  ],
  [
    "no target leaves a gap, even between equal ones",
    [goal(80), none, goal(80)],
    [
      [0, 0],
      [2, 2],
    ],
  ],
  ["no target at all", [none, none], []],
  ["no periods", [], []],
] as const)("%s", (_, rows, expected) => {
  expect(spans([...rows])).toEqual(expected);
});
