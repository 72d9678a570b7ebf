// How far a figure fell short of its target: in children or cases where they are known, and in its unit.
import { scale } from "#api/domain/aggregate.ts";
import type { Indicator, Target } from "#api/domain/catalogue.ts";
import { difference, goalRange, judge } from "#api/domain/judge.ts";
import type { Point } from "./point.ts";

export type Gap = {
  /** Null where the figure has no parts to count in, or no number of cases would have met the target. */
  cases: number | null;
  direction: "more" | "fewer";
  /** Value minus target, at published precision. */
  difference: number;
};

type Measured = Pick<Indicator, "kind" | "per" | "polarity" | "decimals">;

/** The fewest cases more, or fewer, with which the figure as it is published would have met the target, its denominator
 * being what it was. @returns null when it met it.
 * @example 113 of 159 is 71.1%: 127 of 159 is 79.9%, 128 of 159 is 80.5%: 15 more meet a target of 80% */
export function gapTo(target: Target | null, point: Point, indicator: Measured): Gap | null {
  if (target === null || indicator.polarity === "none" || judge(point.value, target, indicator) === "met")
    return null;
  const off = difference(point.value, target, indicator);
  const direction = off < 0 ? "more" : "fewer";
  return { cases: casesTo(target, point, indicator, direction), direction, difference: off };
}

function casesTo(
  target: Target,
  { value, numerator, denominator }: Point,
  indicator: Measured,
  direction: Gap["direction"],
): number | null {
  const { low, high } = goalRange(target.goal, indicator.polarity);
  const goal = (direction === "more" ? low : high) ?? 0;
  const sign = direction === "more" ? 1 : -1;
  const counted = indicator.kind === "count" ? value : numerator;
  if (counted === null || indicator.kind === "mean") return null;
  if (indicator.kind !== "count" && (denominator === null || denominator <= 0)) return null;
  const unit = indicator.kind === "count" ? 1 : scale(indicator) / (denominator ?? 1);
  const meets = (cases: number) => judge((counted + sign * cases) * unit, target, indicator) === "met";
  // Half a step of the published precision is given away by rounding, so a case or more may be spared.
  let cases = Math.ceil(Math.abs(goal / unit - counted) - 1e-9);
  while (cases > 1 && meets(cases - 1)) cases--;
  const after = counted + sign * cases;
  const possible = after >= 0 && (indicator.kind !== "proportion" || after <= (denominator ?? 0));
  return possible && cases > 0 && meets(cases) ? cases : null;
}
