// What an indicator page's address asks for.
import { describe, expect, test } from "vitest";
import { cutInView, cutToKeep, indicatorAddress, periodInView } from "./address.ts";

describe("the address of a view", () => {
  test.each([
    [{}, "/indicators/caf-completed"],
    [{ area: "south" }, "/indicators/caf-completed?area=south"],
    [{ area: "peterborough" }, "/indicators/caf-completed"], // the trust has one address, so links to it are equal
    [{ by: "agency", period: "2009/10 Q1" }, "/indicators/caf-completed?by=agency&period=2009%2F10+Q1"],
  ])("%o", (view, expected) => {
    expect(indicatorAddress("caf-completed", view, "peterborough")).toBe(expected);
  });
});

const level = (id: string) => ({ id: `area.${id}`, title: id });
const trust = {
  levels: [level("locality"), level("cluster")],
  dimensions: [{ id: "agency", title: "Agency" }],
};
const school = { levels: [], dimensions: [{ id: "agency", title: "Agency" }] };

describe("the cut on the page", () => {
  test.each([
    [null, trust, "area.locality"], // the first step down, without asking
    ["agency", trust, "agency"],
    ["area.locality", school, "agency"], // nothing lies below a school
    ["colour", trust, "area.locality"], // an address typed wrong still shows something
    [null, { levels: [], dimensions: [] }, null], // cannot be cut at all
  ])("asked %s", (asked, cuts, expected) => {
    expect(cutInView(asked, cuts)).toBe(expected);
  });
});

test.each([
  ["agency", "agency"],
  ["area.locality", undefined], // South has no localities
  [null, undefined],
])("a link to another area keeps %s as %s", (by, expected) => {
  expect(cutToKeep(by)).toBe(expected);
});

describe("the period of the bars", () => {
  const periods = [{ period: "2026-08" }, { period: "2026-09" }, { period: "2026-10" }];
  const shown = (period: string) => ({ period, value: { kind: "shown" } });
  const missing = (period: string) => ({ period, value: { kind: "missing" } });
  test.each([
    ["2026-08", [shown("2026-10")], "2026-08"],
    [null, [shown("2026-10")], "2026-10"],
    [null, [shown("2026-09"), missing("2026-10")], "2026-09"], // a late month has nothing to compare
    ["2026/27", [shown("2026-10")], "2026-10"], // a year carried over from another page
    [null, [missing("2026-10")], "2026-10"], // nothing anywhere: the newest says so
  ])("asked %s", (asked, cells, expected) => {
    expect(periodInView(asked, periods, cells)).toBe(expected);
  });
  test("no periods at all", () => {
    expect(periodInView(null, [], [])).toBeNull();
  });
});
