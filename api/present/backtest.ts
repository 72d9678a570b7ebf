// What a proposed target would have raised, beside what is in force: in numbers, period by period, and in words.
import type { Backtest, BacktestResult } from "#api/contract/backtest.ts";
import { axisFor } from "#api/domain/axis.ts";
import {
  type BacktestFacts,
  type BacktestPeriod,
  type BacktestSide,
  type Proposal,
  proposedTarget,
} from "#api/domain/backtest.ts";
import type { Indicator } from "#api/domain/catalogue.ts";
import { goalRange } from "#api/domain/judge.ts";
import { periodLabel, spanLabel } from "#api/domain/period-label.ts";
import { formatPeriod } from "#api/domain/periods.ts";
import { historyOf, targetDoubts } from "#api/domain/plausible-target.ts";
import { roundTo } from "#api/domain/round.ts";
import { comparison, sideText } from "./backtest-words.ts";
import { doubtText } from "./target-doubt.ts";
import { presentTarget, presentValue } from "./value.ts";
import { goalText } from "./words.ts";

export function presentBacktest(facts: BacktestFacts): Backtest {
  const { series, points, proposal, years, current, proposed } = facts;
  const { indicator, area } = series;
  const [first, last] = [points[0], points.at(-1)];
  return {
    indicator: { id: indicator.id, title: indicator.title },
    area: { code: area.code, name: area.name },
    measured: {
      kind: indicator.kind,
      unit: indicator.unit,
      decimals: indicator.decimals,
      polarity: indicator.polarity,
    },
    spanText: first && last ? spanLabel(first.period, last.period) : "",
    years: roundTo(years, 1),
    asked: askedOf(proposal, proposed),
    current: presentSide(current, facts),
    proposed: presentSide(proposed, facts),
    text: comparison(facts),
    doubts: doubtsOf(facts),
    periods: points.map(({ period, safe }, index) => ({
      period: formatPeriod(period),
      periodText: periodLabel(period),
      value: presentValue(safe.value, indicator),
      current: presentPeriod(current.periods[index]!, indicator),
      proposed: presentPeriod(proposed.periods[index]!, indicator),
    })),
    axis: axisFor(inView(facts), indicator.kind),
  };
}

function presentSide(side: BacktestSide, facts: BacktestFacts): BacktestResult {
  const { indicator } = facts.series;
  const { run, met, near, missed, risks, warnings, alertsPerYear, briefRisks, briefWarnings } = side;
  return {
    target: presentTarget(side.periods.at(-1)?.target ?? null, indicator),
    run,
    judged: met + near + missed,
    missed,
    near,
    met,
    risks,
    warnings,
    alertsPerYear,
    byThemselves: briefRisks + briefWarnings,
    text: sideText(side, facts),
  };
}

const presentPeriod = ({ status, target, icon, raised }: BacktestPeriod, indicator: Indicator) => ({
  status,
  targetText: target && goalText(target, indicator),
  variation: icon,
  raised,
});

function askedOf({ goal, tolerance }: Proposal, { run }: BacktestSide): Backtest["asked"] {
  const range = typeof goal === "object" ? goal : null;
  return {
    goal: typeof goal === "number" ? goal : null,
    low: range?.low ?? null,
    high: range?.high ?? null,
    tolerance: tolerance ? ("points" in tolerance ? tolerance.points : tolerance.percent) : null,
    in: tolerance && "percent" in tolerance ? "percent" : "points",
    run,
  };
}

/** A run length alone says nothing about the target. */
function doubtsOf({ series, proposal }: BacktestFacts): string[] {
  const { goal, tolerance } = proposal;
  const target = goal === undefined && tolerance === undefined ? null : proposedTarget(series, proposal);
  if (target === null) return [];
  return targetDoubts(target, historyOf(series), series.indicator).map((doubt) =>
    doubtText(doubt, target, series.indicator),
  );
}

/** What a scale must hold: figures that are shown, and the ends of the targets beside them. */
function inView({ series, points, current, proposed }: BacktestFacts): number[] {
  const goals = [...current.periods, ...proposed.periods].flatMap(({ target }) =>
    target ? Object.values(goalRange(target.goal, series.indicator.polarity)) : [],
  );
  const shown = points.map(({ safe: { value } }) => (value.kind === "shown" ? value.value : null));
  return [...shown, ...goals].filter((value) => value !== null);
}
