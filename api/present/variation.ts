// A figure against its own history, in words: what marks it, how its limits were made, and whether its target can be relied on.
import type { IndicatorPage } from "#api/contract/indicator.ts";
import type { PointVariation } from "#api/contract/series-point.ts";
import {
  ASSURANCE_WORDS,
  type Assurance,
  FEWEST_FOR_LIMITS,
  NO_VARIATION_WORDS,
  type SpcRule,
  USED_TO_MISS,
  VARIATION_WORDS,
  WITHIN_PAST_SWING,
} from "#api/contract/variation.ts";
import type { Indicator } from "#api/domain/catalogue.ts";
import { periodLabel, sinceLabel } from "#api/domain/period-label.ts";
import { periodsPerYear } from "#api/domain/periods.ts";
import { roundTo } from "#api/domain/round.ts";
import type { SafeSeries } from "#api/domain/series.ts";
import type { ControlChart, ControlPoint, Limits, Signal } from "#api/domain/variation/control-chart.ts";
import { stretches } from "#api/domain/variation/stretch.ts";
import { goalText, lowerFirst, measured } from "./words.ts";

/** An average of whole numbers is seldom whole. */
const decimalsOfLimits = ({ decimals }: Pick<Indicator, "decimals">) => Math.max(decimals, 1);

export function presentPointVariation(
  point: ControlPoint | undefined,
  { run }: ControlChart,
  indicator: Indicator,
): PointVariation | null {
  if (!point?.limits || point.icon === null) return null;
  const { icon, limits, signal } = point;
  const published = (value: number) => roundTo(value, decimalsOfLimits(indicator));
  return {
    icon,
    centre: published(limits.centre),
    lower: published(limits.lower),
    upper: published(limits.upper),
    rule: signal?.rule ?? null,
    text: signal
      ? `${capital(ruleText(signal, run))}: ${lowerFirst(VARIATION_WORDS[icon])}`
      : "Within its usual swing",
  };
}

const RULES: Record<SpcRule, (side: Signal["side"], run: number) => string> = {
  trend: (side, run) =>
    `part of a run of ${run} or more figures that all ${side === "high" ? "rise" : "fall"}`,
  shift: (side, run) =>
    `part of a run of ${run} or more figures ${side === "high" ? "above" : "below"} the average`,
  "two-of-three": (side) => `one of two figures in three close to the ${limitName(side)}`,
  point: (side) => `${side === "high" ? "above" : "below"} the ${limitName(side)}`,
};

const limitName = (side: Signal["side"]) => `${side === "high" ? "upper" : "lower"} limit`;
const ruleText = ({ rule, side }: Signal, run: number) => RULES[rule](side, run);
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export function presentVariation(series: SafeSeries): Omit<IndicatorPage["variation"], "axis"> {
  const { chart, indicator, variation } = series;
  return {
    icon: variation,
    text: variationText(series),
    method: chart.method,
    methodText: methodText(chart, indicator),
    run: chart.run,
    note: overlapNote(indicator),
  };
}

function variationText({ chart, judged, indicator, assurance }: SafeSeries): string {
  const newest = chart.points.at(-1);
  if (chart.none === "too-few") return tooFew(chart, indicator);
  if (!newest?.limits || chart.none !== null) return NO_VARIATION_WORDS[chart.none ?? "no-figures"];
  const { signal, icon, limits } = newest;
  const name = periodLabel(newest.period);
  const average = `the average of ${limitText(limits.centre, indicator)}`;
  return [
    judged && judged.period.index !== newest.period.index
      ? `There is no figure for ${periodLabel(judged.period)} that could be judged.`
      : "",
    signal && icon
      ? `${VARIATION_WORDS[icon]}: ${name} is ${ruleText(signal, chart.run).replace("the average", average)}.`
      : `${capital(name)} is within the usual swing around ${average}.`,
    // Where there is a target, what is said of it names the swing.
    assurance === null ? `The usual swing is ${swingText(limits, indicator)}.` : "",
  ]
    .filter(Boolean)
    .join(" ");
}

function tooFew({ points }: ControlChart, indicator: Indicator): string {
  const newest = stretches(points, indicator.spc).at(-1) ?? [];
  const step = indicator.spc.steps.findLast(({ from }) => from.index <= (newest[0]?.period.index ?? 0));
  const since = step ? ` since the change in ${periodLabel(step.from)}` : "";
  const figures = newest.length === 1 ? "1 figure" : `${newest.length} figures`;
  return `There are no limits: ${figures}${since}; ${FEWEST_FOR_LIMITS} are needed.`;
}

/** 66.1% to 84.5%; 260.8 to 449.1 referrals. */
const swingText = ({ lower, upper }: Limits, indicator: Indicator) => {
  const from = indicator.unit === "%" ? indicator : { ...indicator, unit: "" };
  return `${limitText(lower, from)} to ${limitText(upper, indicator)}`;
};

const limitText = (value: number, indicator: Indicator) =>
  measured(value, { ...indicator, decimals: decimalsOfLimits(indicator) });

function methodText({ method, points, run }: ControlChart, { spc }: Indicator): string {
  const newest = stretches(points, spc).at(-1) ?? [];
  const [first] = newest;
  if (method === null || !first) return "";
  const from = `from ${newest.length} figures since ${sinceLabel(first.period)}`;
  const how =
    method === "xmr"
      ? `Limits: average ± 2.66 × average moving range, ${from} (XmR chart).`
      : `Limits: average ± 3 standard deviations, wider where there are fewer cases, ${from} (p-chart).`;
  return `${how} A run is ${run} figures.`;
}

/** Neighbours that share months follow one another, whatever the process does. */
function overlapNote({ accumulation, frequency }: Indicator): string | null {
  const perYear = periodsPerYear(frequency);
  if (accumulation !== "rolling-12-months" || perYear < 2) return null;
  const shared = perYear === 12 ? "eleven of them" : `${12 - 12 / perYear} of them`;
  return `Each figure covers 12 months, and neighbours share ${shared}: figures follow one another, and the limits are narrower than chance alone would make them.`;
}

const RELIANCE: Record<Assurance, (swing: string, target: string) => string> = {
  passes: (swing, target) =>
    `The usual swing, ${swing}, lies inside the target of ${target}: it can be relied on.`,
  "hit-or-miss": (swing, target) =>
    `The usual swing, ${swing}, crosses the target of ${target}: it may be met or missed by chance.`,
  fails: (swing, target) =>
    `The usual swing, ${swing}, does not reach the target of ${target}: it will be missed unless something changes.`,
};

/** On target by a real change, where the limits, made from all figures since the last known change, still say that it misses. */
export const usedToMiss = ({ assurance, variation, judged }: SafeSeries): boolean =>
  assurance === "fails" &&
  judged?.safe.status === "met" &&
  (variation === "improvement" || variation === "neither");

export function presentAssurance(series: SafeSeries): IndicatorPage["assurance"] {
  const { assurance, variation, chart, judged, indicator } = series;
  const limits = chart.points.at(-1)?.limits;
  const target = judged?.safe.target;
  if (assurance === null || !limits || !target) return null;
  const swing = swingText(limits, indicator);
  const goal = goalText(target, indicator);
  if (usedToMiss(series))
    return {
      level: assurance,
      words: USED_TO_MISS,
      text: `The usual swing, ${swing}, does not reach the target of ${goal}; the newest figure does, after a real change.`,
    };
  if (assurance === "hit-or-miss" && variation !== null && variation !== "common")
    return {
      level: assurance,
      words: WITHIN_PAST_SWING,
      text: `The usual swing, ${swing}, crosses the target of ${goal}; but it is moving by more than chance, so look at where it is going.`,
    };
  return { level: assurance, words: ASSURANCE_WORDS[assurance], text: RELIANCE[assurance](swing, goal) };
}
