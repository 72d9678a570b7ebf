// What the risk register asks of each period of a series: its status, and what the figures up to it say of what comes.
import type { Status } from "#api/contract/vocabulary.ts";
import { type Indicator, type Target, targetInForce } from "#api/domain/catalogue.ts";
import { FEWEST_FIGURES, forecast } from "#api/domain/forecast/forecast.ts";
import type { Period } from "#api/domain/periods.ts";
import type { SafeSeries } from "#api/domain/series.ts";
import { controlChart } from "#api/domain/variation/control-chart.ts";
import type { ChartFigure } from "#api/domain/variation/stretch.ts";
import { judgedStatus, type RiskMoment, riskEpisodes } from "./episodes.ts";

export type RiskPoint = {
  readonly period: Period;
  readonly status: Status;
  /** Null where there is none. */
  readonly figure: ChartFigure | null;
};

export type RiskSeries = {
  readonly indicator: Indicator;
  /** Oldest first. */
  readonly points: readonly RiskPoint[];
  readonly targetAt: (period: Period) => Target | null;
};

/** Each period is looked at with the eyes of its day: of its chart and its forecast only the figures up to it are part. Neither is
 * worked out where it cannot matter, since every prefix costs as much as a chart. */
export function riskMoments({ indicator, points, targetAt }: RiskSeries): RiskMoment[] {
  const figures: ChartFigure[] = [];
  let inRisk = false;
  return points.map(({ period, status: found, figure }) => {
    if (figure) figures.push(figure);
    const status = judgedStatus(found);
    if (status === "missed") inRisk = true;
    if (status === "met") inRisk = false;
    if (status === null || figure === null || inRisk)
      return { period, status, concern: false, forecast: null };
    return {
      period,
      status,
      concern: controlChart(figures, indicator).points.at(-1)?.icon === "concern",
      forecast: figures.length < FEWEST_FIGURES ? null : forecastStatus(figures, indicator, targetAt),
    };
  });
}

function forecastStatus(
  points: readonly ChartFigure[],
  indicator: Indicator,
  targetAt: RiskSeries["targetAt"],
): RiskMoment["forecast"] {
  const found = forecast({ indicator, points, targetAt });
  return found.kind === "projected" ? found.status : null;
}

/** The warnings that the figures of a series tell of by themselves, of whoever sees every one of them. */
export const warningsIn = ({ indicator, area, points }: Pick<SafeSeries, "indicator" | "area" | "points">) =>
  riskEpisodes(
    riskMoments({
      indicator,
      points: points.map(({ period, safe: { status, value } }) => ({
        ...{ period, status },
        figure: value.kind === "shown" ? { ...value, period } : null,
      })),
      targetAt: (period) => targetInForce(indicator, area, period),
    }),
  ).filter(({ kind }) => kind === "warning");
