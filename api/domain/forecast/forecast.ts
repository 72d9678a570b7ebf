// Will we make it? Where a figure is heading by the end of the year, against where it must be.
import type { Indicator, Target } from "#api/domain/catalogue.ts";
import { goalRange, judge } from "#api/domain/judge.ts";
import { type Period, periodsPerYear } from "#api/domain/periods.ts";
import { roundTo } from "#api/domain/round.ts";
import { type Gap, gapTo } from "./gap.ts";
import { type Pace, paceOf } from "./pace.ts";
import { type Point, sinceLastStep } from "./point.ts";
import { projectFigure, projectYear } from "./project.ts";
import { targetDate } from "./target-date.ts";
import { ownFigures } from "./year-to-date.ts";

/** Fewer say nothing of what comes. */
export const FEWEST_FIGURES = 6;

type Judged = "met" | "near" | "missed";

export type ForecastInput = {
  indicator: Pick<
    Indicator,
    "kind" | "per" | "polarity" | "decimals" | "accumulation" | "bounds" | "spc" | "returns"
  >;
  /** Oldest first: the periods with a figure that the reader may see. */
  points: readonly Point[];
  targetAt: (period: Period) => Target | null;
  /** The newest period that could have a figure; the newest point where it is left out. */
  latest?: Period;
};

export type Forecast =
  | { kind: "none"; reason: "not-enough-history"; figures: number; step: Period | null }
  | { kind: "none"; reason: "no-target"; at: Period }
  | { kind: "none"; reason: "out-of-date"; newest: Period }
  | { kind: "none"; reason: "ended" }
  | Projected;

export type Projected = {
  kind: "projected";
  from: Point;
  /** How the newest figure stands against its own target; the projection never stands in its place. */
  current: Judged | null;
  currentTarget: Target | null;
  /** Whether figures that should follow it are not there or cannot be shown. */
  behind: boolean;
  at: Period;
  periodsLeft: number;
  value: number;
  /** Four times of five the value lies between these. */
  low: number;
  high: number;
  /** In force at `at`; null for an indicator that is context only. */
  target: Target | null;
  status: Judged | null;
  /** Whether the range lies on target, across it or off it. */
  likelihood: "likely" | "possible" | "unlikely" | null;
  pace: Pace;
  gap: Gap | null;
};

export function forecast({ indicator, points, targetAt, latest }: ForecastInput): Forecast {
  const { points: stretch, step } = sinceLastStep(points, indicator.spc.steps);
  const newest = stretch.at(-1);
  const { until } = indicator.returns;
  const seen = Math.max(newest?.period.index ?? 0, latest?.index ?? 0);
  if (until !== null && seen >= until.index) return { kind: "none", reason: "ended" };
  if (newest === undefined) return { kind: "none", reason: "not-enough-history", figures: 0, step };
  const toDate = indicator.accumulation === "year-to-date";
  const own = toDate
    ? ownFigures(points, indicator).filter(({ period }) => period.index >= (step?.index ?? 0))
    : [];
  const figures = toDate ? own.length : stretch.length;
  if (figures < FEWEST_FIGURES) return { kind: "none", reason: "not-enough-history", figures, step };
  if (seen - newest.period.index > periodsPerYear(newest.period.frequency))
    return { kind: "none", reason: "out-of-date", newest: newest.period };

  const end = targetDate({ ...newest.period, index: seen + 1 }, targetAt);
  const at = until !== null && until.index < end.index ? until : end;
  const target = indicator.polarity === "none" ? null : targetAt(at);
  if (target === null && indicator.polarity !== "none") return { kind: "none", reason: "no-target", at };
  const currentTarget = targetAt(newest.period);
  const projected = toDate ? projectYear(newest, own, at, indicator) : projectFigure(stretch, at, indicator);
  return {
    kind: "projected",
    from: newest,
    current: against(newest.value, currentTarget, indicator),
    currentTarget,
    behind: seen > newest.period.index,
    at,
    periodsLeft: at.index - newest.period.index,
    ...projected,
    target,
    status: against(projected.value, target, indicator),
    likelihood: target && likelihood(projected, target, indicator),
    pace: paceOf(stretch, newest, at, target, indicator),
    gap: gapTo(currentTarget, newest, indicator),
  };
}

const against = (value: number, target: Target | null, indicator: ForecastInput["indicator"]) =>
  target === null || indicator.polarity === "none" ? null : judge(value, target, indicator);

function likelihood(
  range: { low: number; high: number },
  { goal }: Target,
  { polarity, decimals }: ForecastInput["indicator"],
): NonNullable<Projected["likelihood"]> {
  const { low, high } = goalRange(goal, polarity);
  const [from, to] = [roundTo(range.low, decimals), roundTo(range.high, decimals)];
  if ((low === null || from >= low) && (high === null || to <= high)) return "likely";
  return (low !== null && to < low) || (high !== null && from > high) ? "unlikely" : "possible";
}
