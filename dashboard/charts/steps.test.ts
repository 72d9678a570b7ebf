// The steps that a heat map and a map colour their places by.
import { describe, expect, test } from "vitest";
import { atLeast, atMost, between, hidden, late, shown } from "./gallery/example-values.ts";
import { type Step, stepOf, stepWords } from "./steps.ts";

const scale = { low: 0, high: 100 };
const of100 = (value: number) => shown(value, 100);

describe("how a figure stands to its target", () => {
  const up = atLeast(80, 5);
  const down = atMost(20, 2, "per 1,000");
  const range = between(40, 60, 5);
  test.each([
    [of100(66), "missed", up, "missed"], // 14 below: less than three widths of 5
    [of100(65), "missed", up, "far-missed"], // three widths: the edge belongs to the darker step
    [of100(76), "near", up, "near"],
    [of100(80), "met", up, "met"],
    [of100(95), "met", up, "far-met"],
    [of100(25), "missed", down, "missed"], // lower is better: 5 above is two and a half widths of 2
    [of100(26), "missed", down, "far-missed"],
    [of100(13), "met", down, "far-met"], // 7 below the goal
    [of100(50), "met", range, "met"], // the middle of a range is no better than its ends
    [of100(20), "missed", range, "far-missed"], // 20 below the range, four widths
    [of100(50), "missed", atLeast(80, 0), "missed"], // without a tolerance nothing is far
    [hidden, "suppressed", up, "hidden"],
    [late, "late", up, "none"],
  ] as const)("%j, %s", (value, status, target, expected) => {
    expect(stepOf({ value, status, target }, scale)).toBe(expected);
  });
});

test.each([
  [0, "level-1"],
  [19.9, "level-1"],
  [20, "level-2"],
  [100, "level-5"], // the top belongs to the last step
])("without a target, %d of 0 to 100 is %s", (value, expected) => {
  expect(stepOf({ value: of100(value), status: "no-target", target: null }, scale)).toBe(expected);
});

test("where every figure is the same there is one step", () => {
  const alike = { low: 40, high: 40 };
  expect(stepOf({ value: of100(40), status: "no-target", target: null }, alike)).toBe("level-1");
});

describe("in words, worst first and only those in view", () => {
  const all = new Set<Step>(["met", "far-missed", "missed", "near", "far-met", "hidden"]);
  test("with the figures of the one target", () => {
    expect(stepWords(all, atLeast(80, 5), scale, "%").map(({ words }) => words)).toEqual([
      "Far off target: 65% or below",
      "Off target: below 75%",
      "Within tolerance: 75% to 80%",
      "On target: 80% or above",
      "Far better than the target: 95% or above",
      "Hidden",
    ]);
  });
  test("lower is better", () => {
    const words = stepWords(new Set<Step>(["missed", "met"]), atMost(20, 2, "per 1,000"), scale, "per 1,000");
    expect(words.map((one) => one.words)).toEqual(["Off target: above 22", "On target: 20 or below"]);
  });
  test("targets that differ have no figures to name", () => {
    expect(stepWords(new Set<Step>(["missed"]), null, scale, "%")).toEqual([
      { step: "missed", words: "Off target" },
    ]);
  });
  test("without a target each level says its span", () => {
    expect(stepWords(new Set<Step>(["level-2"]), null, scale, "%")).toEqual([
      { step: "level-2", words: "20% to 40%" },
    ]);
    // A total of counts lies above all its parts.
    expect(stepWords(new Set<Step>(["level-5"]), null, { low: 0, high: 50 }, "children")).toEqual([
      { step: "level-5", words: "40 or more" },
    ]);
  });
});
