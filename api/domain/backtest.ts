// Back-test: what a proposed target, tolerance or run length would have raised in the past, by the register's own rules.
import type { VariationIcon } from "#api/contract/variation.ts";
import type { Status } from "#api/contract/vocabulary.ts";
import { type Indicator, type Target, targetInForce } from "./catalogue.ts";
import { statusOf } from "./judge.ts";
import { type Period, periodsPerYear } from "./periods.ts";
import { type Episode, riskEpisodes } from "./risk/episodes.ts";
import { riskMoments } from "./risk/moments.ts";
import { roundTo } from "./round.ts";
import type { SafePoint, SafeSeries } from "./series.ts";
import { controlChart } from "./variation/control-chart.ts";
import type { ChartFigure } from "./variation/stretch.ts";

/** What is left out stays as it is, period by period. */
export type Proposal = {
  readonly goal?: Target["goal"];
  readonly tolerance?: Target["tolerance"];
  /** Points that make a shift or a trend. */
  readonly run?: number;
};

export type BacktestPeriod = {
  readonly status: Status;
  readonly target: Target | null;
  /** What the figures up to here said of this one; null where that cannot be told. */
  readonly icon: VariationIcon | null;
  readonly raised: Episode["kind"] | null;
};

export type BacktestSide = {
  readonly run: number;
  /** One for each of the points. */
  readonly periods: readonly BacktestPeriod[];
  readonly met: number;
  readonly near: number;
  readonly missed: number;
  readonly risks: number;
  readonly warnings: number;
  /** To one decimal. */
  readonly alertsPerYear: number;
  /** Risks that were over before a second period was missed. */
  readonly briefRisks: number;
  /** Warnings that were gone at the next judged period, and had not become a risk. */
  readonly briefWarnings: number;
};

export type BacktestFacts = {
  readonly series: SafeSeries;
  readonly proposal: Proposal;
  /** From the first figure on that the reader may see, gaps included. */
  readonly points: readonly SafePoint[];
  readonly years: number;
  /** Periods whose figure is hidden from the reader. */
  readonly hidden: number;
  readonly current: BacktestSide;
  readonly proposed: BacktestSide;
};

/** Both sides are worked out alike, from the figures that the reader may see: a hidden one is a gap. */
export function backtest(series: SafeSeries, proposal: Proposal): BacktestFacts {
  const first = series.points.findIndex(({ safe: { value } }) => value.kind === "shown");
  const points = first < 0 ? [] : series.points.slice(first);
  const years = points.length / periodsPerYear(series.indicator.frequency);
  const tried = (what: Proposal) => side(points, years, trial(series, what));
  return {
    series,
    proposal,
    points,
    years,
    hidden: points.filter(({ safe }) => safe.value.kind === "suppressed").length,
    current: tried({}),
    proposed: tried(proposal),
  };
}

type Trial = { indicator: Indicator; targetAt: (period: Period) => Target | null };

/** The indicator and its targets as they would be. A proposed goal holds for all periods, also for those that had no target:
 * what else it needs there it takes from the newest target. */
function trial(series: SafeSeries, proposal: Proposal): Trial {
  const { indicator, area } = series;
  const { goal, run } = proposal;
  const newest = proposedTarget(series, proposal);
  return {
    indicator: run === undefined ? indicator : { ...indicator, spc: { ...indicator.spc, run } },
    targetAt: (period) => {
      const inForce = targetInForce(indicator, area, period);
      if (inForce !== null) return changed(inForce, proposal);
      return goal === undefined ? null : newest;
    },
  };
}

/** The target that begins last, as it would be; null where there is none, and none is proposed. */
export function proposedTarget(
  { indicator: { targets, returns }, area }: Pick<SafeSeries, "indicator" | "area">,
  proposal: Proposal,
): Target | null {
  const newest =
    targets.findLast((target) => target.area === area.code) ??
    targets.findLast((target) => target.area === null);
  if (newest) return changed({ ...newest, until: null }, proposal);
  const { goal, tolerance = { points: 0 } } = proposal;
  if (goal === undefined) return null;
  const bare = { from: returns.from, until: null, area: null, basis: "demonstration", note: null } as const;
  return { ...bare, goal, tolerance };
}

/** What a note says is of the target as it was. */
function changed(target: Target, { goal, tolerance }: Proposal): Target {
  if (goal === undefined && tolerance === undefined) return target;
  return { ...target, goal: goal ?? target.goal, tolerance: tolerance ?? target.tolerance, note: null };
}

function side(points: readonly SafePoint[], years: number, { indicator, targetAt }: Trial): BacktestSide {
  const judged = points.map(({ period, safe }) => {
    const { value } = safe;
    const target = targetAt(period);
    const status =
      value.kind === "shown" ? statusOf({ ...value, kind: "number" }, target, indicator) : safe.status;
    const figure = value.kind === "shown" ? { ...value, period } : null;
    return { period, status, target, figure };
  });
  const episodes = riskEpisodes(riskMoments({ indicator, points: judged, targetAt }));
  const icons = iconsOf(judged, indicator);
  const raised = new Map(episodes.map(({ since, kind }) => [since.index, kind]));
  const count = (status: Status) => judged.filter((each) => each.status === status).length;
  const of = (kind: Episode["kind"]) => episodes.filter((episode) => episode.kind === kind);
  return {
    run: indicator.spc.run,
    periods: judged.map(({ period, status, target }, index) => ({
      status,
      target,
      icon: icons[index] ?? null,
      raised: raised.get(period.index) ?? null,
    })),
    met: count("met"),
    near: count("near"),
    missed: count("missed"),
    risks: of("risk").length,
    warnings: of("warning").length,
    alertsPerYear: years === 0 ? 0 : roundTo(episodes.length / years, 1),
    briefRisks: of("risk").filter(({ recovered, missed }) => recovered !== null && missed === 1).length,
    briefWarnings: of("warning").filter(({ ended, periods }) => ended === "recovered" && periods === 1)
      .length,
  };
}

/** With the eyes of each day: only the figures up to it were known. */
function iconsOf(
  points: readonly { figure: ChartFigure | null }[],
  indicator: Indicator,
): (VariationIcon | null)[] {
  const figures: ChartFigure[] = [];
  return points.map(({ figure }) => {
    if (figure === null) return null;
    figures.push(figure);
    return controlChart(figures, indicator).points.at(-1)?.icon ?? null;
  });
}
