// The financial year to date: months or quarters summed, where they add up over time.
import { addsOverTime, type Result, type Summable } from "./aggregate.ts";
import { type Period, periodOn, periodsBetween, startOf } from "./periods.ts";
import { spanResult } from "./span.ts";
import { isDisclosive, type SuppressionRule } from "./suppress.ts";

/** Periods from the start of the financial year that a period lies in, up to it; empty for yearly figures and terms. */
export function yearToDate(period: Period): Period[] {
  if (period.frequency !== "month" && period.frequency !== "quarter") return [];
  const year = periodOn("financial-year", startOf(period));
  return periodsBetween(periodOn(period.frequency, startOf(year)), period);
}

/** @returns null where the figures do not add up over time. Hidden where any part is hidden from the viewer: the sum less
 *   the months that are shown would give it away. */
export function yearSoFar(
  results: readonly Result[],
  indicator: Summable,
  rule: SuppressionRule,
): Result | null {
  if (results.length < 2 || !addsOverTime(indicator)) return null;
  if (!rule.seesSmall && hasSmall(results, rule)) return { kind: "hidden", reason: "small-count" };
  const sum = spanResult(results, indicator);
  return sum.kind === "missing" && sum.reason === "not-applicable" ? null : sum;
}

/** Whether a sum tells of a small number, so that whoever sees it must know that others do not. */
export const hasSmall = (results: readonly Result[], rule: SuppressionRule): boolean =>
  results.some((result) => result.kind === "number" && isDisclosive(result, rule));
