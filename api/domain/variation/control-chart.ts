// A series against its own history: limits, signals, and what each figure says of the process.
import {
  FEWEST_FOR_LIMITS,
  type NoVariation,
  type SpcMethod,
  type VariationIcon,
} from "#api/contract/variation.ts";
import type { Polarity } from "#api/contract/vocabulary.ts";
import { scale } from "#api/domain/aggregate.ts";
import type { Indicator } from "#api/domain/catalogue.ts";
import type { Period } from "#api/domain/periods.ts";
import { type Limits, limitsOf } from "./limits.ts";
import { type Signal, signals } from "./signals.ts";
import { type ChartFigure, stretches } from "./stretch.ts";

export type { Limits } from "./limits.ts";
export type { Signal } from "./signals.ts";
export type { ChartFigure } from "./stretch.ts";

export type ControlPoint = {
  readonly period: Period;
  /** Unrounded where its parts are known. */
  readonly value: number;
  /** Null where too few figures lie between two known changes; then so are the others. */
  readonly limits: Limits | null;
  readonly signal: Signal | null;
  readonly icon: VariationIcon | null;
};

export type ControlChart = {
  /** How the newest stretch has its limits; null where it has none. */
  readonly method: SpcMethod | null;
  /** Why the newest stretch has none. */
  readonly none: NoVariation | null;
  /** Figures that make a shift or a trend. */
  readonly run: number;
  /** Oldest first; periods without a figure are not in it, and neither break a run nor lengthen it. */
  readonly points: readonly ControlPoint[];
};

type Charted = Pick<Indicator, "kind" | "per" | "polarity" | "accumulation" | "bounds" | "spc">;

/** Statistical process control. Source: NHS England, Making Data Count, SQL v2.6a (XmR); p-chart where denominators vary.
 * A stretch has limits from 13 figures on, and a known change starts a new one.
 * @param figures oldest first, those alone that the reader may see */
export function controlChart(figures: readonly ChartFigure[], indicator: Charted): ControlChart {
  const { run } = indicator.spc;
  const exact = figures.map((figure) => ({ ...figure, value: unrounded(figure, indicator) }));
  if (indicator.accumulation === "year-to-date")
    return { method: null, none: "accumulates", run, points: exact.map(unjudged) };
  const charted = stretches(exact, indicator.spc).map((stretch) => chartStretch(stretch, indicator));
  const newest = charted.at(-1);
  return {
    method: newest?.method ?? null,
    none: newest ? (newest.method === null ? "too-few" : null) : "no-figures",
    run,
    points: charted.flatMap(({ points }) => points),
  };
}

function chartStretch(
  stretch: readonly ChartFigure[],
  indicator: Charted,
): { method: SpcMethod | null; points: ControlPoint[] } {
  if (stretch.length < FEWEST_FOR_LIMITS) return { method: null, points: stretch.map(unjudged) };
  const { method, limits } = limitsOf(stretch, indicator);
  const placed = stretch.map(({ period, value }, index) => ({ period, value, limits: limits[index]! }));
  const found = signals(placed, indicator.spc.run);
  return {
    method,
    points: placed.map((point, index) => {
      const signal = found[index] ?? null;
      return { ...point, signal, icon: iconOf(signal, indicator.polarity) };
    }),
  };
}

const unjudged = ({ period, value }: ChartFigure): ControlPoint => ({
  period,
  value,
  limits: null,
  signal: null,
  icon: null,
});

/** Rounded figures tie where the true ones do not, and a tie ends a trend. */
const unrounded = ({ value, numerator, denominator }: ChartFigure, indicator: Charted): number =>
  numerator === null || denominator === null || denominator === 0
    ? value
    : (scale(indicator) * numerator) / denominator;

/** Better or worse by polarity; where no side is better, a change that is not chance is told as such. */
function iconOf(signal: Signal | null, polarity: Polarity): VariationIcon {
  if (signal === null) return "common";
  if (polarity !== "higher" && polarity !== "lower") return "neither";
  return (signal.side === "high") === (polarity === "higher") ? "improvement" : "concern";
}
