// One period of a series, as a chart and its table take it.
import type { SeriesPoint } from "#api/contract/series-point.ts";
import { axisFor } from "#api/domain/axis.ts";
import type { Catalogue } from "#api/domain/catalogue.ts";
import type { Commentary } from "#api/domain/commentary.ts";
import { periodLabel, periodShortLabel } from "#api/domain/period-label.ts";
import { formatPeriod, type Period, periodKey, periodsPerYear } from "#api/domain/periods.ts";
import type { SafeSeries } from "#api/domain/series.ts";
import { presentCommentary } from "./commentary.ts";
import { presentTarget, presentValue } from "./value.ts";
import { presentPointVariation } from "./variation.ts";

/** Periods from half a year before one, and a year of them at least, up to the newest. */
export function pointsAround(
  { points, indicator, chart }: SafeSeries,
  from: Period,
  said: readonly Commentary[],
  catalogue: Catalogue,
): SeriesPoint[] {
  const newest = points.at(-1)?.period.index ?? from.index;
  const year = periodsPerYear(indicator.frequency);
  const start = Math.min(from.index - Math.ceil(year / 2), newest - Math.max(year, 6));
  const charted = new Map(chart.points.map((point) => [point.period.index, point]));
  return points
    .filter(({ period }) => period.index >= start)
    .map(({ period, safe, receipt }) => ({
      period: formatPeriod(period),
      periodText: periodLabel(period),
      shortText: periodShortLabel(period),
      value: presentValue(safe.value, indicator),
      status: safe.status,
      target: presentTarget(safe.target, indicator),
      variation: presentPointVariation(charted.get(period.index), chart, indicator),
      received: receipt?.first ?? null,
      commentary: said
        .filter((comment) => comment.period === periodKey(period))
        .map((comment) => presentCommentary(comment, catalogue)),
      reasons: [],
    }));
}

/** A scale that holds what is shown, its targets and its limits. */
export function axisOf(points: readonly SeriesPoint[], { indicator }: Pick<SafeSeries, "indicator">) {
  const values = points.flatMap(({ value, target, variation }) => [
    ...(value.kind === "shown" ? [value.value] : []),
    ...(target ? [target.edge.low, target.edge.high, ...endsOf(target.goal)] : []),
    ...(variation ? [variation.lower, variation.upper] : []),
  ]);
  return axisFor(
    values.filter((value) => value !== null),
    indicator.kind,
  );
}

const endsOf = (goal: number | { low: number; high: number }) =>
  typeof goal === "number" ? [goal] : [goal.low, goal.high];

export const stepsOf = ({ indicator }: Pick<SafeSeries, "indicator">) =>
  indicator.spc.steps.map(({ from, reason }) => ({
    period: formatPeriod(from),
    periodText: periodLabel(from),
    reason,
  }));
