// What a doubt says, with its numbers.
import { expect, test } from "vitest";
import type { Indicator } from "#api/domain/catalogue.ts";
import { type Doubt, type Goal, targetDoubts } from "#api/domain/plausible-target.ts";
import { doubtText } from "./target-doubt.ts";

const share = {
  kind: "proportion",
  unit: "%",
  polarity: "higher",
  decimals: 1,
  accumulation: "none",
} as Indicator;
const rate = { ...share, kind: "rate", unit: "per 10,000", polarity: "lower" } as Indicator;
const score = { ...share, kind: "mean", unit: "score", bounds: { low: 0, high: 40 } } as Indicator;
const goal = (goal: Goal["goal"], points: number): Goal => ({ goal, tolerance: { points } });
const steady = [70, 71, 70, 71, 70, 71];

test.each<[Goal, number[], Indicator, string]>([
  [
    goal(120, 5),
    [],
    share,
    "The target names 120%, and this indicator lies between 0% and 100%. Correct the goal.",
  ],
  [goal(-4, 0), [], rate, "The target names −4, and this indicator is 0 or more. Correct the goal."],
  [
    goal(41, 0),
    [],
    score,
    "The target names 41, and this indicator lies between 0 and 40. Correct the goal.",
  ],
  [
    goal(7, 0),
    steady,
    share,
    "The target of 7% or more lies far below anything so far: 6 figures, from 70.0% to 71.0%. Check the goal, and its unit; if it is meant, say so in its note.",
  ],
  [
    goal({ low: 10, high: 95 }, 0),
    steady,
    { ...share, polarity: "range" },
    "The target range is far wider than anything so far: 6 figures, from 70.0% to 71.0%. Check the goal, and its unit; if it is meant, say so in its note.",
  ],
  [
    goal(75, 50),
    steady,
    share,
    "With a target of 75% or more, a figure is within tolerance down to 25%, far beyond anything so far: 6 figures, from 70.0% to 71.0%. Nothing like them could ever be off target. Narrow the tolerance.",
  ],
  [
    // Mean 70.5, 2.5 short of 73.
    goal(73, 4),
    steady,
    share,
    "The newest 6 figures average 70.5%, short of the target of 73% or more by 2.5 points, and the tolerance is wider than that: not one of them counts as off target. Narrow the tolerance, or choose a goal that is meant to be reached.",
  ],
])("%j", (target, history, indicator, text) => {
  const [doubt] = targetDoubts(target, history, indicator) as [Doubt];
  expect(doubtText(doubt, target, indicator)).toBe(text);
});
