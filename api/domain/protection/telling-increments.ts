// Year-to-date figures: the difference of two neighbours is one month's figure, and may be small though neither of them is.
import type { NumberResult } from "#api/domain/aggregate.ts";
import { isDisclosive, type SuppressionRule } from "#api/domain/suppress.ts";

/** A figure of one area and cut as accumulated in its year; null where there is none. */
export type Accumulated = { year: string; result: NumberResult | null };

/** Which figures of an accumulated series tell of a small number by what they add to the last one shown in their year.
 * In order of period: what is hidden is passed over, so that the next is compared with what a reader sees. The first of a
 * year adds itself to nothing.
 * @returns true for those to be hidden besides the ones that are small by themselves */
export function tellingIncrements(series: readonly Accumulated[], rule: SuppressionRule): boolean[] {
  let last: Accumulated | null = null;
  return series.map((point) => {
    const { year, result } = point;
    if (!result || isDisclosive(result, rule)) return false;
    const before = last?.year === year ? last.result : null;
    const telling = before !== null && isDisclosive(added(result, before), rule);
    if (!telling) last = point;
    return telling;
  });
}

/** A correction can take away: two fewer tell of two as well. */
function added(now: NumberResult, before: NumberResult): NumberResult {
  const rest = (of: NumberResult) => (of.denominator ?? 0) - (of.numerator ?? 0);
  const numerator = Math.abs((now.numerator ?? 0) - (before.numerator ?? 0));
  const parts = now.numerator !== null && before.numerator !== null;
  return {
    ...now,
    value: Math.abs(now.value - before.value),
    numerator: parts ? numerator : null,
    denominator: parts ? numerator + Math.abs(rest(now) - rest(before)) : null,
  };
}
