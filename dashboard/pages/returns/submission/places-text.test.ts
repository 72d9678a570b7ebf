// One line for each rule of the summary at the top.
import { expect, test } from "vitest";
import { firstPlace, placesText } from "./places-text.ts";

const rule = (count: number) => ({ rule: "number", title: "Numbers that cannot be read", count });
const at = (row: number | null, column: string | null = "numerator", name = "number") => ({
  rule: name,
  row,
  column,
});

test.each([
  ["one place", 1, [at(5)], "Numbers that cannot be read: row 5, numerator"],
  ["a row as a whole", 1, [at(5, null)], "Numbers that cannot be read: row 5"],
  [
    "three are all told",
    3,
    [at(5), at(9), at(1200)],
    "Numbers that cannot be read: row 5, numerator; row 9, numerator; row 1,200, numerator",
  ],
  [
    "of more the first three",
    7,
    [at(5), at(6), at(7), at(8)],
    "Numbers that cannot be read: row 5, numerator; row 6, numerator; row 7, numerator and 4 more",
  ],
  [
    "a place that was counted for each month is told once",
    3,
    [at(5), at(5), at(6)],
    "Numbers that cannot be read: row 5, numerator; row 6, numerator",
  ],
  [
    "others' places are not its own",
    1,
    [at(4, "area", "area"), at(5)],
    "Numbers that cannot be read: row 5, numerator",
  ],
  ["the file as a whole", 1, [at(null)], "Numbers that cannot be read (1 error)"],
  // Two hundred of another rule came before it.
  ["none of its own among the first", 450, [], "Numbers that cannot be read (450 errors)"],
])("%s", (_why, count, findings, text) => {
  expect(placesText(rule(count), findings)).toBe(text);
});

const HEADINGS = ["Indicator", "Age band", "numerator"];

test.each([
  ["its first cell", [at(4, "area", "area"), at(5), at(2)], { row: 5, place: 2 }],
  ["ours are written otherwise than the file's", [at(5, "age_band")], { row: 5, place: 1 }],
  ["a column that the file has not", [at(5, "commentary")], { row: 5, place: null }],
  ["a row as a whole", [at(5, null)], { row: 5, place: null }],
  ["the file as a whole", [at(null)], null],
  ["no place is known", [], null],
])("the way there: %s", (_why, findings, place) => {
  expect(firstPlace("number", findings, HEADINGS)).toEqual(place);
});
