// Where a press in the explorer leads.
import { describe, expect, test } from "vitest";
import { type Explored, START } from "./address.ts";
import { type Axis, firstAxis, into, outTo, periodInView, without } from "./drill.ts";

const named = (id: string) => ({ id, title: id });
const axis = (id: string): Axis => ({
  id,
  title: id,
  level: id === "area.locality" ? "locality" : id === "area.cluster" ? "cluster" : null,
  partition: true,
  members: [],
});
const school: Axis = { ...axis("area.school"), level: "school" };
const cuts = {
  levels: ["area.locality", "area.cluster", "area.school", "area.centre"].map(named),
  dimensions: ["agency", "age_band"].map(named),
};
const state: Explored = { ...START, rows: "area.locality", at: "2026-08" };

describe("into a member", () => {
  test.each([
    [
      "a locality: its clusters",
      state,
      [{ axis: axis("area.locality"), member: "south" }],
      { area: "south", rows: "area.cluster", cols: null, where: [] },
    ],
    [
      "a cluster: its schools, the dimension beside them stays",
      { ...state, rows: "area.cluster", cols: "agency" },
      [{ axis: axis("area.cluster"), member: "stanground" }],
      { area: "stanground", rows: "area.school", cols: "agency", where: [] },
    ],
    [
      "a school: nothing lies below, so the first dimension",
      { ...state, rows: "area.school" },
      [{ axis: school, member: "lapwing" }],
      { area: "lapwing", rows: "agency", cols: null, where: [] },
    ],
    [
      "a member of a dimension: filtered by it, and the areas stay",
      { ...state, cols: "agency" },
      [{ axis: axis("agency"), member: "health" }],
      { area: null, rows: "area.locality", cols: null, where: ["agency:health"] },
    ],
    [
      "a member of the only axis: where it happens comes next",
      { ...state, rows: "agency" },
      [{ axis: axis("agency"), member: "health" }],
      { area: null, rows: "area.locality", cols: null, where: ["agency:health"] },
    ],
    [
      "both at once",
      { ...state, cols: "agency", where: ["sex:male"] },
      [
        { axis: axis("area.locality"), member: "south" },
        { axis: axis("agency"), member: "health" },
      ],
      { area: "south", rows: "area.cluster", cols: null, where: ["sex:male", "agency:health"] },
    ],
  ] as const)("%s", (_, from, picked, expected) => {
    expect(into(from, cuts, picked)).toMatchObject({ ...expected, at: "2026-08" });
  });

  test("the period that was pressed comes along", () => {
    expect(into(state, cuts, [{ axis: school, member: "x" }], "2026-09").at).toBe("2026-09");
  });

  test("with nothing left to cut by there is no axis", () => {
    const nothing = { levels: [], dimensions: [named("agency")] };
    const only = { ...state, rows: "agency" };
    expect(into(only, nothing, [{ axis: axis("agency"), member: "health" }]).rows).toBe("none");
  });
});

test.each([
  [cuts, "area.locality"],
  [{ ...cuts, levels: [] }, "agency"],
  [{ levels: [], dimensions: [] }, "none"],
])("the axis of an address that names none", (given, expected) => {
  expect(firstAxis(given)).toBe(expected);
});

test("out to an area above: a level of the area below means nothing there, a dimension does", () => {
  const inside = { ...state, area: "stanground", rows: "area.school", cols: "agency", where: ["sex:male"] };
  expect(outTo(inside, "south")).toMatchObject({
    area: "south",
    rows: "agency",
    cols: null,
    where: ["sex:male"],
  });
  expect(outTo(state, "trust").rows).toBeNull();
});

test("a filter is taken away alone", () => {
  expect(without({ ...state, where: ["a:1", "b:2"] }, "a:1").where).toEqual(["b:2"]);
});

describe("the period in view", () => {
  const periods = ["2026-08", "2026-09", "2026-10"].map((period) => ({
    period,
    periodText: period,
    shortText: period,
  }));
  const cell = (period: string, shown: boolean) => ({
    period,
    members: {},
    value: shown
      ? ({ kind: "shown", value: 1, text: "1" } as const)
      : ({ kind: "missing", reason: "late", text: "Late" } as const),
    status: "no-target" as const,
    target: null,
    funnel: null,
  });
  test.each([
    ["2026-08", [cell("2026-10", true)], "2026-08"],
    [null, [cell("2026-10", true)], "2026-10"],
    [null, [cell("2026-09", true), cell("2026-10", false)], "2026-09"], // a late month has nothing to compare
    ["2020-01", [], "2026-10"], // outside the span: the newest
  ])("asked %s", (asked, whole, expected) => {
    expect(periodInView(asked, { periods, whole, cells: [] })?.period).toBe(expected);
  });
});
