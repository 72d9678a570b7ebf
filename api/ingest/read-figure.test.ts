// Cells that hold figures: what reads as a number, as a symbol, and as neither.
import { expect, test } from "vitest";
import { readFigure } from "./read-figure.ts";

const value = { percent: true, groupedByComma: true };
const part = { percent: false, groupedByComma: true };
const semicolons = { percent: true, groupedByComma: false };

test.each([
  ["52", value, 52],
  [" 52 ", value, 52], // spreadsheets pad
  ["0", value, 0], // nothing counted is a count
  ["78.8", value, 78.8],
  [".5", value, 0.5],
  ["-3.2", value, -3.2], // whether it may be negative is for a rule to say
  ["78.8%", value, 78.8],
  ["78.8 %", value, 78.8],
  ["1,234", value, 1234],
  ["1,234,567.8", value, 1234567.8],
  ["1 234", value, 1234],
  ["1\u00a0234", value, 1234], // Excel's French thousands
  ["1\u202f234", value, 1234], // and the newer, narrow one
  ["1,234", semicolons, null], // may be a decimal comma
  ["1,23", value, null], // not thousands
  ["12,34", value, null],
  ["1,2345", value, null],
  ["82%", part, null], // a percentage in the place of a count
  ["1e3", value, null],
  ["5-10", value, null], // a range, or a date that Excel made
  ["\u22125", value, null], // a typographic minus
  ["£5", value, null],
  ["1.2.3", value, null],
  ["９", value, null], // a full-width digit
  ["1000000000001", value, null], // more children than there are
] as const)("%j in %j reads as %j", (text, form, number) => {
  expect(readFigure(text, form)).toEqual({ text: text.trim(), number, symbol: null });
});

test.each([
  ["z", "z"],
  ["X", "x"], // spreadsheets correct to capitals
  ["[c]", "c"], // shorthand as the Government Statistical Service prints it
  ["low", "low"],
  ["k", "low"], // an older letter for the same
  ["u", "u"],
  ["n/a", null],
  ["..", null], // meant two things over the years
  ["constructor", null], // a name that every object has
] as const)("%j is the symbol %j", (text, symbol) => {
  expect(readFigure(text, value)).toEqual({ text, number: null, symbol });
});

// A pattern that goes back over such a cell takes minutes, and a test has five seconds.
test.each([
  ["digits", `${"1".repeat(200_000)}x`],
  ["spaces", `1${" ".repeat(200_000)}x`],
  ["thousands", `1${",111".repeat(50_000)}x`],
  ["brackets", `[${"[".repeat(200_000)}x`],
])("a cell of very many %s is no number", (_, text) => {
  expect(readFigure(text, value)).toEqual({ text, number: null, symbol: null });
});
