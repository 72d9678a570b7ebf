// What a pathway's address says, what is dropped from it because it cannot be asked together, and where its figures lead.
import { describe, expect, test } from "vitest";
import { type Asked, askedFrom, fitting, pathwayAddress, stepAddress } from "./address.ts";

const NOTHING: Asked = { area: null, by: null, where: [], from: null, to: null, step: null };

test("an address is read and written alike, and the trust goes without saying", () => {
  const asked: Asked = {
    area: "south",
    by: "agency",
    where: ["age_band:0-4", "sex:male"],
    from: "2026-01",
    to: "2026-10",
    step: "reviews",
  };
  const address =
    "/pathways/caf?area=south&by=agency&where=age_band%3A0-4&where=sex%3Amale&from=2026-01&to=2026-10&step=reviews";
  expect(pathwayAddress("caf", asked, "town")).toBe(address);
  expect(askedFrom(new URLSearchParams(address.split("?")[1]))).toEqual(asked);
  expect(askedFrom(new URLSearchParams("area=&where="))).toEqual(NOTHING);
  expect(pathwayAddress("caf", { area: "town" }, "town")).toBe("/pathways/caf");
});

const AREAS = [
  { code: "town", level: "trust", parent: null },
  { code: "south", level: "locality", parent: "town" },
  { code: "mead", level: "cluster", parent: "south" },
  { code: "north", level: "locality", parent: "town" },
];

test.each<[string, Partial<Asked>, Partial<Asked>]>([
  ["a level below stays", { area: "south", by: "area.cluster" }, {}],
  ["a level below a level below stays", { by: "area.cluster" }, {}],
  ["a locality has no localities", { area: "south", by: "area.locality" }, { by: null }],
  ["north has no clusters", { area: "north", by: "area.cluster" }, { by: null }],
  ["an agency cannot be compared with itself", { by: "agency", where: ["agency:health"] }, { by: null }],
  ["another dimension can", { by: "sex", where: ["agency:health"] }, {}],
  // from before to is how it is asked for
  ["months the wrong way round", { from: "2026-10", to: "2026-01" }, { from: "2026-01", to: "2026-10" }],
])("%s", (_, asked, changed) => {
  expect(fitting({ ...NOTHING, ...asked }, AREAS)).toEqual({ ...NOTHING, ...asked, ...changed });
});

describe("a figure leads to the explorer with the same cut and span", () => {
  const step = {
    indicator: { id: "reviews", title: "Reviews" },
    periods: ["2026-01", "2026-02"].map((period) => ({ period, periodText: period, shortText: period })),
  };
  const area = { code: "south", name: "South", level: "locality" as const, path: [] };
  const where = [{ dimension: "sex", title: "Sex", member: "male", memberTitle: "Male" }];
  const by = (id: string) => ({ area, where, by: { id, title: "" } });
  const span = "from=2026-01&to=2026-02";

  test.each([
    ["the whole", by("agency"), {}, `rows=agency&area=south&where=sex%3Amale&${span}`],
    [
      "an agency",
      by("agency"),
      { member: "health" },
      `area=south&where=sex%3Amale&where=agency%3Ahealth&${span}`,
    ],
    ["a cluster", by("area.cluster"), { member: "mead" }, `area=mead&where=sex%3Amale&${span}`],
    ["one month", { area, where: [], by: null }, { at: "2026-02", trust: "south" }, `${span}&at=2026-02`],
  ])("%s", (_, cut, of, query) => {
    expect(stepAddress(step, cut, of)).toBe(`/explore/reviews?${query}`);
  });
});
