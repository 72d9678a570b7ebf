// Funnel limits in words.
import type { Funnel } from "#api/contract/explorer.ts";
import type { Indicator } from "#api/domain/catalogue.ts";
import { type FunnelLimits, funnelOf, isOutsideBetter } from "#api/domain/funnel.ts";
import { roundTo } from "#api/domain/round.ts";
import type { SafeValue } from "#api/domain/suppress.ts";
import { number } from "./words.ts";

/** Enough to draw with. */
const FINE = 3;

const CHANCE: Record<"above" | "below" | "within", string> = {
  above: "Higher than chance allows",
  below: "Lower than chance allows",
  within: "No more than chance",
};

/** A figure against the whole of the same period; null where it cannot be judged.
 * @param whole null for the whole itself */
export function presentFunnel(
  value: SafeValue,
  whole: SafeValue | null,
  indicator: Indicator,
): Funnel | null {
  const limits = whole && funnelOf(indicator.kind, value, whole);
  if (!limits || value.kind !== "shown" || value.denominator === null) return null;
  const { low, high, outside } = limits;
  return {
    low: roundTo(low, FINE),
    high: roundTo(high, FINE),
    outside,
    better: isOutsideBetter(outside, indicator.polarity),
    text: funnelText(limits, value.denominator, indicator),
  };
}

/** Lower than chance allows: of 26, 46.2% to 94.8% could be expected. */
export function funnelText(
  { low, high, outside }: FunnelLimits,
  cases: number,
  { decimals }: Pick<Indicator, "decimals">,
): string {
  const chance = `${CHANCE[outside ?? "within"]}: of ${number(cases, 0)},`;
  if (low <= 0 && high >= 100) return `${chance} any share could be expected.`;
  return `${chance} ${number(low, decimals)}% to ${number(high, decimals)}% could be expected.`;
}
