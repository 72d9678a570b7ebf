// What the catalogue itself must hold, whatever else is added to it.

import { expect, test } from "vitest";
import { loadCatalogue } from "#api/catalogue.ts";
import { addPeriods, comparePeriods, endOf } from "#api/domain/periods.ts";

const catalogue = loadCatalogue("indicators");
const indicators = [...catalogue.indicators.values()];

test("five outcomes, each with five aims and one for parents", () => {
  expect(catalogue.outcomes).toHaveLength(5);
  for (const { aims } of catalogue.outcomes)
    expect(aims.map(({ type }) => type)).toEqual(["aim", "aim", "aim", "aim", "aim", "parents"]);
});

// The lines of the researched catalogue, by prefix and how many there are of each.
test.each([
  ["BH", 10],
  ["SS", 15],
  ["EA", 7],
  ["PC", 5],
  ["EW", 6],
  ["CAF", 9],
])("every line of %s is there", (prefix, count) => {
  const lines = new Set(indicators.map((indicator) => indicator.catalogue));
  for (let number = 1; number <= count; number++) {
    const line = prefix === "CAF" ? `CAF${number}` : `${prefix}${String(number).padStart(2, "0")}`;
    expect(lines, line).toContain(line);
  }
});

test("three localities, each with clusters, each of these with schools and a children's centre", () => {
  expect(catalogue.areasUnder(catalogue.root.code, "locality")).toHaveLength(3);
  for (const cluster of catalogue.areasUnder(catalogue.root.code, "cluster")) {
    expect(catalogue.areasUnder(cluster.code, "school").length, cluster.name).toBeGreaterThanOrEqual(3);
    expect(catalogue.areasUnder(cluster.code, "centre").length, cluster.name).toBeGreaterThanOrEqual(1);
  }
});

test("every ward lies in one cluster", () => {
  const wards = catalogue.areasUnder(catalogue.root.code, "cluster").flatMap((cluster) => cluster.wards);
  expect(wards).toHaveLength(24);
  expect(new Set(wards).size).toBe(24);
});

test("the demonstration's owner answers for every common assessment indicator", () => {
  const owned = indicators.filter((indicator) => catalogue.ownerOf(indicator).email === "owner@demo.example");
  expect(owned.map(({ catalogue: line }) => line).sort()).toEqual(
    Array.from({ length: 9 }, (_, index) => `CAF${index + 1}`),
  );
});

test("an indicator with an outturn has the comparators there, where the published figures are", () => {
  for (const { id, outturn } of indicators) {
    if (outturn === undefined) continue;
    expect(catalogue.indicators.get(outturn)?.comparators, id).not.toEqual([]);
    expect(catalogue.indicators.get(outturn)?.frequency, id).toMatch(/-year$/);
  }
});

test("an indicator that is still collected has a target in force on the demonstration's day", () => {
  for (const { id, polarity, returns, targets } of indicators) {
    if (polarity === "none" || returns.until !== null) continue;
    const last = targets.filter(({ area }) => area === null).at(-1);
    expect(last?.until, id).toBeNull();
    expect(endOf(last!.from) < catalogue.trust.demonstration.clock, id).toBe(true);
  }
});

test("no target begins after an ended collection does", () => {
  for (const { id, returns, targets } of indicators)
    if (returns.until !== null)
      for (const { from } of targets)
        expect(comparePeriods(from, addPeriods(returns.until, 1)), id).toBeLessThan(0);
});
