// The catalogue recognises names as people type them, and knows which target is in force.

import { expect, test } from "vitest";
import type { IndicatorConfig } from "#indicators/schema.ts";
import { CAF, SHARED, YEAR } from "#scripts/testing/small-catalogue.ts";
import { buildCatalogue } from "./build-catalogue.ts";
import { type Catalogue, referenceKey, targetInForce } from "./catalogue.ts";
import { parsePeriod } from "./parse-period.ts";

function whole(indicators: IndicatorConfig[] = [CAF, YEAR]): Catalogue {
  const files = indicators.map((config) => ({ file: `stay-safe/${config.id}.yaml`, config }));
  const result = buildCatalogue({ ...SHARED, indicators: files });
  if ("problems" in result) throw new Error(JSON.stringify(result.problems));
  return result.catalogue;
}

test.each([
  ["caf-completed", "caf-completed"],
  ["CAF-Completed ", "caf-completed"], // capitals and spaces come from spreadsheets
  ["NI 62", "caf-year"],
  ["ni62", "caf-year"],
  ["NI 062", "caf-year"], // some systems pad references to three digits
  ["NI 20", null], // the start of a reference is not the reference
  ["", null], // a blank names nothing
  ["Assessments completed", null], // two have this title: it says neither
])("indicator %j is %j", (text, id) => {
  expect(whole().findIndicator(text)?.id ?? null).toBe(id);
});

test("an indicator is known by its title, as a council's own sheets have it", () => {
  expect(whole([CAF]).findIndicator(" assessments  Completed")?.id).toBe("caf-completed");
});

test.each([
  ["", "town"], // a blank cell means the trust
  ["south", "south"],
  ["E06000031", "town"],
  ["e06000032", "luton"], // comparators come through the same file
  ["  south   side ", "south"],
  ["KING’S MEAD", "king-s"], // a word processor turns the apostrophe
  ["Southside", null],
])("area %j is %j", (text, code) => {
  expect(whole().findArea(text)?.code ?? null).toBe(code);
});

test.each([
  ["agency", "early-years", "early-years"],
  ["agency", "Early Years Setting", "early-years"],
  ["agency", "police", null],
  ["sex", "early-years", null], // a member of another dimension
])("in %s, %j is %j", (dimension, text, id) => {
  expect(whole().findMember(dimension, text)?.id ?? null).toBe(id);
});

test("an area knows its place in the tree", () => {
  const { areas, root } = whole();
  expect(root.code).toBe("town");
  expect(areas.get("king-s")?.path).toEqual(["town", "south", "king-s"]);
  expect(areas.get("south")).toMatchObject({ parent: "town", children: ["king-s"], group: null });
  expect(areas.get("luton")).toMatchObject({ parent: null, level: "comparator" });
  expect([...areas.keys()]).toEqual(["town", "south", "king-s", "north", "luton", "east", "derby"]);
});

test.each([
  ["town", "cluster", ["king-s"]],
  ["south", "locality", ["south"]], // an area is under itself
  ["north", "cluster", []],
] as const)("under %s, the %s areas are %j", (code, level, expected) => {
  expect(
    whole()
      .areasUnder(code, level)
      .map((area) => area.code),
  ).toEqual(expected);
});

test("outcomes are those of the aims, home first and once each", () => {
  expect(whole().findIndicator("caf-completed")?.outcomes).toEqual(["stay-safe", "be-healthy"]);
});

test("an outturn belongs to its indicator and is not counted beside it", () => {
  const catalogue = whole([{ ...CAF, outturn: "caf-year" }, YEAR]);
  expect(catalogue.findIndicator("caf-year")?.outturnOf).toBe("caf-completed");
  expect(catalogue.indicatorsUnder("stay-safe").map(({ id }) => id)).toEqual(["caf-completed"]);
  expect(catalogue.indicatorsUnder("be-healthy").map(({ id }) => id)).toEqual(["caf-completed"]);
});

test("a group of comparators stands for its areas, in the order of the file", () => {
  expect(whole().findIndicator("caf-year")?.comparators).toEqual(["luton", "east"]);
});

test("indicators stand in the order of their aims", () => {
  const first = { ...CAF, id: "settled", reference: "NI 1", aims: ["2.5"] };
  expect([...whole([first, CAF]).indicators.keys()]).toEqual(["caf-completed", "settled"]);
});

test.each([
  ["town", "2023-03", null], // before the first target
  ["town", "2023-04", 75], // the first period of a target
  ["town", "2025-03", 75], // the last before the next one
  ["town", "2025-04", 80],
  ["town", "2031-01", 80], // the last target stays in force
  ["south", "2023-12", 75], // its own has not begun
  ["south", "2024-01", 60],
  ["south", "2024-06", 60], // the last period is included
  ["south", "2024-07", 75], // its own is over: the trust's again
  ["king-s", "2024-03", 75], // an area without its own has the trust's, not its locality's
  ["luton", "2024-03", null], // nobody sets targets for another authority
])("target of %s for %s is %j", (area, period, goal) => {
  const catalogue = whole();
  const when = parsePeriod(period, "month");
  const target = targetInForce(catalogue.findIndicator("caf-completed")!, catalogue.areas.get(area)!, when!);
  expect(target?.goal ?? null).toBe(goal);
});

test.each([
  ["ann@town.example", ["caf-completed", "settled"]], // however the file writes it
  ["DEP@Town.example", ["caf-completed", "settled"]], // nor however it is asked for
  ["bob@town.example", ["caf-year"]],
  ["both@town.example", ["caf-completed", "caf-year", "settled"]], // deputy of one owner, and twice of another
  ["new@town.example", []],
  ["", []],
])("%j answers for %j", (email, ids) => {
  const owners = [
    { id: "coordinator", email: "Ann@Town.example", deputies: ["dep@town.example", "both@town.example"] },
    { id: "other", email: "bob@town.example", deputies: ["both@town.example", "Both@town.example"] },
  ].map((owner) => ({ ...owner, name: "Somebody", job: "Lead" }));
  const indicators = [
    CAF,
    { ...YEAR, owner: "other" },
    { ...CAF, id: "settled", reference: "NI 1", aims: ["2.5"] },
  ];
  const result = buildCatalogue({
    ...SHARED,
    owners: { owners },
    indicators: indicators.map((config) => ({ file: `stay-safe/${config.id}.yaml`, config })),
  });
  if ("problems" in result) throw new Error(JSON.stringify(result.problems));
  expect(result.catalogue.indicatorsOf(email).map(({ id }) => id)).toEqual(ids);
});

test.each([
  ["ni-062", "ni62"],
  ["NI 100", "ni100"], // noughts inside a number stay
  ["0-4", "04"], // noughts without letters before them stay
])("reference %j is read as %j", (text, key) => {
  expect(referenceKey(text)).toBe(key);
});
