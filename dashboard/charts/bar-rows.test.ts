// A breakdown for one period as bars.
import { describe, expect, test } from "vitest";
import type { Breakdown } from "#api/contract/breakdown.ts";
import { barDomain, barRows, barSummary, barTable, barTitle, inGroups, oneTarget } from "./bar-rows.ts";
import { atLeast, hidden, late, marked, points, shown } from "./gallery/example-values.ts";

type Cell = Breakdown["cells"][number];

const axis = {
  id: "area.locality",
  title: "locality",
  members: [
    { id: "central", title: "Central and East" },
    { id: "rural", title: "North West and Rural" },
    { id: "south", title: "South" },
    { id: "away", title: "Not returned" },
  ],
};
const cell = (id: string, value: Cell["value"], status: Cell["status"], period = "2026-10"): Cell => ({
  period,
  members: { "area.locality": id },
  value,
  status,
  target: atLeast(80, 5),
});
const breakdown = (cells: Cell[]): Breakdown => ({
  indicator: { id: "caf", title: "CAF" },
  area: { code: "trust", name: "Trust" },
  by: [axis.id],
  where: {},
  axes: [axis],
  periods: [],
  cells,
  notes: [],
});
const mixed = breakdown([
  cell("central", hidden, "suppressed"),
  cell("rural", shown(58, 100), "missed"),
  cell("south", shown(82, 100), "met"),
  cell("south", shown(1, 100), "missed", "2026-09"),
]);
const rowsOf = (given: Breakdown, order: "own" | "value" | "worst" = "own") =>
  barRows(given, "2026-10", (id) => `/x?area=${id}`, order);
const names = (rows: ReturnType<typeof rowsOf>) => rows.map(({ name }) => name);

describe("order", () => {
  test.each([
    ["own", ["Central and East", "North West and Rural", "South"]],
    ["value", ["South", "North West and Rural", "Central and East"]], // 82, 58, then the one without a figure
    ["worst", ["North West and Rural", "South", "Central and East"]], // off target first
  ] as const)("%s", (order, expected) => {
    expect(names(rowsOf(mixed, order))).toEqual(expected);
  });
});

test("without a target the worst is not known, and the highest comes first", () => {
  const context = (id: string, value: number) => cell(id, shown(value, 100), "no-target");
  const given = breakdown([context("central", 20), context("rural", 60), context("south", 40)]);
  expect(names(rowsOf(given, "worst"))).toEqual(["North West and Rural", "South", "Central and East"]);
});

test("only the period asked for, and only members with a cell in it", () => {
  expect(rowsOf(mixed).map(({ value }) => value)).toEqual([null, 58, 82]);
});

test("a hidden member keeps its words and loses its number", () => {
  expect(rowsOf(mixed)[0]).toMatchObject({ value: null, text: "Hidden: fewer than 6 children", parts: "" });
});

test("a row leads where the page says", () => {
  expect(rowsOf(mixed)[2]?.href).toBe("/x?area=south");
});

describe("the axis of bars", () => {
  const values = (...given: Cell["value"][]) =>
    rowsOf(breakdown(given.map((value, index) => cell(axis.members[index]?.id ?? "", value, "met"))));
  test.each([
    [values(shown(58, 100)), { low: 40, high: 100 }, [0, 100]], // from zero, whatever the trend's axis
    [values(points(-4), points(9)), { low: -10, high: 15 }, [-10, 15]],
    [values(points(-14)), { low: -10, high: -2 }, [-14, 0]], // all below: zero is the other end
    [values(points(130)), { low: 0, high: 100 }, [0, 130]], // a school outside the trust's own range
    [values(late), { low: 0, high: 100 }, [0, 100]],
  ])("case %#", (rows, given, expected) => {
    expect(barDomain(rows, given)).toEqual(expected);
  });
});

test("a target that all share is named once; different ones are not", () => {
  expect(oneTarget(rowsOf(mixed))).toBe("80% or more");
  const other = { ...cell("south", shown(82, 100), "met"), target: atLeast(70, 5) };
  expect(oneTarget(rowsOf(breakdown([cell("rural", shown(58, 100), "missed"), other])))).toBeNull();
});

describe("title and summary, from the statuses that the server gave", () => {
  const all = (status: Cell["status"], value: Cell["value"] = shown(58, 100)) =>
    breakdown(["central", "rural", "south"].map((id) => cell(id, value, status)));
  test.each([
    [mixed, "North West and Rural: off target in October 2026"],
    [all("met"), "Locality: none is off target in October 2026"],
    // What is hidden may be off target.
    [
      breakdown([cell("central", hidden, "suppressed"), cell("south", shown(82, 100), "met")]),
      "Locality: none of those judged is off target in October 2026",
    ],
    [all("missed"), "3 of 3 are off target in October 2026"], // more than two names would be a list, not a title
    [all("no-target"), "Locality: October 2026"],
    [all("suppressed", hidden), "No figure can be shown for October 2026"],
  ])("title %#", (given, expected) => {
    expect(barTitle(rowsOf(given), axis, "October 2026")).toBe(expected);
  });
  test.each([
    [mixed, "1 is off target: North West and Rural. 1 is on target: South. 1 is hidden: Central and East."],
    [all("near"), "3 are within tolerance: Central and East, North West and Rural, South."],
    [all("no-target"), "3 are without a target: Central and East, North West and Rural, South."],
  ])("summary %#", (given, expected) => {
    expect(barSummary(rowsOf(given))).toBe(expected);
  });
});

test("small numbers are named in the summary, after their statuses", () => {
  const given = breakdown([
    cell("central", marked(3, 14), "missed"),
    cell("rural", shown(58, 100), "missed"),
    cell("south", shown(82, 100), "met"),
  ]);
  expect(barSummary(rowsOf(given))).toBe(
    "2 are off target: Central and East, North West and Rural. 1 is on target: South. " +
      "1 is a small number: Central and East.",
  );
  const { rows, csv } = barTable(rowsOf(given), axis, "Cut", "2026-10");
  expect(rows.map(({ cells }) => cells[1])).toEqual([{ text: "21.4%", small: true }, "58%", "82%"]);
  expect(csv.rows.map((row) => row[6])).toEqual(["small number, hidden from the board", "", ""]);
});

test("the table has a row for each bar, and the download its parts", () => {
  const { rows, csv } = barTable(rowsOf(mixed), axis, "Cut", "2026-10");
  expect(rows[1]?.cells).toEqual(["North West and Rural", "58%", "58 of 100", "80% or more", "Off target"]);
  expect(csv.rows[1]).toEqual([
    "rural",
    "North West and Rural",
    "2026-10",
    58,
    58,
    100,
    "",
    "80% or more",
    "Off target",
  ]);
});

describe("limits of chance", () => {
  const limits = { low: 20, high: 95, outside: "below", text: "Lower than chance allows." } as const;
  const rows = barRows(
    mixed,
    "2026-10",
    () => null,
    "own",
    (id) => (id === "south" ? limits : null),
  );

  test("belong to the member they were given for", () => {
    expect(rows.map((row) => row.limits)).toEqual([null, null, limits]);
  });
  test("lie on the axis with the bars", () => {
    // 82 is the highest bar; its bracket reaches to 95.
    expect(barDomain(rows, { low: 0, high: 90 })).toEqual([0, 95]);
  });
  test("are told in the table where there are any", () => {
    const table = barTable(rows, axis, "Bars", "2026-10");
    expect(table.head.at(-1)?.title).toBe("Chance");
    expect(table.rows[2]?.cells.at(-1)).toBe("Lower than chance allows.");
    expect(barTable(rowsOf(mixed), axis, "Bars", "2026-10").head.at(-1)?.title).toBe("Status");
  });
});

test("rows of a group stand together, in the order in which groups come first", () => {
  const [central, rural, south] = rowsOf(mixed);
  const given = [rural, central, south].flatMap((row) => row ?? []);
  const groups: Record<string, string> = { rural: "a", central: "b", south: "a" };
  expect(names(inGroups(given, (id) => groups[id] ?? id))).toEqual([
    "North West and Rural",
    "South",
    "Central and East",
  ]);
});
