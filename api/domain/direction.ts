// Better or worse than before, by polarity. Says nothing of chance: that is for control charts.
import type { Polarity } from "#api/contract/vocabulary.ts";
import type { Target } from "./catalogue.ts";
import { difference, type Yardstick } from "./judge.ts";
import { roundTo } from "./round.ts";

export type Direction = "better" | "worse" | "same";

/** Compares at published precision. In a range, better is nearer to it.
 * @returns null when no side is better, or a range has no target to be near to */
export function direction(
  before: number,
  now: number,
  yardstick: Yardstick,
  target: Pick<Target, "goal" | "tolerance"> | null,
): Direction | null {
  const gain = gainFor(yardstick.polarity);
  if (gain) return toDirection(gain(roundTo(now, yardstick.decimals) - roundTo(before, yardstick.decimals)));
  if (yardstick.polarity !== "range" || target === null) return null;
  const distance = (value: number) => Math.abs(difference(value, target, yardstick));
  return toDirection(distance(before) - distance(now));
}

const gainFor = (polarity: Polarity): ((rise: number) => number) | null =>
  polarity === "higher" ? (rise) => rise : polarity === "lower" ? (rise) => -rise : null;

const toDirection = (gain: number): Direction => {
  const clean = roundTo(gain, 9);
  return clean > 0 ? "better" : clean < 0 ? "worse" : "same";
};
