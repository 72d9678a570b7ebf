// Cells that are opened to be mended at once.
import { expect, test } from "vitest";
import { faultyPlaces, openPlaces } from "./places.ts";

const COLUMNS = ["indicator", "period", "area", null, "numerator", "denominator", "value"];
const row = (...faults: [string | null, string][]) => ({
  findings: faults.map(([column, rule]) => ({
    severity: "error" as const,
    row: 2,
    column,
    rule,
    found: null,
    message: "",
  })),
});

test.each([
  ["a wrong name: that cell alone", row(["area", "area-unknown"]), [2], [2]],
  ["a typing error in a number: that cell alone", row(["numerator", "number-not-understood"]), [4], [4]],
  [
    "more than there can be: either may be wrong",
    row(["numerator", "numerator-above-denominator"]),
    [4],
    [4, 5, 6],
  ],
  ["no figure: it may be any", row(["numerator", "figure-missing"]), [4], [4, 5, 6]],
  ["two faults of one row", row(["area", "area-unknown"], ["value", "not-whole"]), [2, 6], [2, 6]],
  ["a fault of the row as a whole opens none", row([null, "repeated-row"]), [], []],
  ["nor does one in a column that the file has not", row(["commentary", "commentary-needed"]), [], []],
])("%s", (_why, faulty, places, open) => {
  expect([...faultyPlaces(faulty, COLUMNS)].sort()).toEqual(places);
  expect([...openPlaces(faulty, COLUMNS)].sort()).toEqual(open);
});
