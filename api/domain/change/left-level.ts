// Since when a series has stayed away from its earlier level.
import type { Period } from "#api/domain/periods.ts";
import type { SafeValue } from "#api/domain/suppress.ts";
import { type Cases, ratio } from "./decompose.ts";

export type Since = { readonly period: Period; readonly side: "below" | "above" };

/** One period away may be back in the next; it takes two in a row to say "since". */
const RUN = 2;

/** The first period of the run, unbroken up to the end, in which a proportion lies beyond what chance allows about its
 * earlier level: p̄ ± 3√(p̄(1−p̄)/n).
 * Source: Montgomery, Introduction to Statistical Quality Control, 7.2 (a p-chart with a standard given).
 * A period without cases says nothing and does not break the run; one that is hidden from the reader, or did not come, does:
 * the run may have begun before it, so that its first period cannot be told.
 * @returns null where there is no such run, or its first period cannot be told */
export function leftLevel(
  earlier: Cases,
  series: readonly { period: Period; value: SafeValue }[],
): Since | null {
  if (earlier.denominator <= 0) return null;
  const level = ratio(earlier);
  let since: Since | null = null;
  let length = 0;
  const run = () => (length >= RUN ? since : null);
  for (const { period, value } of series.toReversed()) {
    if (value.kind === "missing" && (value.reason === "not-applicable" || value.reason === "no-data"))
      continue;
    if (value.kind !== "shown" || value.numerator === null || value.denominator === null) return null;
    const side = sideOf({ numerator: value.numerator, denominator: value.denominator }, level);
    if (side === null || (since !== null && since.side !== side)) return run();
    since = { period, side };
    length += 1;
  }
  return run();
}

function sideOf(cases: Cases, level: number): Since["side"] | null {
  const reach = 3 * Math.sqrt((level * (1 - level)) / cases.denominator);
  if (ratio(cases) < level - reach) return "below";
  return ratio(cases) > level + reach ? "above" : null;
}
