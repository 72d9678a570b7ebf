import { expect, test } from "vitest";
import type { Status } from "#api/contract/vocabulary.ts";
import { direction } from "./direction.ts";
import { offTargetRun } from "./off-target-run.ts";
import { compareStatus, countStatuses, worstAim } from "./rollup.ts";

test("statuses are counted, and those that nobody has are nought", () => {
  expect(countStatuses(["met", "missed", "met", "late"])).toEqual({
    missed: 1,
    near: 0,
    missing: 0,
    late: 1,
    met: 2,
    suppressed: 0,
    "not-due": 0,
    "no-target": 0,
  });
});

test("worst first: a gap ranks above on target, since nobody knows what it hides", () => {
  const mixed: Status[] = ["no-target", "met", "late", "suppressed", "missed", "not-due", "missing", "near"];
  expect(mixed.sort(compareStatus)).toEqual([
    "missed",
    "near",
    "missing",
    "late",
    "met",
    "suppressed",
    "not-due",
    "no-target",
  ]);
});

test.each([
  [
    "most off target",
    [
      ["a", "missed"],
      ["b", "missed"],
      ["b", "missed"],
    ],
    { aim: "b", missed: 2, of: 2 },
  ],
  [
    "among equals the larger share",
    [
      ["a", "missed"],
      ["a", "met"],
      ["b", "missed"],
    ],
    { aim: "b", missed: 1, of: 1 },
  ],
  [
    "then the first",
    [
      ["a", "missed"],
      ["b", "missed"],
    ],
    { aim: "a", missed: 1, of: 1 },
  ],
  ["near is not off target", [["a", "near"]], null],
  ["nothing measured", [], null],
] as const)("the worst aim: %s", (_why, lines, expected) => {
  expect(worstAim(lines.map(([aim, status]) => ({ aim, status })))).toEqual(expected);
});

test.each([
  [
    "five months running",
    ["met", "missed", "missed", "missed", "missed", "missed"],
    { length: 5, start: 1, runs: 1 },
  ],
  [
    "within tolerance ends a run of missed months",
    ["missed", "near", "missed"],
    { length: 1, start: 2, runs: 2 },
  ],
  ["recovered", ["missed", "missed", "met"], { length: 0, start: null, runs: 1 }],
  ["a late month neither ends it nor counts", ["missed", "late", "missed"], { length: 2, start: 0, runs: 1 }],
  [
    "the run stands while the newest month is late",
    ["missed", "missed", "late"],
    { length: 2, start: 0, runs: 1 },
  ],
  ["a hidden month says nothing", ["missed", "suppressed", "missed"], { length: 2, start: 0, runs: 1 }],
  ["never off target", ["met", "near"], { length: 0, start: null, runs: 0 }],
  ["no figures", [], { length: 0, start: null, runs: 0 }],
] as const)("off target: %s", (_why, statuses, expected) => {
  expect(offTargetRun(statuses)).toEqual(expected);
});

const higher = { polarity: "higher", decimals: 1 } as const;
const lower = { polarity: "lower", decimals: 1 } as const;
const range = { polarity: "range", decimals: 1 } as const;
const between = { goal: { low: 55, high: 70 }, tolerance: { points: 5 } };

test.each([
  [70, 75, higher, null, "better"],
  [70, 75, lower, null, "worse"],
  [70, 70.04, higher, null, "same"], // the same as published
  [50, 52, range, between, "better"], // nearer to the range
  [60, 76, range, between, "worse"], // out of it
  [56, 69, range, between, "same"], // both inside
  [50, 52, range, null, null], // near to what?
  [50, 52, { polarity: "none", decimals: 1 }, null, null], // no side is better
] as const)("from %d to %d", (before, now, yardstick, target, expected) => {
  expect(direction(before, now, yardstick, target)).toBe(expected);
});
