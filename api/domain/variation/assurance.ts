// Whether a target can be relied on: where it lies in the usual swing of the process.
import type { Assurance } from "#api/contract/variation.ts";
import type { Polarity } from "#api/contract/vocabulary.ts";
import type { Target } from "#api/domain/catalogue.ts";
import { goalRange } from "#api/domain/judge.ts";
import type { Limits } from "./limits.ts";
import { sideOf } from "./stretch.ts";

/** Higher is better: target at or below the lower limit passes, at or above the upper one fails, between is hit or miss.
 * Lower is better: reversed. A range passes with both limits inside it, and fails with both beyond one of its ends.
 * Source: NHS England, Making Data Count (assurance icons).
 * Failing goes by the limit before it is cut at the end of the scale: a target of 100% under a limit cut at 100% is still
 * met in a good month, and one of none at all likewise.
 * @returns null without limits or target, and for what is context only */
export function assurance(
  goal: Target["goal"] | null,
  limits: Limits | null,
  polarity: Polarity,
): Assurance | null {
  if (goal === null || limits === null || polarity === "none") return null;
  const { low, high } = goalRange(goal, polarity);
  const { centre, reach, lower, upper } = limits;
  const atOrAbove = (value: number, end: number | null) => end === null || sideOf(value, end) !== -1;
  const atOrBelow = (value: number, end: number | null) => end === null || sideOf(value, end) !== 1;
  if (atOrAbove(lower, low) && atOrBelow(upper, high)) return "passes";
  const alwaysUnder = low !== null && atOrBelow(centre + reach, low);
  const alwaysOver = high !== null && atOrAbove(centre - reach, high);
  return alwaysUnder || alwaysOver ? "fails" : "hit-or-miss";
}
