// What each period of a series says of the figures up to it, worked out by hand.
import { expect, test } from "vitest";
import type { Indicator, Target } from "#api/domain/catalogue.ts";
import { addPeriods, formatPeriod, makePeriod } from "#api/domain/periods.ts";
import { controlChart } from "#api/domain/variation/control-chart.ts";
import { riskEpisodes } from "./episodes.ts";
import { type RiskPoint, riskMoments } from "./moments.ts";

const start = makePeriod("month", 2025, 4);
const indicator = {
  ...{ kind: "mean", polarity: "higher", decimals: 0, accumulation: "none", frequency: "month" },
  spc: { run: 6, steps: [] },
  returns: { due: 10, from: start, until: null, ended: null, approval: null },
} as unknown as Indicator;

type Status = RiskPoint["status"];
/** A figure a month from April 2025 on; null is a gap. */
const points = (
  values: readonly (number | null)[],
  status: Status | ((index: number) => Status) = "near",
): RiskPoint[] =>
  values.map((value, index) => {
    const period = addPeriods(start, index);
    const told = typeof status === "string" ? status : status(index);
    return value === null
      ? { period, status: "late", figure: null }
      : { period, status: told, figure: { period, value, numerator: null, denominator: null } };
  });
const target = (goal: number): Target => ({
  ...{
    from: start,
    until: null,
    area: null,
    goal,
    tolerance: { points: 5 },
    basis: "demonstration",
    note: null,
  },
});
const none = () => null;
const concerned = (given: RiskPoint[], of: Indicator = indicator) =>
  riskMoments({ indicator: of, points: given, targetAt: none })
    .filter(({ concern }) => concern)
    .map(({ period }) => formatPeriod(period));

/** 50 and 52 in turn: mean 51, mean moving range 2. */
const steady = (count: number) => Array.from({ length: count }, (_, index) => (index % 2 === 0 ? 50 : 52));

test("a figure far outside is a concern in its month, once there are thirteen", () => {
  // 12 steady ones and a 20: mean 632 ÷ 13 = 48.6, mean moving range (11 × 2 + 32) ÷ 12 = 4.5, lower limit 48.6 − 12.0.
  expect(concerned(points([...steady(12), 20]))).toEqual(["2026-04"]);
  // One fewer: twelve have no limits.
  expect(concerned(points([...steady(11), 20]))).toEqual([]);
  // A gap is no figure: still twelve.
  expect(concerned(points([...steady(6), null, ...steady(5), 20]))).toEqual([]);
  expect(concerned(points([...steady(12), 20]), { ...indicator, polarity: "lower" })).toEqual([]);
});

test("a fall is told when it is six figures long, not before: each month is looked at with the eyes of its day", () => {
  // 14 steady ones end at 52; 51, 50, 49, 48 follow, and 47 is the sixth that falls. None is near a limit (mean moving range
  // below 2, so two thirds of the way are more than 3 from a mean above 50).
  const falling = [...steady(14), 51, 50, 49, 48, 47];
  expect(concerned(points(falling))).toEqual(["2026-10"]);
  // Looking back, all six are marked.
  const figures = points(falling).flatMap(({ figure }) => figure ?? []);
  const marked = controlChart(figures, indicator).points.filter(({ icon }) => icon === "concern");
  expect(marked).toHaveLength(6);
});

test("a change of recording starts anew: thirteen figures after it, not before", () => {
  const changed = {
    ...indicator,
    spc: { run: 6, steps: [{ from: addPeriods(start, 3), reason: "Counted anew" }] },
  };
  expect(concerned(points([...steady(12), 20]), changed)).toEqual([]); // ten since then
  expect(concerned(points([...steady(15), 20]), changed)).toEqual(["2026-07"]); // thirteen
});

test("heads for a miss where the target of March is out of reach, from six figures on", () => {
  // 70 each month; the target is 70, and 80 with a tolerance of 5 from February on: what stays at 70 misses it in March.
  const targetAt = ({ index }: { index: number }) => target(index < start.index + 10 ? 70 : 80);
  const told = riskMoments({ indicator, points: points(Array(8).fill(70), "met"), targetAt });
  expect(told.map(({ forecast }) => forecast)).toEqual([
    ...Array(5).fill(null),
    "missed",
    "missed",
    "missed",
  ]);
  expect(riskEpisodes(told)).toMatchObject([
    { kind: "warning", since: addPeriods(start, 5), periods: 3, grounds: ["forecast"], ended: null },
  ]);
  // 76 is within tolerance of 80.
  const near = riskMoments({ indicator, points: points(Array(6).fill(76), "met"), targetAt });
  expect(near.at(-1)?.forecast).toBe("near");
  // Without a target in March nobody can say.
  expect(
    riskMoments({ indicator, points: points(Array(6).fill(70), "met"), targetAt: none }).at(-1)?.forecast,
  ).toBe(null);
});

test("in a risk neither is asked, and in the month that ends it both are", () => {
  const targetAt = () => target(80);
  const status = (index: number): Status =>
    index === 12 || index === 13 ? "missed" : index === 14 ? "met" : "near";
  const told = riskMoments({ indicator, points: points([...steady(12), 20, 20, 20], status), targetAt });
  expect(told.slice(-3).map(({ concern, forecast }) => [concern, forecast])).toEqual([
    [false, null],
    [false, null],
    // Three of 20 after a dozen of 51: mean 44.8, mean moving range (11 × 2 + 32) ÷ 14 = 3.9, lower limit 34.5.
    [true, "missed"],
  ]);
});

test("a month without a figure says nothing", () => {
  const given = points([...steady(12), 20, null]);
  expect(riskMoments({ indicator, points: given, targetAt: () => target(80) }).at(-1)).toEqual({
    ...{ period: addPeriods(start, 13), status: null, concern: false, forecast: null },
  });
});
