import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { loadCatalogue } from "#api/catalogue.ts";
import { formatPeriod } from "#api/domain/periods.ts";
import { roundTo } from "#api/domain/round.ts";
import { type SeedSeries, seedSeries } from "./seed-series.ts";

const root = join(import.meta.dirname, "../..");
let all: SeedSeries[] = [];
beforeAll(async () => {
  all = await seedSeries(join(root, "seed-data"), loadCatalogue(join(root, "indicators")));
}, 60_000);

const points = (indicator: string, area: string) =>
  all.find((series) => series.indicator.id === indicator && series.area.code === area)?.points ?? [];

test("holds what seed-data/README.md tells of: 73.0, 73.5, 73.3, 73.7 and 71.1 to October 2026", () => {
  const last = points("caf-completed", "peterborough").slice(-5);
  expect(last.map(({ period }) => formatPeriod(period))).toEqual([
    "2026-06",
    "2026-07",
    "2026-08",
    "2026-09",
    "2026-10",
  ]);
  expect(last.map(({ value }) => roundTo(value, 1))).toEqual([73, 73.5, 73.3, 73.7, 71.1]);
});

test("a correction stands for what came first: 84 of 101, and not 73", () => {
  const july = points("core-assessments-in-time", "peterborough").find(
    ({ period }) => formatPeriod(period) === "2026-07",
  );
  expect(july).toMatchObject({ numerator: 84, denominator: 101 });
});

test("a month that was said not to be available has no point", () => {
  const periods = points("looked-after-reviews", "peterborough").map(({ period }) => formatPeriod(period));
  expect(periods).not.toContain("2026-03");
  expect(periods).toContain("2026-02");
});

test("is of the trust and its localities, and of nobody else", () => {
  expect(new Set(all.map(({ area }) => area.level))).toEqual(new Set(["trust", "locality"]));
});
