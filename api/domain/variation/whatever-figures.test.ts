// What holds of limits and signals whatever the figures are.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addPeriods, makePeriod } from "#api/domain/periods.ts";
import { type ControlChart, controlChart } from "./control-chart.ts";

type Charted = Parameters<typeof controlChart>[1];
const start = makePeriod("month", 2024, 4);
const mean: Charted = { kind: "mean", polarity: "higher", accumulation: "none", spc: { run: 6, steps: [] } };
const proportion: Charted = { ...mean, kind: "proportion" };

const alone = (value: number, index: number) => ({
  period: addPeriods(start, index),
  value,
  numerator: null,
  denominator: null,
});
const chartOf = (values: readonly number[], indicator = mean) => controlChart(values.map(alone), indicator);
const signalsOf = ({ points }: ControlChart) =>
  points.map(({ signal }) => (signal ? `${signal.rule} ${signal.side}` : "")).join("|");

describe("whatever the figures", () => {
  const values = fc.array(fc.integer({ min: -500, max: 500 }), { minLength: 13, maxLength: 40 });
  const close = (one: readonly number[], other: readonly number[]) =>
    one.forEach((number, index) => {
      expect(number).toBeCloseTo(other[index] ?? Number.NaN, 6);
    });
  const ends = (chart: ControlChart) => {
    const { lower = 0, centre = 0, upper = 0 } = chart.points[0]?.limits ?? {};
    return [lower, centre, upper];
  };

  test("read backwards they have the same limits: the moving ranges are the same", () => {
    fc.assert(fc.property(values, (given) => close(ends(chartOf(given)), ends(chartOf(given.toReversed())))));
  });

  test("in order of size they have the same mean, and ranges that add up to the whole span", () => {
    fc.assert(
      fc.property(values, (given) => {
        const sorted = given.toSorted((a, b) => a - b);
        const [lower = 0, centre = 0, upper = 0] = ends(chartOf(sorted));
        expect(centre).toBeCloseTo(ends(chartOf(given))[1] ?? Number.NaN, 6);
        const span = (sorted.at(-1) ?? 0) - (sorted[0] ?? 0);
        close([upper - centre, centre - lower], Array(2).fill((2.66 * span) / (given.length - 1)));
      }),
    );
  });

  test("when all are the same there is no signal, also where their mean misses them by a rounding error", () => {
    const anything = fc.double({ min: -1000, max: 1000, noNaN: true });
    fc.assert(
      fc.property(anything, fc.integer({ min: 13, max: 60 }), (value, length) => {
        expect(chartOf(Array(length).fill(value)).points.every(({ icon }) => icon === "common")).toBe(true);
      }),
    );
    const thirds = Array.from({ length: 14 }, (_, index) => ({
      ...alone(33.3, index),
      numerator: index + 20,
      denominator: 3 * (index + 20),
    }));
    expect(signalsOf(controlChart(thirds, proportion)).replaceAll("|", "")).toBe("");
  });

  test("in another unit they have the same signals, and limits in that unit", () => {
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 1000 }), (given, by) => {
        const chart = chartOf(given);
        const scaled = chartOf(given.map((value) => value * by));
        expect(signalsOf(scaled)).toBe(signalsOf(chart));
        close(
          ends(scaled),
          ends(chart).map((end) => end * by),
        );
      }),
    );
  });

  test("upside down, with lower for higher, every figure has the same icon, and the same rule on the other side", () => {
    fc.assert(
      fc.property(values, (given) => {
        const icons = ({ points }: ControlChart) => points.map(({ icon }) => icon);
        const chart = chartOf(given);
        const turned = chartOf(
          given.map((value) => -value),
          { ...mean, polarity: "lower" },
        );
        expect(icons(turned)).toEqual(icons(chart));
        const swap = { high: "low", low: "high" } as const;
        expect(turned.points.map(({ signal }) => signal)).toEqual(
          chart.points.map(({ signal }) => signal && { ...signal, side: swap[signal.side] }),
        );
      }),
    );
  });

  test("a gap neither breaks a run nor lengthens it: periods alone change nothing", () => {
    fc.assert(
      fc.property(
        values,
        fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 40, maxLength: 40 }),
        (given, gaps) => {
          const gappy = given.map((value, at) =>
            alone(
              value,
              gaps.slice(0, at).reduce((sum, gap) => sum + gap, 0),
            ),
          );
          expect(signalsOf(controlChart(gappy, mean))).toBe(signalsOf(chartOf(given)));
        },
      ),
    );
  });
});
