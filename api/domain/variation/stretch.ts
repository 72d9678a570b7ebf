// The figures that limits are worked out from together: all of a series, or those since a known change.
import type { Indicator } from "#api/domain/catalogue.ts";
import type { Period } from "#api/domain/periods.ts";

export type ChartFigure = {
  readonly period: Period;
  readonly value: number;
  /** Null where a figure came without its parts. */
  readonly numerator: number | null;
  readonly denominator: number | null;
};

/** Cuts a series where its indicator's file declares a step, so that no mean, range or run crosses one. Empty stretches are left out. */
export function stretches<Figure extends Pick<ChartFigure, "period">>(
  figures: readonly Figure[],
  { steps }: Pick<Indicator["spc"], "steps">,
): Figure[][] {
  const stepsBefore = ({ period }: Figure) => steps.filter(({ from }) => from.index <= period.index).length;
  return [...Map.groupBy(figures, stepsBefore).values()];
}

/** Below this two numbers are the same: floating point leaves noise in the last digits, and a mean of equal figures may miss them by it. */
const NOISE = 1e-9;

/** 1 above, -1 below, 0 the same. */
export const sideOf = (value: number, of: number): -1 | 0 | 1 =>
  Math.abs(value - of) < NOISE ? 0 : value > of ? 1 : -1;
