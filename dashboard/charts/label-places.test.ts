// Words on a chart.
import { describe, expect, test } from "vitest";
import { spreadLabels, wrapWords } from "./label-places.ts";

// At size 10 a letter is taken as 5.4 pixels, so 54 pixels hold ten letters.
describe("lines of a label", () => {
  test.each([
    ["South", 54, ["South"]],
    ["Children in care", 54, ["Children", "in care"]], // "Children in" has eleven letters
    ["North West and Rural", 54, ["North West", "and Rural"]], // exactly ten letters fit
    ["Wolverhampton", 54, ["Wolverhamp", "ton"]], // a word longer than its line is cut, not let over the chart
    ["  South  ", 54, ["South"]],
    ["", 54, []],
  ])("%s", (text, width, expected) => {
    expect(wrapWords(text, width, 10)).toEqual(expected);
  });

  test("says that there is more when lines run out", () => {
    expect(wrapWords("Black, Black British, Caribbean or African", 54, 10, 2)).toEqual(["Black,", "Black…"]);
  });
});

const places = (labels: [string, number, number][], top: number, bottom: number) =>
  Object.fromEntries(
    spreadLabels(
      labels.map(([id, at, height]) => ({ id, at, height })),
      top,
      bottom,
    ),
  );

describe("labels at the ends of lines", () => {
  test("stay where they are when they do not meet", () => {
    expect(
      places(
        [
          ["actual", 40, 20],
          ["target", 80, 20],
        ],
        0,
        100,
      ),
    ).toEqual({ actual: 40, target: 80 });
  });
  test("the lower gives way when two meet", () => {
    expect(
      places(
        [
          ["actual", 50, 20],
          ["target", 55, 20],
        ],
        0,
        100,
      ),
    ).toEqual({ actual: 50, target: 70 });
  });
  test("at the bottom of the chart the upper gives way", () => {
    expect(
      places(
        [
          ["actual", 88, 20],
          ["target", 90, 20],
        ],
        0,
        100,
      ),
    ).toEqual({ actual: 70, target: 90 });
  });
  test("none leaves the top", () => {
    expect(places([["target", 2, 20]], 0, 100)).toEqual({ target: 10 });
  });
});
