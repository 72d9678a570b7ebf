// Marks on axes.
import { describe, expect, test } from "vitest";
import { axisNote, labelledPeriods, roundEnds, tickText, valueTicks } from "./axis-ticks.ts";

describe("marks of a value axis", () => {
  test.each([
    [0, 100, [0, 20, 40, 60, 80, 100]], // a percentage
    [40, 100, [40, 60, 80, 100]], // 60 over five steps is 12, and the next round step is 20
    [0, 1, [0, 0.2, 0.4, 0.6, 0.8, 1]], // 3 × 0.2 is 0.6000000000000001 in floating point
    [-10, 20, [-10, 0, 10, 20]], // a gap in points goes below zero, and zero has its mark
    [0, 1250, [0, 250, 500, 750, 1000, 1250]],
    [0, 12, [0, 5, 10]], // not 2.5 and 7.5, which are no numbers of children
    [3, 17, [5, 10, 15]], // ends that are not round have no mark of their own
    [5, 5, [5]], // one value, no spread
  ])("%d to %d", (low, high, expected) => {
    expect(valueTicks(low, high)).toEqual(expected);
  });
});

describe("a number on an axis", () => {
  test.each([
    [80, "%", "80%"],
    [1250, "assessments", "1,250"], // the unit is in the subtitle, not on each mark
    [-10, "points", "−10"], // a minus, not a hyphen
    [0, "%", "0%"], // zero has no sign
    [0.25, "per 1,000", "0.25"],
  ])("%d in %s is %s", (value, unit, expected) => {
    expect(tickText(value, unit)).toBe(expected);
  });
});

describe("what an axis says of itself", () => {
  test.each([
    [0, null], // starts at zero: nothing to say
    [-10, null], // zero is on the chart
    [40, "The axis starts at 40%, not at zero."],
  ])("from %d", (low, expected) => {
    expect(axisNote(low, "%")).toBe(expected);
  });
});

describe("periods with a label", () => {
  test.each([
    [43, 600, 60, [0, 6, 12, 18, 24, 30, 36, 42]], // half-years, counted back from the newest
    [43, 240, 60, [6, 18, 30, 42]], // a phone: the same month of each year
    [12, 900, 60, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]], // room for each
    [1, 300, 60, [0]],
    [0, 300, 60, []],
    [2, 50, 60, [1]], // no room for two: the newest
    [200, 100, 60, [199]], // more than the strides know, still the newest
  ])("%d periods in %d pixels", (count, width, room, expected) => {
    expect(labelledPeriods(count, width, room)).toEqual(expected);
  });
});

describe("round ends about figures", () => {
  test.each([
    [55, 73, { low: 55, high: 75 }], // 18 over five steps is 3.6, so steps of 5
    [10, 60, { low: 0, high: 60 }], // zero is near enough to be shown
    [98.2, 99.6, { low: 98, high: 100 }], // a small spread is not blown up over the whole chart
    [-4, 9, { low: -5, high: 10 }],
    [70, 70, { low: 70, high: 71 }], // one value still needs a scale
  ])("%d to %d", (low, high, expected) => {
    expect(roundEnds(low, high)).toEqual(expected);
  });
});
