// What is implausible about a target, in a sentence with its numbers and what to do.
import type { TargetDoubt } from "#api/contract/backtest.ts";
import type { Catalogue, Indicator } from "#api/domain/catalogue.ts";
import { sinceLabel } from "#api/domain/period-label.ts";
import { formatPeriod } from "#api/domain/periods.ts";
import type { Doubt, Goal } from "#api/domain/plausible-target.ts";
import { roundTo } from "#api/domain/round.ts";
import type { TargetDoubtFacts } from "#api/domain/target-facts.ts";
import { amount, goalNumber, goalText, measured, toleranceText } from "./words.ts";

export function doubtText(doubt: Doubt, target: Goal, indicator: Indicator): string {
  const goal = goalText(target, indicator);
  switch (doubt.rule) {
    case "outside-bounds": {
      const { low, high } = doubt.bounds;
      const scale =
        low !== null && high !== null
          ? `lies between ${goalNumber(low, indicator)} and ${goalNumber(high, indicator)}`
          : low !== null
            ? `is ${goalNumber(low, indicator)} or more`
            : `is ${goalNumber(high ?? 0, indicator)} or less`;
      return `The target names ${goalNumber(doubt.end, indicator)}, and this indicator ${scale}. Correct the goal.`;
    }
    case "far-from-history": {
      const { figures, lowest, highest } = doubt.history;
      const place =
        doubt.side === "around"
          ? "The target range is far wider than"
          : `The target of ${goal} lies far ${doubt.side}`;
      return `${place} anything so far: ${figures} figures, from ${measured(lowest, indicator)} to ${measured(highest, indicator)}. Check the goal, and its unit; if it is meant, say so in its note.`;
    }
    case "wide-tolerance":
      return wideText(doubt, target, indicator);
  }
}

function wideText(doubt: Doubt & { rule: "wide-tolerance" }, target: Goal, indicator: Indicator): string {
  const tolerated = `With a target of ${goalText(target, indicator)}, a figure is ${toleranceText(target, indicator)}`;
  switch (doubt.why) {
    case "bounds":
      return `${tolerated}, and no figure can lie beyond that: nothing could ever be off target. Narrow the tolerance.`;
    case "far":
      return `${tolerated}, far beyond anything so far: ${doubt.history.figures} figures, from ${measured(doubt.history.lowest, indicator)} to ${measured(doubt.history.highest, indicator)}. Nothing like them could ever be off target. Narrow the tolerance.`;
    case "short": {
      const { figures, mean, gap } = doubt;
      const average = `The newest ${figures} figures average ${measured(mean, indicator)}, short of the target of ${goalText(target, indicator)}`;
      const less = amount(roundTo(gap, indicator.decimals), indicator);
      return `${average} by ${less}, and the tolerance is wider than that: not one of them counts as off target. Narrow the tolerance, or choose a goal that is meant to be reached.`;
    }
  }
}

export function presentTargetDoubts(
  { doubted, looked }: TargetDoubtFacts,
  catalogue: Catalogue,
): { doubts: TargetDoubt[]; judged: number } {
  return {
    doubts: doubted.map(({ indicator, area, target, doubt }) => {
      const owner = catalogue.ownerOf(indicator);
      return {
        indicator: { id: indicator.id, title: indicator.title },
        area: { code: area.code, name: area.name },
        owner: { name: owner.name, job: owner.job },
        targetText: `${goalText(target, indicator)}, ${toleranceText(target, indicator)}`,
        from: formatPeriod(target.from),
        fromText: sinceLabel(target.from),
        rule: doubt.rule,
        text: doubtText(doubt, target, indicator),
      };
    }),
    judged: looked,
  };
}
