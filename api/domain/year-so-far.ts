// The financial year to date: months or quarters summed, where they add up over time.
import { addsOverTime, type Result, type Summable } from "./aggregate.ts";
import { type Period, periodOn, periodsBetween, startOf } from "./periods.ts";
import { spanResult } from "./span.ts";

/** Periods from the start of the financial year that a period lies in, up to it; empty for yearly figures and terms. */
export function yearToDate(period: Period): Period[] {
  if (period.frequency !== "month" && period.frequency !== "quarter") return [];
  const year = periodOn("financial-year", startOf(period));
  return periodsBetween(periodOn(period.frequency, startOf(year)), period);
}

/** @param hidden whether any part is hidden from the viewer: the sum less the months that are shown would give it away
 * @returns null where the figures do not add up over time */
export function yearSoFar(results: readonly Result[], indicator: Summable, hidden: boolean): Result | null {
  if (results.length < 2 || !addsOverTime(indicator)) return null;
  if (hidden) return { kind: "hidden", reason: "small-count" };
  const sum = spanResult(results, indicator);
  return sum.kind === "missing" && sum.reason === "not-applicable" ? null : sum;
}
