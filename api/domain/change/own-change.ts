// How much a member's own figure changed, and how far that could be chance.
import type { Kind } from "#api/contract/vocabulary.ts";
import { type Cases, ratio, type Sides } from "./decompose.ts";

/** A change with its variance, in the measure's own terms: a share from 0 to 1, events a head, or a count. */
export type OwnChange = { readonly difference: number; readonly variance: number };
export type Interval = { readonly low: number; readonly high: number };

/** Two standard errors of a normal distribution hold 95%. */
const WIDTH = 1.96;

/** Proportions: the difference of two independent ones after one success and one failure have been added to each side, so
 * that a handful of cases is not taken for certain.
 * Source: Agresti and Caffo (2000), Simple and effective confidence intervals for proportions and differences of
 * proportions, The American Statistician 54. Of an area and the trust it lies in the difference varies less than this says.
 * Rates and counts: events that come one by one vary as much as there are of them (Poisson); one is added to each side, for
 * the same reason. The spread of the scores behind a mean is not returned, so nothing can be said of its chance.
 * @returns null where it cannot be told, or where one side has no cases
 * @example 8 of 8 before and 4 of 8 after: 5/10 − 9/10 = −0.4, variance 0.09/10 + 0.25/10 = 0.034 */
export function ownChange({ before, after }: Sides, kind: Kind): OwnChange | null {
  if (kind === "mean") return null;
  if (kind === "count")
    return {
      difference: after.numerator - before.numerator,
      variance: before.numerator + after.numerator + 2,
    };
  if (before.denominator <= 0 || after.denominator <= 0) return null;
  if (kind === "rate")
    return { difference: ratio(after) - ratio(before), variance: spreadOfRate(before) + spreadOfRate(after) };
  const [first, second] = [added(before), added(after)];
  return {
    difference: ratio(second) - ratio(first),
    variance: spreadOfShare(first) + spreadOfShare(second),
  };
}

const added = ({ numerator, denominator }: Cases): Cases => ({
  numerator: numerator + 1,
  denominator: denominator + 2,
});
const spreadOfShare = (cases: Cases) => (ratio(cases) * (1 - ratio(cases))) / cases.denominator;
const spreadOfRate = ({ numerator, denominator }: Cases) => (numerator + 1) / denominator ** 2;

/** What tells whether members changed alike: counts by the same factor, everything else by the same amount. Of counts the
 * logarithm of their ratio, half of one added to each (Haldane 1956), with variance 1/x₀ + 1/x₁.
 * @example 39.5 and 79.5: ln 2.0, variance 1/40 + 1/80 */
export function comparableChange(sides: Sides, kind: Kind): OwnChange | null {
  if (kind !== "count") return ownChange(sides, kind);
  const [first, second] = [sides.before.numerator + 0.5, sides.after.numerator + 0.5];
  if (first <= 0 || second <= 0) return null;
  return { difference: Math.log(second / first), variance: 1 / first + 1 / second };
}

/** 95% of a change that counts for so much in the whole. */
export function intervalOf({ difference, variance }: OwnChange, weight: number): Interval {
  const reach = WIDTH * Math.sqrt(variance);
  return { low: weight * (difference - reach), high: weight * (difference + reach) };
}

export const withinChance = ({ low, high }: Interval): boolean => low <= 0 && high >= 0;
