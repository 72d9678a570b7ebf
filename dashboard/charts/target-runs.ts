// Stretches of periods that share one target, so that its line and band are drawn as the steps they are.
import type { TargetLines } from "./trend-rows.ts";

export type TargetRun = TargetLines & { from: number; to: number };

/** Periods without a target leave a gap between runs. */
export function targetRuns(rows: readonly TargetLines[]): TargetRun[] {
  const runs: TargetRun[] = [];
  for (const [index, { goal, otherGoal, below, above }] of rows.entries()) {
    if (goal === null) continue;
    const last = runs.at(-1);
    const target = { goal, otherGoal, below, above };
    if (last && last.to === index - 1 && sameTarget(last, target)) last.to = index;
    else runs.push({ ...target, from: index, to: index });
  }
  return runs;
}

const sameTarget = (a: TargetLines, b: TargetLines) =>
  a.goal === b.goal &&
  a.otherGoal === b.otherGoal &&
  a.below?.[0] === b.below?.[0] &&
  a.above?.[1] === b.above?.[1];
