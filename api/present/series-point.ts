// One period of a series, as a chart and its table take it.
import type { SeriesPoint } from "#api/contract/series-point.ts";
import { axisFor } from "#api/domain/axis.ts";
import type { Catalogue } from "#api/domain/catalogue.ts";
import type { Commentary } from "#api/domain/commentary.ts";
import type { FigureReason } from "#api/domain/figure-reason.ts";
import { periodLabel, periodShortLabel } from "#api/domain/period-label.ts";
import { formatPeriod, type Period, periodKey, periodsPerYear } from "#api/domain/periods.ts";
import type { SafeSeries } from "#api/domain/series.ts";
import { presentCommentary } from "./commentary.ts";
import { presentReasons } from "./figure-reason.ts";
import { presentTarget, presentValue } from "./value.ts";
import { presentPointVariation } from "./variation.ts";

type Beside = {
  said: readonly Commentary[];
  /** Why figures that looked unusual are right. */
  reasons?: readonly FigureReason[];
  catalogue: Catalogue;
};

/** Every period, oldest first, gaps included. */
export function presentPoints(
  { points, indicator, chart }: SafeSeries,
  { said, reasons = [], catalogue }: Beside,
): SeriesPoint[] {
  const charted = new Map(chart.points.map((point) => [point.period.index, point]));
  return points.map(({ period, safe, receipt }) => ({
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
    reasons: presentReasons(
      reasons.filter((reason) => reason.period === periodKey(period)),
      safe.value,
      catalogue,
    ),
  }));
}

/** Periods from half a year before one, and a year of them at least, up to the newest. */
export function pointsAround(
  series: SafeSeries,
  from: Period,
  said: readonly Commentary[],
  catalogue: Catalogue,
): SeriesPoint[] {
  const { points, indicator } = series;
  const newest = points.at(-1)?.period.index ?? from.index;
  const year = periodsPerYear(indicator.frequency);
  const start = Math.min(from.index - Math.ceil(year / 2), newest - Math.max(year, 6));
  const near = points.filter(({ period }) => period.index >= start);
  return presentPoints({ ...series, points: near }, { said, catalogue });
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
