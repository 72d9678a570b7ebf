// Whether a target can be relied on, at and about the edges.
import { expect, test } from "vitest";
import { assurance } from "./assurance.ts";

const limits = { centre: 75, lower: 70, upper: 80, reach: 5 };
/** The upper limit would lie at 108, the lower at -3. */
const cutAbove = { centre: 97, lower: 86, upper: 100, reach: 11 };
const cutBelow = { centre: 4, lower: 0, upper: 11, reach: 7 };
const still = { centre: 80, lower: 80, upper: 80, reach: 0 };

test.each([
  // Higher is better.
  [69, limits, "higher", "passes"],
  [70, limits, "higher", "passes"], // at the lower limit
  [70.1, limits, "higher", "hit-or-miss"],
  [79.9, limits, "higher", "hit-or-miss"],
  [80, limits, "higher", "fails"], // at the upper limit
  [81, limits, "higher", "fails"],
  // Lower is better: reversed.
  [81, limits, "lower", "passes"],
  [80, limits, "lower", "passes"],
  [75, limits, "lower", "hit-or-miss"],
  [70, limits, "lower", "fails"],
  [69, limits, "lower", "fails"],
  // A range: inside it, across an end, beyond an end.
  [{ low: 70, high: 80 }, limits, "range", "passes"],
  [{ low: 71, high: 90 }, limits, "range", "hit-or-miss"],
  [{ low: 60, high: 79 }, limits, "range", "hit-or-miss"],
  [{ low: 72, high: 78 }, limits, "range", "hit-or-miss"], // narrower than the swing
  [{ low: 80, high: 90 }, limits, "range", "fails"],
  [{ low: 60, high: 70 }, limits, "range", "fails"],
  // The scale ends where the target is: it is met in some months.
  [100, cutAbove, "higher", "hit-or-miss"],
  [0, cutBelow, "lower", "hit-or-miss"],
  // A target that nothing can miss.
  [0, cutBelow, "higher", "passes"],
  [100, cutAbove, "lower", "passes"],
  // A series that never moves meets a target it is equal to.
  [80, still, "higher", "passes"],
  [80, still, "lower", "passes"],
  [81, still, "higher", "fails"],
  // Nothing to tell it by.
  [80, null, "higher", null],
  [null, limits, "higher", null],
  [80, limits, "none", null],
] as const)("a target of %j within %j, %s: %s", (goal, within, polarity, expected) =>
  expect(assurance(goal, within, polarity)).toBe(expected),
);

test("floating point does not decide: 0.1 + 0.2 is at 0.3", () => {
  expect(assurance(0.3, { centre: 1, lower: 0.1 + 0.2, upper: 2, reach: 0.7 }, "higher")).toBe("passes");
});
