// Counting cases upwards, with a handful of cases and the sums done by hand.
import { describe, expect, test } from "vitest";
import { loadCatalogue } from "#api/catalogue.ts";
import type { Indicator } from "#api/domain/catalogue.ts";
import { parsePeriod } from "#api/domain/parse-period.ts";
import { periodKey } from "#api/domain/periods.ts";
import { monthNumber } from "./chances.ts";
import type { Counted } from "./cohorts.ts";
import type { Illustrated } from "./illustration.ts";
import { tally } from "./tally.ts";

const catalogue = loadCatalogue("indicators");
const monthly = [...catalogue.indicators.values()].find(
  (one) => one.kind === "proportion" && one.frequency === "month" && one.counting === "flow",
) as Indicator;
const indicator = (changes: Partial<Indicator>): Indicator => ({
  ...monthly,
  ...{ accumulation: "none", levels: ["trust", "locality", "cluster"], dimensions: ["sex"] },
  ...changes,
});
const recipe: Illustrated = {
  ...{ cohort: "test", dimensionsDownTo: "trust", pairs: [], areaWords: {} },
  words: { missed: [], other: [], on: {} },
};

const one = (month: string, cluster: string, sex: string, counted: boolean): Counted => ({
  month: monthNumber(month),
  one: { path: catalogue.areas.get(cluster)?.path ?? [], members: { sex: [sex] } },
  counted,
});
const cases = [
  one("2026-05", "stanground", "female", true),
  one("2026-06", "stanground", "female", true),
  one("2026-06", "stanground", "male", false),
  one("2026-06", "fletton", "male", true),
  one("2026-06", "bretton", "male", true),
];

function counted(changed: Partial<Indicator>, periods: string[], changes: Partial<Illustrated> = {}) {
  const given = indicator(changed);
  const keys = periods
    .map((text) => parsePeriod(text, given.frequency))
    .map((period) => period && periodKey(period));
  const wanted = new Set(keys.filter((key) => key !== null));
  return tally(catalogue, given, { ...recipe, ...changes }, cases, wanted).map(
    ({ period, area, members, numerator, denominator }) =>
      [period, area, ...Object.values(members), `${numerator}/${denominator}`].join(" "),
  );
}

test("areas and one dimension, from the cluster to the trust", () => {
  expect(counted({}, ["2026-06"])).toEqual([
    "2026-06 peterborough 3/4",
    "2026-06 peterborough female 1/1",
    "2026-06 peterborough male 2/3",
    "2026-06 north-west-and-rural 1/1",
    "2026-06 bretton 1/1",
    "2026-06 south 2/3",
    "2026-06 stanground 1/2",
    "2026-06 fletton 1/1",
  ]);
});

test("a level that the indicator is not collected for has no rows", () => {
  expect(counted({ levels: ["trust"], dimensions: [] }, ["2026-05", "2026-06"])).toEqual([
    "2026-05 peterborough 1/1",
    "2026-06 peterborough 3/4",
  ]);
});

test("a count has a row with nothing, a share has not", () => {
  const levels = { levels: ["locality" as const], dimensions: [] };
  expect(counted({ ...levels, kind: "count" }, ["2026-05"])).toEqual([
    "2026-05 central-and-east 0/0",
    "2026-05 north-west-and-rural 0/0",
    "2026-05 south 1/1",
  ]);
  expect(counted(levels, ["2026-05"])).toEqual(["2026-05 south 1/1"]);
});

describe("accumulating", () => {
  const trust = { levels: ["trust" as const], dimensions: [] };
  test.each([
    ["rolling-12-months", "2027-04", "4/5"], // May 2026 is the oldest of the twelve
    ["rolling-12-months", "2027-05", "3/4"], // it has dropped out
    ["year-to-date", "2026-06", "4/5"], // since April
    ["year-to-date", "2027-03", "4/5"], // the last month of the financial year
  ] as const)("%s to %s: %s", (accumulation, period, expected) => {
    expect(counted({ ...trust, accumulation }, [period])).toEqual([`${period} peterborough ${expected}`]);
  });

  test("a new year starts from nothing", () => {
    expect(counted({ ...trust, accumulation: "year-to-date" }, ["2027-04"])).toEqual([]);
  });
});

test("the people of a rate come from the recipe, and its groups add up", () => {
  const population = {
    clusters: { stanground: 101, fletton: 100 },
    shares: { sex: { female: 49, male: 51 } },
  };
  const levels = { levels: ["trust" as const, "cluster" as const] };
  // 49% of 101 is 49.49 and of 100 is 49: whole people, a cluster at a time.
  expect(counted(levels, ["2026-06"], { population })).toEqual([
    "2026-06 peterborough 3/201",
    "2026-06 peterborough female 1/98",
    "2026-06 peterborough male 2/103",
    "2026-06 stanground 1/101",
    "2026-06 fletton 1/100",
  ]);
});
