// The figures of one period as rows of a table.
import { describe, expect, test } from "vitest";
import { hidden, shown } from "#dashboard/charts/gallery/example-values.ts";
import { AGENCY, cell, examplePage, LOCALITY } from "#dashboard/pages/explore/example-page.ts";
import { differenceText, sortIn, tableRows } from "./table-rows.ts";

const both = (locality: string, agency: string) => ({ [LOCALITY.id]: locality, agency });
const page = examplePage({
  axes: [LOCALITY, AGENCY],
  whole: [cell(0, {}, { value: shown(80, 100), status: "met" })],
  margins: [cell(0, { agency: "health" }, { value: shown(30, 40), status: "near" })],
  cells: [
    cell(0, both("south", "health"), { value: shown(10, 20), status: "missed" }),
    cell(0, both("south", "school"), { value: hidden, status: "suppressed" }),
    cell(0, both("north", "health"), { value: shown(20, 20), status: "met" }),
    cell(1, both("south", "health"), { value: shown(1, 2), status: "missed" }), // of another month
  ],
});
const names = (sort: string | null) =>
  tableRows(page, "2023-04", sortIn(sort)).map((row) => row.names.join(", "));

const TOTALS = ["All, All", "All, Health"];

describe("totals first, then the cells", () => {
  test.each([
    [null, ["South, Health", "South, School", "North West and Rural, Health"]], // in the order of the axes
    ["value", ["South, Health", "North West and Rural, Health", "South, School"]], // 50, 100, and the hidden one last
    ["-value", ["North West and Rural, Health", "South, Health", "South, School"]], // hidden stays last
    ["numerator", ["South, Health", "North West and Rural, Health", "South, School"]],
    ["difference", ["South, Health", "North West and Rural, Health", "South, School"]], // −30, +20
    ["-status", ["South, Health", "North West and Rural, Health", "South, School"]], // worst first
    ["name", ["North West and Rural, Health", "South, Health", "South, School"]],
    ["-colour", ["South, Health", "South, School", "North West and Rural, Health"]], // no such column
  ])("by %s", (sort, expected) => {
    expect(names(sort)).toEqual([...TOTALS, ...expected]);
  });
});

test("the difference is from the target, at the published precision", () => {
  const rows = tableRows(page, "2023-04", null);
  expect(rows.map(({ difference }) => difference)).toEqual([0, -5, -30, null, 20]);
});

test("with one axis the whole has its name", () => {
  const one = examplePage({ axes: [LOCALITY], whole: page.whole });
  expect(tableRows(one, "2023-04", null).map((row) => row.names)).toEqual([["Peterborough"]]);
});

test.each([
  [-8.9, 1, "−8.9"],
  [0.8, 1, "+0.8"],
  [0, 1, "0.0"],
  [-1200, 0, "−1,200"],
])("%d as a difference", (difference, decimals, expected) => {
  expect(differenceText(difference, decimals)).toBe(expected);
});
