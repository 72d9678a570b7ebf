// Whether two shares differ by more than chance.

/** Cases that have what is counted, and all cases. */
export type Share = { readonly numerator: number; readonly denominator: number };

/** Two-sided, 95%: the upper 2.5% point of the normal distribution. */
const CRITICAL = 1.96;
const LEVEL = 0.05;
/** The normal approximation is taken for what it is from so many cases expected, with and without what is counted, in each. */
const FEWEST_EXPECTED = 5;
/** Two tables that are equally likely come out a hair apart in floating point. */
const NOISE = 1e-9;

/** The test of two proportions with a pooled share: z = (p₁ − p₂) ÷ √(p(1−p)(1/n₁ + 1/n₂)), p = (x₁ + x₂) ÷ (n₁ + n₂);
 * where fewer than five cases are expected somewhere, Fisher's exact test. Sources: NIST/SEMATECH e-Handbook of Statistical
 * Methods, 7.3.3; Fleiss, Levin & Paik, Statistical Methods for Rates and Proportions, 3rd edition, 3.2 and 3.4.
 * @returns true where the shares differ by no more than chance; null where there is no case to tell from */
export function withinChance(one: Share, other: Share): boolean | null {
  if (one.denominator <= 0 || other.denominator <= 0) return null;
  const pooled = (one.numerator + other.numerator) / (one.denominator + other.denominator);
  const expected = [one, other].flatMap(({ denominator }) => [
    denominator * pooled,
    denominator * (1 - pooled),
  ]);
  if (Math.min(...expected) < FEWEST_EXPECTED) return exactProbability(one, other) > LEVEL;
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / one.denominator + 1 / other.denominator));
  return Math.abs(share(one) - share(other)) <= CRITICAL * error;
}

const share = ({ numerator, denominator }: Share) => numerator / denominator;

/** Fisher's exact test, two-sided: how likely is a table with the same totals that is no likelier than this one? Fisher (1935),
 * The Design of Experiments, chapter 2. Each table's weight is taken from its neighbour's, so that no factorial is needed.
 * @example exactProbability({ numerator: 3, denominator: 4 }, { numerator: 1, denominator: 4 }) // 34/70, the lady tasting tea */
export function exactProbability(one: Share, other: Share): number {
  const counted = one.numerator + other.numerator;
  const least = Math.max(0, counted - other.denominator);
  const most = Math.min(counted, one.denominator);
  /** Weight of a table with k + 1 in the first group over that of one with k. */
  const step = (k: number) =>
    ((counted - k) * (one.denominator - k)) / ((k + 1) * (other.denominator - counted + k + 1));
  const { numerator: seen } = one;
  const above = weights(most - seen, (index) => step(seen + index));
  const below = weights(seen - least, (index) => 1 / step(seen - index - 1));
  const all = [1, ...above, ...below];
  return sum(all.filter((weight) => weight <= 1 + NOISE)) / sum(all);
}

/** Of so many neighbours one after the other, from a weight of 1. */
function weights(count: number, ratio: (index: number) => number): number[] {
  let weight = 1;
  return Array.from({ length: Math.max(0, count) }, (_, index) => {
    weight *= ratio(index);
    return weight;
  });
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
