// How well a cut tells apart what changed: whether some of its members went another way than the rest.
import type { OwnChange } from "./own-change.ts";

/** No reader is told of more members that stand out than this. */
const MOST_APART = 5;

/** How much likelier the changes are when some members have a change of their own than when all share one: the gain in
 * twice the log-likelihood, less what each such member costs, at the best number of them. Above 0 the cut explains
 * something; of two cuts the one with more explains more.
 * Source: Schwarz (1978), Estimating the dimension of a model, Annals of Statistics 6: a parameter costs ln(cases). That
 * some of many members stand out by chance costs 2 ln(ways to choose them): Chen and Chen (2008), Extended Bayesian
 * information criteria for model selection with large model spaces, Biometrika 95. Changes are taken as normal, members
 * as independent; those apart are found one after the other.
 * @param cases behind all the changes, both sides together
 * @example −0.5, 0 and 0, each with variance 0.01, of 100 cases: 16.67 − ln 100 − 2 ln 3 = 9.86 */
export function distinctness(changes: readonly OwnChange[], cases: number): number {
  const alike = spread(changes);
  let rest = changes;
  let ways = 0;
  let best = Number.NEGATIVE_INFINITY;
  for (let apart = 1; apart <= MOST_APART && apart < changes.length; apart++) {
    rest = withoutFurthest(rest);
    ways += Math.log((changes.length - apart + 1) / apart);
    best = Math.max(best, alike - spread(rest) - apart * Math.log(Math.max(cases, 1)) - 2 * ways);
  }
  return best;
}

/** Without the one that, left out, leaves the others most alike. */
function withoutFurthest(changes: readonly OwnChange[]): readonly OwnChange[] {
  const without = changes.map((left) => changes.filter((change) => change !== left));
  return without.reduce((best, others) => (spread(others) < spread(best) ? others : best));
}

/** Twice the log-likelihood lost when all share one change: Σ (d − d̄)² ÷ variance, d̄ weighted alike (Cochran 1954). */
function spread(changes: readonly OwnChange[]): number {
  const weight = changes.reduce((sum, { variance }) => sum + 1 / variance, 0);
  const mean = changes.reduce((sum, { difference, variance }) => sum + difference / variance, 0) / weight;
  return changes.reduce((sum, { difference, variance }) => sum + (difference - mean) ** 2 / variance, 0);
}
