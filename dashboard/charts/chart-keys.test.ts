// Arrow keys through the points of a chart.
import { expect, test } from "vitest";
import { nextPoint } from "./chart-keys.ts";

const line = { columns: 12, rows: 1 };
const bars = { columns: 1, rows: 5 };
const panels = { columns: 4, rows: 3 };

test.each([
  ["ArrowRight", 3, line, 4], // along a line
  ["ArrowLeft", 3, line, 2],
  ["ArrowRight", 11, line, 11], // the newest point is the end, not the way round to the oldest
  ["ArrowLeft", 0, line, 0],
  ["ArrowUp", 3, line, 4], // a range control goes up with up, and a screen reader offers it as one
  ["ArrowDown", 3, line, 2],
  ["Home", 7, line, 0],
  ["End", 7, line, 11],
  ["ArrowDown", 1, bars, 2], // down a list
  ["ArrowUp", 1, bars, 0],
  ["ArrowRight", 1, bars, 2], // either pair of arrows serves a list
  ["ArrowDown", 4, bars, 4],
  ["End", 1, bars, 4], // the end of a list is its last bar
  ["Home", 3, bars, 0],
  ["ArrowDown", 1, panels, 5], // the same period in the next member
  ["ArrowUp", 5, panels, 1],
  ["ArrowRight", 3, panels, 3], // the last period of one member is not the first of the next
  ["ArrowDown", 9, panels, 9],
  ["Home", 6, panels, 4], // the first period of the same member
  ["End", 6, panels, 7],
  ["Escape", 6, panels, null], // lets go
  ["Tab", 6, panels, undefined], // never held back: it must leave the chart
  ["a", 6, line, undefined],
] as const)("%s from point %d of %o leads to %s", (key, at, grid, expected) => {
  expect(nextPoint(key, at, grid)).toBe(expected);
});
