// What somebody proposes to try on an indicator, held against what the indicator allows.
import type { Proposal } from "./backtest.ts";
import type { Indicator, Target } from "./catalogue.ts";

/** As it is asked for; numbers are finite, and what is left out stays as it is. */
export type AskedProposal = {
  goal?: number | undefined;
  low?: number | undefined;
  high?: number | undefined;
  tolerance?: number | undefined;
  in: "points" | "percent";
  run?: number | undefined;
};

/** @returns the proposal, or what is wrong with it and what to do */
export function readProposal(
  { tolerance, run, ...asked }: AskedProposal,
  indicator: Pick<Indicator, "title" | "polarity" | "kind">,
): Proposal | { fault: string } {
  if (indicator.polarity === "none")
    return { fault: `${indicator.title} is for context only: no target can be tried on it.` };
  const goal = readGoal(asked, indicator);
  if (typeof goal === "object" && "fault" in goal) return goal;
  const size = asked.in === "percent" ? "percent" : "points";
  return {
    ...(goal === undefined ? {} : { goal }),
    ...(tolerance === undefined
      ? {}
      : { tolerance: size === "percent" ? { percent: tolerance } : { points: tolerance } }),
    ...(run === undefined ? {} : { run }),
  };
}

function readGoal(
  { goal, low, high }: Pick<AskedProposal, "goal" | "low" | "high">,
  { polarity, kind }: Pick<Indicator, "polarity" | "kind">,
): Target["goal"] | undefined | { fault: string } {
  const ends = [goal, low, high].filter((end) => end !== undefined);
  if (kind === "proportion" && ends.some((end) => end < 0 || end > 100))
    return { fault: "The target of a percentage lies between 0 and 100. Choose one that does." };
  if (polarity !== "range")
    return low === undefined && high === undefined
      ? goal
      : { fault: "This indicator has a single target: give it as goal, without low and high." };
  if (goal !== undefined || (low === undefined) !== (high === undefined))
    return { fault: "The target of this indicator is a range: give both its ends, low and high." };
  if (low === undefined || high === undefined) return undefined;
  return low < high ? { low, high } : { fault: "The low end of a range must be less than its high end." };
}
