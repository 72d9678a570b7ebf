// What the figures typed so far come to, for the eye of whoever types them. The server reckons again, and its word counts.
import type { ReturnForm } from "#api/contract/templates.ts";

type Indicator = Pick<ReturnForm["indicator"], "kind" | "unit" | "decimals">;

/** How much a numerator over a denominator is multiplied by; a rate's unit says it. */
function scaleOf({ kind, unit }: Indicator): number | null {
  if (kind === "proportion") return 100;
  if (kind === "mean") return 1;
  const per = /^per (\d{1,3}(?:,\d{3})*)$/.exec(unit)?.[1];
  return kind === "rate" && per ? Number(per.replaceAll(",", "")) : null;
}

/** @returns null where nothing can be said of them @example liveResult(caf, [41, 52]) // "78.8%" */
export function liveResult(indicator: Indicator, numbers: readonly number[] | null): string | null {
  const [numerator, denominator] = numbers ?? [];
  const scale = scaleOf(indicator);
  if (numerator === undefined || !denominator || scale === null) return null;
  const value = rounded((scale * numerator) / denominator, indicator.decimals);
  const text = value.toLocaleString("en-GB", {
    minimumFractionDigits: indicator.decimals,
    maximumFractionDigits: indicator.decimals,
  });
  return indicator.unit === "%" ? `${text}%` : `${text} ${indicator.unit}`;
}

/** Half away from zero, on the decimal number that a person reads: as the server rounds; a test holds the two together. */
export function rounded(value: number, decimals: number): number {
  const size = shifted(Math.round(shifted(Math.abs(value), decimals)), -decimals);
  return value < 0 && size !== 0 ? -size : size;
}

/** Moves the decimal point in the written number, so that no multiplication adds an error of its own. */
function shifted(value: number, places: number): number {
  const [digits = "0", exponent = "0"] = String(value).split("e");
  return Number(`${digits}e${Number(exponent) + places}`);
}
