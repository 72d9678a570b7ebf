// The four rules, each on figures placed by hand: the centre is 0, the limits 30 above and below it, two thirds of the way 20.
import { describe, expect, test } from "vitest";
import { signals } from "./signals.ts";

const limits = { centre: 0, lower: -30, upper: 30, reach: 30 };
const marks = (values: readonly number[], run = 6) =>
  signals(
    values.map((value) => ({ value, limits })),
    run,
  ).map((signal) => (signal ? `${signal.rule} ${signal.side}` : "-"));
/** Figures about the centre that no rule marks. */
const calm = [1, -1, 2, -2, 1, -1];
const only = (mark: string, from: number, to: number, length: number) =>
  Array.from({ length }, (_, index) => (index >= from && index <= to ? mark : "-"));

test("nothing where there is nothing", () => {
  expect(marks([])).toEqual([]);
  expect(marks(calm)).toEqual(only("", 1, 0, 6));
});

describe("a figure outside the limits", () => {
  test.each([
    [31, "point high"],
    [-31, "point low"],
    [30, "-"], // on the limit is inside it
    [-30, "-"],
  ])("%d is %s", (value, mark) => expect(marks([...calm, value]).at(-1)).toBe(mark));
});

describe("two of three more than two thirds of the way to a limit", () => {
  test.each([
    [
      "side by side, and only those two",
      [0, 25, 25, 0],
      ["-", "two-of-three high", "two-of-three high", "-"],
    ],
    ["with one between, which is not marked", [25, 0, 25], ["two-of-three high", "-", "two-of-three high"]],
    [
      "with one between on the other side of the mean",
      [25, -5, 25],
      ["two-of-three high", "-", "two-of-three high"],
    ],
    ["two between are too many", [25, 0, 0, 25], ["-", "-", "-", "-"]],
    ["on different sides", [25, -25, 0], ["-", "-", "-"]],
    ["exactly two thirds is not beyond", [20, 20, 20], ["-", "-", "-"]],
    ["low", [-21, -21, 0], ["two-of-three low", "two-of-three low", "-"]],
    [
      "one outside the limits counts, and is named by the higher rule",
      [31, 0, 25],
      ["two-of-three high", "-", "two-of-three high"],
    ],
    ["in the last three", [0, 0, 25, 25], ["-", "-", "two-of-three high", "two-of-three high"]],
  ])("%s", (_why, values, expected) => expect(marks(values)).toEqual(expected));
});

describe("a shift: so many on one side of the mean", () => {
  test.each([
    ["six", [-1, 1, 2, 1, 2, 1, 2, -1], 6, only("shift high", 1, 6, 8)],
    ["five are too few", [-1, 1, 2, 1, 2, 1, -1], 6, only("", 1, 0, 7)],
    ["one on the mean breaks it", [1, 2, 1, 0, 1, 2, 1], 6, only("", 1, 0, 7)],
    ["longer: all of it", [-1, -2, -1, -2, -1, -2, -1, -2, 1], 6, only("shift low", 0, 7, 9)],
    ["the setting: seven", [1, 2, 1, 2, 1, 2], 7, only("", 1, 0, 6)],
    ["the setting: seven, met", [1, 2, 1, 2, 1, 2, 1], 7, only("shift high", 0, 6, 7)],
    ["the setting: eight", [1, 2, 1, 2, 1, 2, 1], 8, only("", 1, 0, 7)],
    ["the setting: eight, met", [1, 2, 1, 2, 1, 2, 1, 2], 8, only("shift high", 0, 7, 8)],
    [
      "two, one after the other",
      [1, 2, 1, 2, 1, 2, -1, -2, -1, -2, -1, -2],
      6,
      [...Array(6).fill("shift high"), ...Array(6).fill("shift low")],
    ],
  ])("%s", (_why, values, run, expected) => expect(marks(values, run)).toEqual(expected));
});

describe("a trend: so many that all rise or all fall", () => {
  test.each([
    ["six figures, which are five steps", [3, -3, -2, -1, 1, 2, 3, -3], 6, only("trend high", 1, 6, 8)],
    ["five figures are too few", [3, -2, -1, 1, 2, 3, -3], 6, only("", 1, 0, 7)],
    ["an equal neighbour breaks it", [-3, -2, -1, -1, 1, 2, 3, -3], 6, only("", 1, 0, 8)],
    ["falling", [4, 2, 1, -1, -2, -3], 6, only("trend low", 0, 5, 6)],
    ["the setting: seven", [4, 2, 1, -1, -2, -3], 7, only("", 1, 0, 6)],
    ["the setting: seven, met", [4, 2, 1, -1, -2, -3, -4], 7, only("trend low", 0, 6, 7)],
    // The turn at 12 belongs to both runs.
    [
      "the figure at the turn goes with the newer",
      [2, 4, 6, 8, 10, 12, 10, 8, 6, 4, 2],
      6,
      [...Array(5).fill("trend high"), ...Array(6).fill("trend low")],
    ],
  ])("%s", (_why, values, run, expected) => expect(marks(values, run)).toEqual(expected));
});

describe("when rules clash", () => {
  test.each([
    // Rising all the way, and all below the mean: what it does now counts before where it is.
    ["trend before shift", [-12, -10, -8, -6, -4, -2], Array(6).fill("trend high")],
    // The whole run lies below, and its first two beyond two thirds.
    ["shift before two of three", [-22, -22, -1, -2, -1, -2], Array(6).fill("shift low")],
    ["shift before a point", [-40, -1, -2, -1, -2, -1], Array(6).fill("shift low")],
    [
      "two of three before a point",
      [40, 1, 40, -1, -1],
      ["two-of-three high", "-", "two-of-three high", "-", "-"],
    ],
  ])("%s", (_why, values, expected) => expect(marks(values)).toEqual(expected));
});

test("each figure is judged by its own limits", () => {
  const narrow = { centre: 0, lower: -3, upper: 3, reach: 3 };
  expect(
    signals(
      [
        { value: 5, limits },
        { value: 5, limits: narrow },
      ],
      6,
    ),
  ).toEqual([null, { rule: "point", side: "high" }]);
});

test("a limit that was cut is not nearer: what counts is how far it lay", () => {
  const cut = { centre: 0, lower: -30, upper: 10, reach: 30 };
  expect(
    signals(
      [9, 9, 9].map((value) => ({ value, limits: cut })),
      6,
    ),
  ).toEqual([null, null, null]);
});
