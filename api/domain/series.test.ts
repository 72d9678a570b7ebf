// A series against its own history, of what its reader may see alone.
import { describe, expect, test } from "vitest";
import type { Result } from "./aggregate.ts";
import type { Area, Indicator } from "./catalogue.ts";
import { addPeriods, makePeriod } from "./periods.ts";
import { judgeSeries } from "./series.ts";

const from = makePeriod("month", 2025, 4);
const indicator = {
  id: "x",
  kind: "proportion",
  decimals: 1,
  polarity: "higher",
  frequency: "month",
  accumulation: "none",
  suppression: { below: 6 },
  returns: { from, until: null, ended: null, due: 10, approval: null },
  spc: { run: 6, steps: [] },
  targets: [
    { from, until: null, area: null, goal: 80, tolerance: { points: 5 }, basis: "demonstration", note: null },
  ],
} as unknown as Indicator;
const area = { code: "trust", level: "trust" } as Partial<Area> as Area;
const receipt = { first: "", last: "", submission: 1, corrected: false, whole: true };

/** So many of 100 in each month; null has not come. */
const seriesOf = (numerators: readonly (number | null)[], seesSmall = false) => {
  const at = (index: number): number | null => numerators[index - from.index] ?? null;
  return judgeSeries({
    indicator,
    area,
    result: ({ index }): Result => {
      const numerator = at(index);
      return numerator === null
        ? { kind: "missing", reason: "no-data" }
        : { kind: "number", value: numerator, numerator, denominator: 100, flag: null };
    },
    firstWithData: from,
    receipt: ({ index }) => (at(index) === null ? undefined : receipt),
    latest: addPeriods(from, numerators.length - 1),
    today: "2026-06-20",
    isHoliday: () => false,
    seesSmall,
    telling: () => false,
  });
};
/** 70 and 72 in turn, 13 of them: mean 70.92, every range 2, limits 70.92 ± 5.32 = 65.60 and 76.24. */
const usual = [70, 72, 70, 72, 70, 72, 70, 72, 70, 72, 70, 72, 70];

describe("a series against its own history", () => {
  test("the judged figure has its icon, and the target in force lies beyond the limits", () => {
    const { chart, variation, assurance } = seriesOf(usual);
    expect([chart.method, chart.none, variation, assurance]).toEqual(["xmr", null, "common", "fails"]);
  });

  test("too few figures: neither can be told", () => {
    const { chart, variation, assurance } = seriesOf(usual.slice(1));
    expect([chart.none, variation, assurance]).toEqual(["too-few", null, null]);
  });

  test("a figure that has not come has no icon of the one before", () => {
    const { judged, chart, variation, assurance } = seriesOf([...usual, null]);
    expect([judged?.safe.status, chart.points.length, variation, assurance]).toEqual([
      "late",
      13,
      null,
      "fails",
    ]);
  });

  test("hidden figures are in nothing that is worked out", () => {
    // 97 of 100 leaves 3: hidden from the board. It would pull the mean up and widen the limits.
    const withSmall = [...usual, 97];
    const board = seriesOf(withSmall);
    expect(board.chart).toEqual(seriesOf(usual).chart);
    expect(board.variation).toBeNull();
    const analyst = seriesOf(withSmall, true);
    expect(analyst.chart.points).toHaveLength(14);
    expect(analyst.variation).toBe("improvement");
  });
});
