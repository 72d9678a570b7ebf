// Funnel limits: how far the share of so many cases could lie from the whole by chance alone.
import type { Polarity } from "#api/contract/vocabulary.ts";
import type { SafeValue } from "./suppress.ts";

export type FunnelLimits = {
  /** In percent, never below 0. */
  readonly low: number;
  /** In percent, never above 100. */
  readonly high: number;
  /** Null within the limits; a share on a limit is within. */
  readonly outside: "above" | "below" | null;
};

/** Standard errors from the whole to a limit: about 1 in 400 lies outside by chance. */
const ERRORS = 3;
/** Floating point leaves noise in the last digits. */
const NOISE = 1e-9;

/** p̄ ± 3√(p̄(1−p̄)/n), in percent, cut to 0–100.
 * Source: Spiegelhalter (2005), Funnel plots for comparing institutional performance, Statistics in Medicine 24:1185–1202,
 * 2.3 and appendix A.1: limits of a proportion by the normal approximation.
 * @param value a share in percent
 * @param n cases that it is a share of
 * @param whole the share of the whole that it is held against, in percent
 * @returns null where there is no case
 * @example funnel(40, 25, 80) // { low: 56, high: 100, outside: "below" } */
export function funnel(value: number, n: number, whole: number): FunnelLimits | null {
  if (n <= 0) return null;
  const share = whole / 100;
  const reach = 100 * ERRORS * Math.sqrt(Math.max(0, share * (1 - share)) / n);
  const low = Math.max(0, whole - reach);
  const high = Math.min(100, whole + reach);
  const outside = value < low - NOISE ? "below" : value > high + NOISE ? "above" : null;
  return { low, high, outside };
}

/** Limits of a figure against the whole, both unrounded. Null where one of them is not shown or came without its parts, and
 * for what is no share. */
export function funnelOf(kind: string, value: SafeValue, whole: SafeValue): FunnelLimits | null {
  const [own, all] = [sharePart(value), sharePart(whole)];
  return kind === "proportion" && own && all ? funnel(own.share, own.n, all.share) : null;
}

function sharePart(value: SafeValue): { share: number; n: number } | null {
  if (value.kind !== "shown" || !value.denominator || value.numerator === null) return null;
  return { share: (100 * value.numerator) / value.denominator, n: value.denominator };
}

/** Whether lying outside is good: null within, and where neither side is better. */
export function isOutsideBetter(outside: FunnelLimits["outside"], polarity: Polarity): boolean | null {
  if (outside === null || polarity === "none" || polarity === "range") return null;
  return (outside === "above") === (polarity === "higher");
}
