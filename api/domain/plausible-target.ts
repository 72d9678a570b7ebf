// Whether a target can be meant: against the ends of its scale, and against what its indicator has been so far.
import type { Indicator, Target } from "./catalogue.ts";
import { goalRange, judge, toleranceEdge } from "./judge.ts";
import { type SafeSeries, shownFigures } from "./series.ts";
import { stretches } from "./variation/stretch.ts";

/** Below this nobody can say what is usual. */
export const FEWEST_FOR_DOUBT = 6;
/** What the newest figures are: a year of months. */
const NEWEST = 12;
/** 3 standard deviations in units of the mean moving range (Wheeler, Understanding Variation, 1993), twice over. */
const RANGES = 2 * 2.66;

export type Goal = Pick<Target, "goal" | "tolerance">;
type Measured = Pick<Indicator, "kind" | "polarity" | "decimals" | "accumulation" | "bounds">;
export type Ends = { readonly low: number | null; readonly high: number | null };

/** The figures that a target is held against, oldest first: those since the last known change, before which something else
 * was measured. */
export function historyOf({ points, indicator }: Pick<SafeSeries, "points" | "indicator">): number[] {
  const newest = stretches(shownFigures(points), indicator.spc).at(-1) ?? [];
  return newest.map(({ value }) => value);
}

/** What there is of an indicator and an area. */
export type History = { readonly figures: number; readonly lowest: number; readonly highest: number };

/** `around`: a range that all of the history lies far inside of. */
type Side = "above" | "below" | "around";

export type Doubt =
  | { rule: "outside-bounds"; end: number; bounds: Ends }
  | { rule: "far-from-history"; side: Side; history: History }
  /** `bounds`: no figure can lie beyond the tolerance. `far`: none ever came near to that. `short`: the usual figure misses
   * the target, and tolerance excuses it each time. */
  | { rule: "wide-tolerance"; why: "bounds" }
  | { rule: "wide-tolerance"; why: "far"; history: History }
  | { rule: "wide-tolerance"; why: "short"; figures: number; mean: number; gap: number };

/** What is implausible about a target; nothing where it may well be meant. Warnings for a person, never errors: a trust may
 * aim far, and a figure may have been poor for years.
 * @param history figures at published precision, oldest first, since the last known change */
export function targetDoubts(target: Goal, history: readonly number[], indicator: Measured): Doubt[] {
  if (indicator.polarity === "none") return [];
  const bounds = boundsOf(indicator);
  const ends = Object.values(goalRange(target.goal, indicator.polarity)).filter((end) => end !== null);
  const outside = ends.filter((end) => end < (bounds.low ?? end) || end > (bounds.high ?? end));
  if (outside.length > 0) return outside.map((end) => ({ rule: "outside-bounds", end, bounds }));
  const neverMissed = unreachable(target, indicator, bounds);
  const wide: Doubt[] = neverMissed ? [{ rule: "wide-tolerance", why: "bounds" }] : [];
  if (history.length < FEWEST_FOR_DOUBT) return wide;
  const usual = reach(history, indicator);
  const side = farSide(goalRange(target.goal, indicator.polarity), ends, usual);
  if (side !== null) return [{ rule: "far-from-history", side, history: usual.history }, ...wide];
  if (neverMissed) return wide;
  if (tolerated(target) && unreachable(target, indicator, usual))
    return [{ rule: "wide-tolerance", why: "far", history: usual.history }];
  return excused(target, history, indicator);
}

/** The ends of the scale: a share is 0 to 100, and nobody counts less than none. */
function boundsOf({ kind, bounds }: Measured): Ends {
  return {
    low: bounds?.low ?? (kind === "mean" ? null : 0),
    high: bounds?.high ?? (kind === "proportion" ? 100 : null),
  };
}

type Reach = { readonly low: number; readonly high: number; readonly history: History };

/** How far from its history a figure would have to go before one asks whether it was meant: beyond twice the distance from
 * the mean to the natural limits of the process, and also beyond the lowest or highest figure by more than the whole
 * history's width. Either alone misleads: figures that climb slowly have small moving ranges, and one wild figure makes a
 * wide history. One that hardly moves counts as a tenth of its mean wide, or ten of its last published digit. */
function reach(history: readonly number[], { decimals }: Measured): Reach {
  const lowest = Math.min(...history);
  const highest = Math.max(...history);
  const mean = meanOf(history);
  const steps = history.slice(1).map((value, index) => Math.abs(value - (history[index] ?? value)));
  const swing = RANGES * meanOf(steps);
  const width = Math.max(highest - lowest, Math.abs(mean) / 10, 10 * 10 ** -decimals);
  return {
    low: Math.min(mean - swing, lowest - width),
    high: Math.max(mean + swing, highest + width),
    history: { figures: history.length, lowest, highest },
  };
}

/** A single goal is far on either side; a range when all of it is, or when all that ever was lies far within it. */
function farSide({ low, high }: Ends, ends: readonly number[], usual: Reach): Side | null {
  if (Math.min(...ends) > usual.high) return "above";
  if (Math.max(...ends) < usual.low) return "below";
  return low !== null && high !== null && low < usual.low && high > usual.high ? "around" : null;
}

/** Whether nothing that lies within these ends would be off target: all of it is on target or within tolerance. */
function unreachable(target: Goal, { polarity }: Measured, within: Ends): boolean {
  const { low, high } = toleranceEdge(target, polarity);
  return (
    (low === null || (within.low !== null && low <= within.low)) &&
    (high === null || (within.high !== null && high >= within.high))
  );
}

const tolerated = ({ tolerance }: Goal) => ("points" in tolerance ? tolerance.points : tolerance.percent) > 0;

/** The newest figures are short of the target on average, and three of four of them each by itself, and not one is off target: the
 * tolerance is wider than the distance from history to target. */
function excused(target: Goal, history: readonly number[], indicator: Measured): Doubt[] {
  // What counts from April on is not yet a year's figure, so it may well lie short of one.
  if (indicator.accumulation === "year-to-date") return [];
  const newest = history.slice(-NEWEST);
  const mean = meanOf(newest);
  const { low, high } = goalRange(target.goal, indicator.polarity);
  const gap = Math.max(low === null ? 0 : low - mean, high === null ? 0 : mean - high);
  if (judge(mean, target, indicator) !== "near") return [];
  const statuses = newest.map((value) => judge(value, target, indicator));
  if (statuses.includes("missed")) return [];
  // Figures that fall to both sides of their target are where a target puts them.
  if (statuses.filter((status) => status === "near").length * 4 < newest.length * 3) return [];
  return [{ rule: "wide-tolerance", why: "short", figures: newest.length, mean, gap }];
}

const meanOf = (values: readonly number[]) =>
  values.reduce((total, value) => total + value, 0) / (values.length || 1);
