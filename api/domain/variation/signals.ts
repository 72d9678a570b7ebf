// Signals: patterns that chance alone would hardly make. Each rule says of each figure on which side it marks it.
import type { SignalSide, SpcRule } from "#api/contract/variation.ts";
import type { Limits } from "./limits.ts";
import { sideOf } from "./stretch.ts";

export type Signal = { readonly rule: SpcRule; readonly side: SignalSide };

type Placed = { readonly value: number; readonly limits: Limits };
/** 1 high, -1 low, 0 not marked. */
type Mark = -1 | 0 | 1;

/** In order of rank: the first that marks a figure names its signal. */
const RULES: readonly [SpcRule, (stretch: readonly Placed[], run: number) => Mark[]][] = [
  ["trend", trend],
  ["shift", shift],
  ["two-of-three", twoOfThree],
  ["point", point],
];

/** Of each figure of a stretch the signal it is part of; null where it is common cause.
 * Source: NHS England, Making Data Count (rules), in the rank of the specification.
 * @param run figures that make a shift or a trend: 6 to 8 */
export function signals(stretch: readonly Placed[], run: number): (Signal | null)[] {
  const marked = RULES.map(([rule, marks]) => ({ rule, marks: marks(stretch, run) }));
  return stretch.map((_, index) => {
    const first = marked.find(({ marks }) => marks[index] !== 0);
    return first ? { rule: first.rule, side: first.marks[index] === 1 ? "high" : "low" } : null;
  });
}

/** So many figures that all rise or all fall: 6 figures are 5 steps, as in the Making Data Count script, which marks a
 * sixth figure at its fifth step, and in NHSRplotthedots. An equal neighbour ends the run. All of its figures are marked,
 * and the one at the turn between two runs goes with the newer. */
function trend(stretch: readonly Placed[], run: number): Mark[] {
  const marks = stretch.map((): Mark => 0);
  const steps = stretch.map(({ value }, index) => {
    const before = stretch[index - 1];
    return before ? sideOf(value, before.value) : 0;
  });
  for (const { first, last, side } of runsOf(steps))
    if (last - first + 2 >= run) marks.fill(side, first - 1, last + 1);
  return marks;
}

/** So many figures on one side of the mean. One on the mean ends the run. All of its figures are marked. */
function shift(stretch: readonly Placed[], run: number): Mark[] {
  const marks = stretch.map((): Mark => 0);
  const sides = stretch.map(({ value, limits }) => sideOf(value, limits.centre));
  for (const { first, last, side } of runsOf(sides))
    if (last - first + 1 >= run) marks.fill(side, first, last + 1);
  return marks;
}

/** Two of three figures in a row more than two thirds of the way to a limit, on the same side; the third may lie anywhere,
 * and one outside the limits counts (Western Electric, 1956). Only those that lie out there are marked, as NHSRplotthedots
 * does: the early Making Data Count script marked all three, also one that is back in the middle. */
function twoOfThree(stretch: readonly Placed[]): Mark[] {
  const far = stretch.map((placed) => beyond(placed, 2 / 3));
  return far.map((side, index) => {
    if (side === 0) return 0;
    const neighbours = [index - 2, index - 1, index + 1, index + 2]; // each shares some three with it
    return neighbours.some((other) => far[other] === side) ? side : 0;
  });
}

/** One figure outside the limits. */
function point(stretch: readonly Placed[]): Mark[] {
  return stretch.map((placed) => beyond(placed, 1));
}

/** On which side a figure lies further out than a part of the way from the centre to its own limit. */
function beyond({ value, limits: { centre, reach } }: Placed, part: number): Mark {
  if (sideOf(value, centre + part * reach) === 1) return 1;
  return sideOf(value, centre - part * reach) === -1 ? -1 : 0;
}

/** Runs of the same side that is not 0. */
function runsOf(sides: readonly Mark[]): { first: number; last: number; side: Mark }[] {
  const runs: { first: number; last: number; side: Mark }[] = [];
  sides.forEach((side, index) => {
    const open = runs.at(-1);
    if (side === 0) return;
    if (open && open.last === index - 1 && open.side === side) open.last = index;
    else runs.push({ first: index, last: index, side });
  });
  return runs;
}
