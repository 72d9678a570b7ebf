// A back-test in sentences: how many alerts, and how many of them went back by themselves.
import { type BacktestFacts, type BacktestSide, proposedTarget } from "#api/domain/backtest.ts";
import type { Indicator, Target } from "#api/domain/catalogue.ts";
import { goalText, list, number, periodCount, sentenceCase } from "./words.ts";

/** The proposal first, then what is in force, then what the reader must know of both. */
export function comparison(facts: BacktestFacts): string {
  const { points, current, proposed } = facts;
  if (points.length === 0) return "There is no figure to try a target on.";
  const same = JSON.stringify(current) === JSON.stringify(proposed);
  const sentences = same
    ? [`Nothing would be other than it is: ${sideText(current, facts)}`]
    : [
        `${proposalText(facts)} would have raised ${sideText(proposed, facts)}`,
        `As it is: ${sideText(current, facts)}`,
      ];
  return [...sentences, hiddenText(facts)].filter(Boolean).join(" ");
}

/** 4 risks and 2 warnings in 43 months, 1.7 alerts a year. 2 of the risks were over before a second month was missed. */
export function sideText(side: BacktestSide, facts: BacktestFacts): string {
  const { risks, warnings, alertsPerYear, met, near, missed } = side;
  const judged = met + near + missed;
  if (judged === 0) return "nothing: no figure had a target to be judged by.";
  if (risks + warnings === 0) return `no risk and no warning ${span(judged, facts)}.`;
  const raised = list(
    [risks > 0 ? plural(risks, "risk") : "", warnings > 0 ? plural(warnings, "warning") : ""].filter(Boolean),
  );
  return `${raised} ${span(judged, facts)}, ${number(alertsPerYear, 1)} alerts a year.${briefText(side, facts)}`;
}

function briefText(
  { risks, warnings, briefRisks, briefWarnings }: BacktestSide,
  facts: BacktestFacts,
): string {
  const one = periodCount(1, facts.series.indicator.frequency).replace("1 ", "");
  const parts = [
    briefRisks > 0 ? `${share(briefRisks, risks, "risk")} over before a second ${one} was missed` : "",
    briefWarnings > 0 ? `${share(briefWarnings, warnings, "warning")} gone by the next figure` : "",
  ].filter(Boolean);
  return parts.length === 0 ? "" : ` ${sentenceCase(parts.join(", and "))}.`;
}

/** 2 of the 4 risks were; the only risk was; both warnings were; all 3 risks were. */
function share(part: number, all: number, noun: string): string {
  if (part < all) return `${part} of the ${all} ${noun}s ${part === 1 ? "was" : "were"}`;
  return all === 1 ? `the only ${noun} was` : all === 2 ? `both ${noun}s were` : `all ${all} ${noun}s were`;
}

const plural = (count: number, noun: string) => `${count} ${noun}${count === 1 ? "" : "s"}`;

/** In 43 months; in 5 years (2 judged), where the others had no target or no figure. */
const span = (judged: number, { points, series }: BacktestFacts) =>
  `in ${periodCount(points.length, series.indicator.frequency)}${judged < points.length ? ` (${judged} judged)` : ""}`;

/** 80% or more with 5 points of tolerance; the targets as they are with a run of 8. */
function proposalText({ series, proposal }: BacktestFacts): string {
  const { goal, tolerance, run } = proposal;
  const target = proposedTarget(series, proposal);
  const what = goal === undefined || !target ? "The targets as they are" : goalText(target, series.indicator);
  const withs = [
    target && (goal !== undefined || tolerance !== undefined) ? toleranceWords(target, series.indicator) : "",
    run === undefined ? "" : `a run of ${run}`,
  ].filter(Boolean);
  return withs.length === 0 ? what : `${what} with ${list(withs)}`;
}

/** A tolerance of 5 points; of 10% of the target; no tolerance. */
function toleranceWords({ tolerance }: Pick<Target, "tolerance">, { unit }: Pick<Indicator, "unit">): string {
  const size = "points" in tolerance ? tolerance.points : tolerance.percent;
  if (size === 0) return "no tolerance";
  const plain = number(size, (String(size).split(".")[1] ?? "").length);
  if ("percent" in tolerance) return `a tolerance of ${plain}% of the target`;
  return `a tolerance of ${plain} ${unit === "%" ? (size === 1 ? "point" : "points") : unit}`;
}

/** A hidden figure is a gap on both sides: what it would have raised would tell of it. */
function hiddenText({ hidden, series }: BacktestFacts): string {
  if (hidden === 0) return "";
  const many = hidden > 1;
  return `The ${many ? "figures" : "figure"} of ${periodCount(hidden, series.indicator.frequency)} ${many ? "are" : "is"} hidden and ${many ? "count as gaps" : "counts as a gap"}.`;
}
