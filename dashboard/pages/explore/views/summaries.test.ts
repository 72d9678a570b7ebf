// What is said under the heat map and the trend.
import { describe, expect, test } from "vitest";
import type { SeriesPoint } from "#api/contract/series-point.ts";
import { atLeast, hidden, shown } from "#dashboard/charts/gallery/example-values.ts";
import type { Step } from "#dashboard/charts/steps.ts";
import { heatSummary } from "./heat-summary.ts";
import { seriesSummary } from "./whole-series.ts";

const cells = (...steps: Step[]) => steps.map((step) => ({ step }));

describe("a heat map: every cell is counted once", () => {
  test.each([
    // Years before there was a target stand beside years that are judged.
    [
      cells("level-4", "level-5", "far-missed", "missed", "near", "met", "far-met"),
      false,
      "7 cells: 2 off target, 1 within tolerance, 2 on target, 2 without a target.",
    ],
    [
      cells("met", "hidden", "none"),
      true,
      "3 cells, totals among them: 1 on target, 1 hidden, 1 with no figure.",
    ],
    [cells("level-1"), false, "1 cell: 1 without a target."],
  ] as const)("%#", (given, totals, expected) => {
    expect(heatSummary(given, totals)).toBe(expected);
  });
});

const point = (periodText: string, value: SeriesPoint["value"], status: SeriesPoint["status"]) =>
  ({ periodText, value, status, target: atLeast(80, 5) }) as SeriesPoint;

describe("a trend: where it began and ended, and how often it was off target", () => {
  const september = point("September 2026", shown(90, 100), "met");
  const october = point("October 2026", shown(71, 100), "missed");
  test.each([
    [[september, october], "90% in September 2026, 71% in October 2026. Off target in 1 of the 2 judged."],
    // A single month begins and ends nothing.
    [[october], "71% in October 2026, off target."],
    [[september], "90% in September 2026."],
    [[point("October 2026", hidden, "suppressed")], "None of these figures can be shown."],
  ])("%#", (series, expected) => {
    expect(seriesSummary(series)).toBe(expected);
  });
});
