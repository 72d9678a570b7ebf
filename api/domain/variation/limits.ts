// Limits of the usual swing: what a process does by chance alone, as long as nothing about it changes.
import type { SpcMethod } from "#api/contract/variation.ts";
import type { Indicator } from "#api/domain/catalogue.ts";
import type { ChartFigure } from "./stretch.ts";

export type Limits = {
  readonly centre: number;
  /** Cut where no figure can lie beyond: a share is 0 to 100, and nobody counts less than none. */
  readonly lower: number;
  readonly upper: number;
  /** From the centre to each limit before the cut. Signals and assurance go by it: a limit that was cut is not hard to reach. */
  readonly reach: number;
};

/** Limits for each figure of a stretch. */
export type StretchLimits = { readonly method: SpcMethod; readonly limits: readonly Limits[] };

/** 3 standard deviations in units of the mean moving range: 3 ÷ d₂, where d₂ = 1.128 for ranges of two (Wheeler). */
const RANGES = 2.66;
/** A denominator this far from the mean one, as a share of it, makes limits of one width for all misleading. */
const UNEVEN = 0.25;

export function limitsOf(
  stretch: readonly ChartFigure[],
  indicator: Pick<Indicator, "kind" | "bounds">,
): StretchLimits {
  const cut = cutFor(indicator);
  const uneven = indicator.kind === "proportion" ? unevenParts(stretch) : null;
  return uneven
    ? { method: "p-chart", limits: pChart(uneven).map(cut) }
    : { method: "xmr", limits: new Array<Limits>(stretch.length).fill(cut(xmr(stretch))) };
}

type Swing = Pick<Limits, "centre" | "reach">;

/** Individuals and moving ranges: mean ± 2.66 × mean moving range.
 * Source: NHS England, Making Data Count, SQL v2.6a. No range is left out for being large.
 * @example 20,24,20,26,22,16,18,16,31,28,34,26,30,19,18 → centre 23.20, limits 8.76 and 37.64 */
function xmr(stretch: readonly ChartFigure[]): Swing {
  const values = stretch.map(({ value }) => value);
  const ranges = values.slice(1).map((value, index) => Math.abs(value - (values[index] ?? value)));
  return { centre: mean(values), reach: RANGES * mean(ranges) };
}

type Parts = { readonly numerator: number; readonly denominator: number };

/** The parts of every figure, if they are there and some denominator is more than a quarter away from their mean. */
function unevenParts(stretch: readonly ChartFigure[]): Parts[] | null {
  const parts = stretch.flatMap(({ numerator, denominator }) =>
    numerator === null || denominator === null || denominator <= 0 ? [] : [{ numerator, denominator }],
  );
  if (parts.length < stretch.length) return null;
  const usual = mean(parts.map(({ denominator }) => denominator));
  return parts.some(({ denominator }) => Math.abs(denominator - usual) > UNEVEN * usual) ? parts : null;
}

/** For shares of very different numbers of cases: p̄ ± 3√(p̄(1−p̄)/nₜ), in percent; p̄ = Σ numerators ÷ Σ denominators.
 * Source: Montgomery, Introduction to Statistical Quality Control, 7.2 (variable sample size). */
function pChart(parts: readonly Parts[]): Swing[] {
  const cases = sum(parts.map(({ denominator }) => denominator));
  const share = sum(parts.map(({ numerator }) => numerator)) / cases;
  return parts.map(({ denominator }) => ({
    centre: 100 * share,
    // A numerator above its denominator is refused in a return; should one come all the same, it has no swing.
    reach: 300 * Math.sqrt(Math.max(0, share * (1 - share)) / denominator),
  }));
}

function cutFor({ kind, bounds }: Pick<Indicator, "kind" | "bounds">): (swing: Swing) => Limits {
  const least = bounds?.low ?? (kind === "mean" ? Number.NEGATIVE_INFINITY : 0);
  const most = bounds?.high ?? (kind === "proportion" ? 100 : Number.POSITIVE_INFINITY);
  return ({ centre, reach }) => ({
    centre,
    lower: Math.max(least, centre - reach),
    upper: Math.min(most, centre + reach),
    reach,
  });
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
const mean = (numbers: readonly number[]) => (numbers.length === 0 ? 0 : sum(numbers) / numbers.length);
