// Which figure stands on which area of the map.
import { describe, expect, test } from "vitest";
import type { ExplorerPage } from "#api/contract/explorer.ts";
import { levelsOnAMap, mapAxis, mapLegend, mapRows, wardsByArea } from "./map-rows.ts";

type Cell = ExplorerPage["cells"][number];
type Axis = ExplorerPage["axes"][number];

const target: Cell["target"] = {
  ...{ goal: 80, edge: { low: 75, high: null }, text: "80% or more" },
  ...{ toleranceText: "within tolerance down to 75%", basis: "demonstration", note: null },
};
const cell = (
  members: Cell["members"],
  value: Cell["value"],
  status: Cell["status"],
  period = "2026-10",
): Cell => ({
  ...{ period, members, value, status, target, funnel: null },
});
const shown = (value: number) => ({ kind: "shown", value, text: `${value}%` }) as const;
const HIDDEN: Cell["value"] = {
  kind: "suppressed",
  reason: "small-count",
  text: "Hidden: a small number",
};

const LOCALITY: Axis = {
  ...{ id: "area.locality", title: "Locality", level: "locality", partition: true },
  members: [
    { id: "east", title: "East", within: null },
    { id: "south", title: "South", within: null },
    { id: "west", title: "West", within: null },
  ],
};
const AGENCY: Axis = {
  ...{ id: "agency", title: "Agency", level: null, partition: true },
  members: [{ id: "health", title: "Health", within: null }],
};
const SCHOOL: Axis = { ...LOCALITY, id: "area.school", level: "school" };

const page = (axes: Axis[], cells: Cell[], margins: Cell[] = []) =>
  ({ axes, cells, margins, scale: { low: 50, high: 90 }, indicator: { unit: "%" } }) as ExplorerPage;
const at = (area: string) => ({ "area.locality": area });

describe("rows", () => {
  test("of one axis: its cells of that period, hidden and not returned told apart", () => {
    const rows = mapRows(
      page(
        [LOCALITY],
        [
          cell(at("east"), shown(82), "met"),
          cell(at("south"), HIDDEN, "suppressed"),
          cell(at("west"), { kind: "missing", reason: "no-data", text: "No figure" }, "missing"),
          cell(at("east"), shown(40), "missed", "2026-09"), // another month's is not on this map
        ],
      ),
      LOCALITY,
      "2026-10",
      (area) => `/explore/x?area=${area}`,
    );
    expect(rows.map(({ id, step, value, href }) => [id, step, value, href])).toEqual([
      ["east", "met", 82, "/explore/x?area=east"],
      ["south", "hidden", null, "/explore/x?area=south"],
      ["west", "none", null, "/explore/x?area=west"],
    ]);
    expect(JSON.stringify(rows.filter(({ id }) => id === "south"))).not.toMatch(/numerator|denominator/);
  });

  test("of two axes: the totals of each area, not the parts that one agency led", () => {
    const both = page(
      [LOCALITY, AGENCY],
      [cell({ ...at("south"), agency: "health" }, shown(30), "missed")],
      [cell(at("south"), shown(78), "near"), cell({ agency: "health" }, shown(20), "missed")],
    );
    const rows = mapRows(both, LOCALITY, "2026-10", String);
    expect(rows.map(({ id, value }) => [id, value])).toEqual([["south", 78]]);
  });
});

test.each([
  [[LOCALITY], "area.locality"],
  [[AGENCY, LOCALITY], "area.locality"], // whichever way round they stand
  [[AGENCY], undefined], // an agency has no wards
  [[SCHOOL], undefined], // nor has a school
  [[], undefined],
])("of %j the map takes %s", (axes, id) => {
  expect(mapAxis({ axes })?.id).toBe(id);
});

test("only levels with wards are offered", () => {
  const levels = ["area.locality", "area.cluster", "area.school"].map((id) => ({ id, title: id }));
  expect(levelsOnAMap({ cuts: { levels, dimensions: [] } }).map(({ id }) => id)).toEqual([
    "area.locality",
    "area.cluster",
  ]);
});

test("the legend says what is in view, and figures only where one target is for all", () => {
  const one = [cell(at("east"), shown(82), "met"), cell(at("south"), HIDDEN, "suppressed")];
  const own = [
    cell(at("east"), shown(82), "met"),
    { ...cell(at("south"), shown(50), "near"), target: { ...target, goal: 50, text: "50% or more" } },
  ];
  const legend = (cells: Cell[]) => {
    const of = page([LOCALITY], cells);
    return mapLegend(of, LOCALITY, mapRows(of, LOCALITY, "2026-10", String), "2026-10");
  };
  expect(legend(one).map(({ step }) => step)).toEqual(["met", "hidden"]);
  expect(legend(one)[0]?.words).toContain("80%");
  expect(
    legend(own)
      .map(({ words }) => words)
      .join(),
  ).not.toContain("80%");
});

test("each ward goes to the area of the axis that it lies in, and no other", () => {
  const ward = (id: string, locality: string) => ({
    ...{ id, name: id },
    areas: [{ code: locality, name: locality, level: "locality" as const }],
  });
  const wards = wardsByArea(
    { wards: [ward("E1", "south"), ward("E2", "south"), ward("E3", "north")] },
    LOCALITY,
  );
  // North is not in view: its ward is drawn around the others.
  expect([...wards].map(([code, ids]) => [code, [...ids]])).toEqual([
    ["east", []],
    ["south", ["E1", "E2"]],
    ["west", []],
  ]);
});
