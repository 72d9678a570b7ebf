// The explorer's state in its address.
import { describe, expect, test } from "vitest";
import { type Explored, exploreAddress, explored, queryOf, START } from "./address.ts";

const FULL: Explored = {
  area: "south",
  rows: "area.cluster",
  cols: "agency",
  where: ["sex:female", "age_band:0-4"],
  from: "2024-11",
  to: "2026-10",
  at: "2026-09",
  view: "bars",
  sort: "value",
  as_at: "2026-09-01T09:00:00Z",
};
const read = (address: string) => explored(new URLSearchParams(address.split("?")[1] ?? ""));

describe("what is written is read again", () => {
  test.each([
    ["everything", FULL],
    ["nothing", START],
    ["no axis at all", { ...START, rows: "none" }],
    ["a quarter, with its slash and space", { ...START, at: "2026/27 Q1" }],
    ["each view", { ...START, view: "trend" }],
    ["the map", { ...START, view: "map" }],
    ["why", { ...START, view: "why" }],
    ["the table", { ...START, view: "table", sort: "-value" }],
  ] as [string, Explored][])("%s", (_, state) => {
    expect(read(exploreAddress("caf-completed", state))).toEqual(state);
  });
});

describe("what goes without saying is left out", () => {
  test.each([
    [START, "/explore/x"],
    [{ view: "heat", area: "peterborough" }, "/explore/x"], // the trust and the first view
    [{ area: "south", view: "why" }, "/explore/x?area=south&view=why"],
  ] as [Partial<Explored>, string][])("%o", (state, expected) => {
    expect(exploreAddress("x", state, "peterborough")).toBe(expected);
  });
});

describe("an address typed by hand", () => {
  test.each([
    ["/x?view=pie", START], // no such view: the first
    ["/x?rows=agency&cols=agency", { ...START, rows: "agency" }], // an axis against itself
    ["/x?cols=agency", START], // columns of no rows
    ["/x?area=&where=&at=", START], // empty answers are none
    ["/x?where=sex:male&where=sex:male", { ...START, where: ["sex:male"] }], // twice is once
  ] as [string, Explored][])("%s", (address, expected) => {
    expect(read(address)).toEqual(expected);
  });
});

describe("what the server is asked", () => {
  test("the axes in one, and only what it needs", () => {
    expect(queryOf(FULL)).toEqual({
      area: "south",
      where: ["sex:female", "age_band:0-4"],
      from: "2024-11",
      to: "2026-10",
      as_at: "2026-09-01T09:00:00Z",
      by: "area.cluster,agency",
    });
    expect(queryOf(START)).toEqual({});
    expect(queryOf({ ...START, rows: "none" })).toEqual({});
  });
  test("another view, period or order is no new question", () => {
    expect(queryOf({ ...FULL, view: "table", at: "2025-01", sort: null })).toEqual(queryOf(FULL));
  });
});
