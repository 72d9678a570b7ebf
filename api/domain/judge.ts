// A result against its target: the status of one value.
import type { Polarity, Status } from "#api/contract/vocabulary.ts";
import type { Result } from "./aggregate.ts";
import type { Target } from "./catalogue.ts";
import { roundTo } from "./round.ts";

/** What of an indicator and its target decides a status. */
export type Yardstick = { polarity: Polarity; decimals: number };
type Goal = Pick<Target, "goal" | "tolerance">;

/** Floating point leaves noise in the last digits: 80 - 79.6 is 0.4000000000000057. */
const clean = (value: number) => roundTo(value, 9);

/** Judges a value against its target at the precision it is published to, since that is what a reader compares.
 * Met: on or better than target. Near: worse, within the tolerance, whose edge belongs to near. Missed: beyond it.
 * @example judge(79.6, { goal: 80, tolerance: { points: 0.5 } }, { polarity: "higher", decimals: 1 }) // "near" */
export function judge(
  value: number,
  target: Goal,
  { polarity, decimals }: Yardstick,
): "met" | "near" | "missed" {
  const published = roundTo(value, decimals);
  const { low, high } = goalRange(target.goal, polarity);
  const short = low === null ? 0 : low - published;
  const over = high === null ? 0 : published - high;
  const gap = clean(Math.max(short, over));
  if (gap <= 0) return "met";
  return gap <= allowance(target, short > over ? low : high) ? "near" : "missed";
}

/** The ends a value must lie between to be on target; null where there is no end. */
export function goalRange(
  goal: Target["goal"],
  polarity: Polarity,
): { low: number | null; high: number | null } {
  if (typeof goal !== "number") return goal;
  return polarity === "lower" ? { low: null, high: goal } : { low: goal, high: null };
}

/** The worst values still within tolerance. */
export function toleranceEdge(target: Goal, polarity: Polarity): { low: number | null; high: number | null } {
  const { low, high } = goalRange(target.goal, polarity);
  return {
    low: low === null ? null : clean(low - allowance(target, low)),
    high: high === null ? null : clean(high + allowance(target, high)),
  };
}

/** Tolerance in the indicator's unit; a percentage is of the end of the target that was passed. */
function allowance({ tolerance }: Goal, end: number | null): number {
  return "points" in tolerance ? tolerance.points : clean((Math.abs(end ?? 0) * tolerance.percent) / 100);
}

/** The status of any result: judged where it can be, and otherwise why not. */
export function statusOf(result: Result, target: Goal | null, yardstick: Yardstick): Status {
  if (result.kind === "hidden") return "suppressed";
  if (result.kind === "missing") {
    if (result.reason === "late" || result.reason === "not-due") return result.reason;
    return "missing";
  }
  if (target === null || yardstick.polarity === "none") return "no-target";
  return judge(result.value, target, yardstick);
}

/** Value minus the end of the target that counts, at published precision; 0 inside a range. Positive lies above. */
export function difference(value: number, { goal }: Goal, { polarity, decimals }: Yardstick): number {
  const published = roundTo(value, decimals);
  const { low, high } = goalRange(goal, polarity);
  if (typeof goal === "number") return clean(published - goal);
  if (low !== null && published < low) return clean(published - low);
  return high !== null && published > high ? clean(published - high) : 0;
}
