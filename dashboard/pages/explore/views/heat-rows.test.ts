// The heat map as a grid.
import { describe, expect, test } from "vitest";
import { atLeast, hidden, late, marked, shown } from "#dashboard/charts/gallery/example-values.ts";
import { AGENCY, cell, examplePage, LOCALITY } from "#dashboard/pages/explore/example-page.ts";
import { heatRows } from "./heat-rows.ts";

const LATER = "2023-05";
const place = (id: string) => ({ [LOCALITY.id]: id });
const both = (locality: string, agency: string) => ({ [LOCALITY.id]: locality, agency });

const page = examplePage({
  axes: [LOCALITY],
  whole: [cell(0, {}, { value: shown(70, 100), status: "missed" })],
  cells: [
    cell(0, place("south"), { value: shown(60, 100), status: "missed", target: atLeast(75, 5) }),
    cell(1, place("south"), { value: hidden, status: "suppressed" }),
    cell(2, place("south"), { value: late, status: "late" }),
    cell(0, place("north"), { value: marked(11, 14), status: "near" }),
  ],
});
const { rows, columns, target, steps } = heatRows(page, "");

describe("members over time", () => {
  test("the whole comes first, then each member, with a place for every period", () => {
    expect(rows.map(({ name, cells }) => [name, cells.length])).toEqual([
      ["Peterborough", 3],
      ["South", 3],
      ["North West and Rural", 3],
    ]);
    expect(columns.map(({ title }) => title)).toEqual(["Apr 23", "May 23", "Jun 23"]);
  });
  test("a cell prints its figure without the unit; hidden and late ones print nothing, and say why", () => {
    expect(rows[1]?.cells.map(({ figure, step }) => [figure, step])).toEqual([
      ["60", "far-missed"], // 15 below 75 is three widths of 5
      ["", "hidden"],
      ["", "none"],
    ]);
    expect(rows[1]?.cells.map(({ says }) => says)).toEqual([
      "South, Apr 2023: 60%, 60 of 100. Off target. Target 75% or more.",
      "South, May 2023: Hidden: fewer than 6 children.",
      "South, Jun 2023: Late.",
    ]);
  });
  test("a small number is marked, and what was never sent is a gap", () => {
    const [first, second] = rows[2]?.cells ?? [];
    expect([first?.small, first?.figure]).toEqual([true, "78.6"]);
    expect([second?.step, second?.says]).toEqual(["none", "North West and Rural, May 2023: no figure."]);
  });
  test("a cell knows what it belongs to", () => {
    expect(rows[1]?.cells[1]).toMatchObject({
      members: [{ axis: LOCALITY, member: "south" }],
      period: LATER,
    });
    expect(rows[0]?.cells[0]?.members).toEqual([]);
  });
  test("targets that differ are not one target, and steps are those in view", () => {
    expect(target).toBeNull();
    expect([...steps].sort()).toEqual(["far-missed", "hidden", "missed", "near", "none"]);
  });
});

describe("two axes in one period", () => {
  const crossed = examplePage({
    axes: [LOCALITY, AGENCY],
    whole: [cell(1, {}, { value: shown(80, 100), status: "met" })],
    margins: [
      cell(1, place("south"), { value: shown(76, 100), status: "near" }),
      cell(1, { agency: "health" }, { value: shown(81, 100), status: "met" }),
    ],
    cells: [
      cell(1, both("south", "health"), { value: shown(72, 100), status: "missed" }),
      cell(0, both("south", "health"), { value: shown(99, 100), status: "met" }), // of another month
    ],
  });
  const grid = heatRows(crossed, LATER);

  test("totals stand along the edges", () => {
    expect(grid.columns.map(({ title }) => title)).toEqual(["All", "Health", "School"]);
    expect(grid.rows.map(({ name, cells }) => [name, ...cells.map(({ figure }) => figure)])).toEqual([
      ["Peterborough", "80", "81", ""],
      ["South", "76", "72", ""],
      ["North West and Rural", "", "", ""],
    ]);
  });
  test("a cell says both of its members", () => {
    expect(grid.rows[1]?.cells[1]?.says).toMatch(/^South, Health: 72%/);
    expect(grid.rows[1]?.cells[1]?.members.map(({ member }) => member)).toEqual(["south", "health"]);
    expect(grid.target?.text).toBe("80% or more");
  });
});

test("nothing to cut by: the whole alone", () => {
  const alone = heatRows(examplePage({ whole: page.whole }), "");
  expect(alone.rows.map(({ name }) => name)).toEqual(["Peterborough"]);
});

test("counts are coloured on the scale of the parts, so that a school's is seen beside the trust's", () => {
  const count = (value: number) => ({ kind: "shown", value, text: String(value) }) as const;
  const counted = examplePage({
    indicator: { ...page.indicator, kind: "count", unit: "children", denominator: null },
    axes: [LOCALITY],
    scale: { low: 0, high: 500 },
    whole: [cell(0, {}, { value: count(500), status: "no-target", target: null })],
    cells: [
      cell(0, place("south"), { value: count(50), status: "no-target", target: null }),
      cell(0, place("north"), { value: count(5), status: "no-target", target: null }),
    ],
  });
  const stepsOf = heatRows(counted, "").rows.map(({ cells }) => cells[0]?.step);
  expect(stepsOf).toEqual(["level-5", "level-5", "level-1"]);
});
