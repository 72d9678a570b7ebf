import { describe, expect, test } from "vitest";
import { difference, judge, statusOf, toleranceEdge } from "./judge.ts";

const higher = { polarity: "higher", decimals: 1 } as const;
const lower = { polarity: "lower", decimals: 1 } as const;
const range = { polarity: "range", decimals: 1 } as const;

describe("higher is better: 80, tolerance half a point", () => {
  const target = { goal: 80, tolerance: { points: 0.5 } };
  test.each([
    [80, "met"], // on target is met
    [92.3, "met"],
    [79.6, "near"], // 80 - 79.6 is 0.4000000000000057 in floating point
    [79.5, "near"], // the edge of a tolerance belongs to near
    [79.4, "missed"],
    [79.96, "met"], // published as 80.0, and judged as published
    [79.45, "near"], // published as 79.5
    [79.44, "missed"], // published as 79.4
    [0, "missed"],
  ] as const)("%d is %s", (value, status) => expect(judge(value, target, higher)).toBe(status));
});

describe("lower is better: 12, tolerance two points", () => {
  const target = { goal: 12, tolerance: { points: 2 } };
  test.each([
    [12, "met"],
    [0, "met"],
    [12.1, "near"],
    [14, "near"], // the edge
    [14.1, "missed"],
  ] as const)("%d is %s", (value, status) => expect(judge(value, target, lower)).toBe(status));
});

describe("in a range: 55 to 70, tolerance five points", () => {
  const target = { goal: { low: 55, high: 70 }, tolerance: { points: 5 } };
  test.each([
    [55, "met"], // both ends are inside
    [70, "met"],
    [62.5, "met"],
    [50, "near"],
    [75, "near"],
    [49.9, "missed"],
    [75.1, "missed"], // too many is as wrong as too few
  ] as const)("%d is %s", (value, status) => expect(judge(value, target, range)).toBe(status));
});

describe("tolerance in percent is of the target", () => {
  test.each([
    [40, 10, 36, "near"], // a tenth of 40 is 4
    [40, 10, 35.9, "missed"],
    [0.2, 10, 0.2, "met"],
    [-10, 10, -11, "near"], // of its size, so a negative target has a tolerance too
    [-10, 10, -11.1, "missed"],
  ] as const)("goal %d, %d%%: %d is %s", (goal, percent, value, status) =>
    expect(judge(value, { goal, tolerance: { percent } }, higher)).toBe(status),
  );

  test("of a range, of the end that was passed: a tenth of 50 is 5, of 70 is 7", () => {
    const target = { goal: { low: 50, high: 70 }, tolerance: { percent: 10 } };
    expect(toleranceEdge(target, "range")).toEqual({ low: 45, high: 77 });
    expect([45, 44.9, 77, 77.1].map((value) => judge(value, target, range))).toEqual([
      "near",
      "missed",
      "near",
      "missed",
    ]);
  });
});

test("whole numbers are judged as whole numbers: 79.6 is published as 80", () => {
  expect(judge(79.6, { goal: 80, tolerance: { points: 0 } }, { polarity: "higher", decimals: 0 })).toBe(
    "met",
  );
});

test("no tolerance leaves nothing between met and missed", () => {
  const target = { goal: 100, tolerance: { points: 0 } };
  expect([100, 99.9].map((value) => judge(value, target, higher))).toEqual(["met", "missed"]);
});

describe("what cannot be judged says why", () => {
  const target = { goal: 80, tolerance: { points: 5 } };
  const shown = { kind: "number", value: 50, numerator: null, denominator: null, flag: null } as const;
  test.each([
    [shown, target, higher, "missed"],
    [shown, null, higher, "no-target"],
    [shown, null, { polarity: "none", decimals: 1 }, "no-target"],
    [{ kind: "missing", reason: "late" }, target, higher, "late"],
    [{ kind: "missing", reason: "not-due" }, target, higher, "not-due"],
    [{ kind: "missing", reason: "not-received" }, target, higher, "missing"],
    [{ kind: "missing", reason: "unreliable" }, target, higher, "missing"],
    [{ kind: "hidden", reason: "confidential" }, target, higher, "suppressed"],
    [{ kind: "missing", reason: "late" }, null, higher, "late"], // a gap is a gap, target or not
  ] as const)("%j against %j is judged", (result, against, yardstick, status) => {
    expect(statusOf(result, against, yardstick)).toBe(status);
  });
});

test.each([
  [73.7, 80, higher, -6.3],
  [80, 80, higher, 0],
  [14.2, 12, lower, 2.2], // above a target that wants less: the sign tells where, not how good
  [52, { low: 55, high: 70 }, range, -3],
  [60, { low: 55, high: 70 }, range, 0],
  [71.5, { low: 55, high: 70 }, range, 1.5],
] as const)("%d against %j differs by the written number", (value, goal, yardstick, expected) => {
  expect(difference(value, { goal, tolerance: { points: 1 } }, yardstick)).toBe(expected);
});
