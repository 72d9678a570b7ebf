// What a person types after npm run backtest, and what they are told when it cannot be understood.
import { expect, test } from "vitest";
import { loadCatalogue } from "#api/catalogue.ts";
import { named, readArguments } from "./backtest.ts";

const left = { area: undefined, goal: undefined, low: undefined, high: undefined };
test.each([
  [["caf-completed"], { ...left, indicator: "caf-completed", in: "points", run: undefined }],
  [["x", "--goal", "85", "--tolerance", "5"], { indicator: "x", goal: 85, tolerance: 5, in: "points" }],
  [["--tolerance=10", "--percent", "x"], { tolerance: 10, in: "percent" }],
  [["x", "--low", "60", "--high", "75.5", "--run", "8"], { low: 60, high: 75.5, run: 8 }],
  [["x", "--area", "south", "--as-at", "2026-09-01"], { area: "south", asAt: new Date("2026-09-01") }],
])("%j", (given, expected) => {
  expect(readArguments(given)).toMatchObject(expected);
});

test.each([
  [[], "Name an indicator. Write: npm run backtest -- <indicator>"],
  [["x", "y"], "Name one indicator."],
  [["x", "--gaol", "85"], "Unknown option '--gaol'. Write: npm run backtest"],
  [["x", "--goal", "many"], '--goal must be a number, and "many" is none.'],
  [["x", "--goal", " "], '--goal must be a number, and " " is none.'],
  [["x", "--tolerance=-1"], "--tolerance must be 0 or more."],
  [["x", "--run", "9"], "--run must be 6, 7 or 8."],
  [["x", "--as-at", "yesterday"], "--as-at must be a day or an instant"],
])("%j is refused", (given, sentence) => {
  expect(() => readArguments(given)).toThrow(sentence);
});

test("a name that is not there is answered with the closest that is", () => {
  const catalogue = loadCatalogue("indicators");
  expect(named(catalogue, { indicator: "NI 62", area: undefined }).area).toBe(catalogue.root);
  expect(() => named(catalogue, { indicator: "caf-completd", area: undefined })).toThrow(
    "There is no indicator called caf-completd; did you mean caf-completed?",
  );
  expect(() => named(catalogue, { indicator: "caf-completed", area: "soth" })).toThrow(
    "There is no area called soth; did you mean south?",
  );
  expect(() => named(catalogue, { indicator: "caf-completed", area: "england" })).toThrow(
    /no area called england\. The/,
  );
});
