// How fast a figure has been moving, and how fast it must.

import type { Indicator, Target } from "#api/domain/catalogue.ts";
import { goalRange, judge } from "#api/domain/judge.ts";
import type { Period } from "#api/domain/periods.ts";
import { leastSquares } from "./least-squares.ts";
import type { Point } from "./point.ts";
import { yearEnd } from "./target-date.ts";
import { grows, placeInYear } from "./year-to-date.ts";

export type Pace = {
  /** In the indicator's unit a period; null where two figures of the year are not there yet. */
  observed: number | null;
  /** First period that `observed` was taken from. */
  since: Period;
  /** Null when it is where it must be, or has no target to reach. */
  required: number | null;
};

type Moving = Pick<Indicator, "kind" | "polarity" | "decimals" | "accumulation">;

const FEWEST = 6;
const MOST = 12;

/** The slope of the straight line nearest to the figures of the newest 12 periods, or to the newest 6 where gaps leave fewer;
 * of a figure that runs on from April, of this year's. Required: from the newest figure to the goal in equal steps. */
export function paceOf(
  points: readonly Point[],
  newest: Point,
  at: Period,
  target: Target | null,
  indicator: Moving,
): Pace {
  const used = pacePoints(points, newest, indicator);
  const line = leastSquares(used.map(({ period, value }) => ({ at: period.index, value })));
  return {
    observed: used.length < 2 ? null : line.slope,
    since: used[0]?.period ?? newest.period,
    required: requiredPace(newest, at, target, indicator),
  };
}

function pacePoints(
  points: readonly Point[],
  newest: Point,
  { accumulation }: Pick<Indicator, "accumulation">,
): readonly Point[] {
  if (accumulation === "year-to-date")
    return points.filter(({ period }) => yearEnd(period).index === yearEnd(newest.period).index);
  const recent = points.filter(({ period }) => period.index > newest.period.index - MOST);
  return recent.length < FEWEST ? points.slice(-FEWEST) : recent;
}

function requiredPace(
  { value, period }: Point,
  at: Period,
  target: Target | null,
  indicator: Moving,
): number | null {
  if (target === null || indicator.polarity === "none") return null;
  const { low, high } = goalRange(target.goal, indicator.polarity);
  const left = at.index - period.index;
  if (indicator.accumulation === "year-to-date" && grows(indicator.kind)) {
    // It begins each year at nothing and only rises, so that a target of fewer leaves a room that may be used up.
    const begun = yearEnd(period).index === yearEnd(at).index;
    const toGo = (low ?? high ?? 0) - (begun ? value : 0);
    return toGo <= 0 && low !== null ? null : toGo / (begun ? left : placeInYear(at));
  }
  if (judge(value, target, indicator) === "met") return null;
  const goal = low !== null && value < low ? low : (high ?? low ?? value);
  return (goal - value) / left;
}
