// The few steps that a heat map and a map colour their places by: how a figure stands to its target, or how high it is.
import type { Target, Value } from "#api/contract/values.ts";
import type { Status } from "#api/contract/vocabulary.ts";
import { tickText } from "./axis-ticks.ts";

/** Hidden and missing are steps too, so that no place is left without a meaning. */
export type Step =
  | "far-missed"
  | "missed"
  | "near"
  | "met"
  | "far-met"
  | "level-1"
  | "level-2"
  | "level-3"
  | "level-4"
  | "level-5"
  | "hidden"
  | "none";

/** Light enough for black words to stand on; the figure is always printed, so none is told by colour alone. */
export const STEP_COLOURS: Record<Step, string> = {
  "far-missed": "#e79a8f",
  missed: "#f6cfc9",
  near: "#fbe2b8",
  met: "#d6ede1",
  "far-met": "#9bd1b6",
  "level-1": "#eef4fa",
  "level-2": "#d2e2f1",
  "level-3": "#b0cce6",
  "level-4": "#8ab3d9",
  "level-5": "#669ac9",
  hidden: "#ffffff",
  none: "#ffffff",
};

const LEVELS: readonly Step[] = ["level-1", "level-2", "level-3", "level-4", "level-5"];

type Judged = { value: Value; status: Status; target: Target | null };
type Scale = { low: number; high: number };

/** The server has judged it; here it is only said how far on which side it lies, in widths of the tolerance. */
export function stepOf({ value, status, target }: Judged, scale: Scale): Step {
  if (value.kind === "suppressed") return "hidden";
  if (value.kind === "missing") return "none";
  const distance = target === null ? null : distanceOf(value.value, target);
  if (status === "near") return "near";
  if (status === "missed") return distance !== null && distance <= -FAR ? "far-missed" : "missed";
  if (status === "met") return distance !== null && distance >= FAR ? "far-met" : "met";
  return levelOf(value.value, scale);
}

/** Three widths of the tolerance, as 15 points where it is 5. */
const FAR = 3;

/** Widths of the tolerance by which a value lies beyond its goal, negative on the worse side; null without a tolerance,
 * and inside a range, which has no better end. */
function distanceOf(value: number, { goal, edge }: Target): number | null {
  const ends = typeof goal === "number" ? { low: goal, high: goal } : goal;
  const sides = [
    edge.low === null ? null : { width: ends.low - edge.low, beyond: value - ends.low },
    edge.high === null ? null : { width: edge.high - ends.high, beyond: ends.high - value },
  ].filter((side) => side !== null && side.width > 0);
  const worst = sides.reduce<number | null>((least, side) => {
    const widths = side === null ? 0 : side.beyond / side.width;
    return least === null ? widths : Math.min(least, widths);
  }, null);
  return sides.length === 2 && worst !== null && worst > 0 ? null : worst;
}

function levelOf(value: number, { low, high }: Scale): Step {
  const share = high > low ? (value - low) / (high - low) : 0;
  const place = Math.min(Math.max(Math.floor(share * LEVELS.length), 0), LEVELS.length - 1);
  return LEVELS[place] ?? "level-1";
}

export type StepWords = { step: Step; words: string };

/** What the steps in view mean, worst first; with the figures of the target where there is but one. */
export function stepWords(
  steps: ReadonlySet<Step>,
  target: Target | null,
  scale: Scale,
  unit: string,
): StepWords[] {
  const words: Record<string, string> = { ...WORDS, ...targetWords(target, unit) };
  return ORDER.filter((step) => steps.has(step)).map((step) => ({
    step,
    words: words[step] ?? levelWords(step, scale, unit),
  }));
}

const ORDER: readonly Step[] = [
  "far-missed",
  "missed",
  "near",
  "met",
  "far-met",
  ...LEVELS,
  "hidden",
  "none",
];

const WORDS = {
  "far-missed": "Far off target",
  missed: "Off target",
  near: "Within tolerance",
  met: "On target",
  "far-met": "Far better than the target",
  hidden: "Hidden",
  none: "No figure",
};

function targetWords(target: Target | null, unit: string): Partial<Record<Step, string>> {
  if (target === null || typeof target.goal !== "number") return {};
  const { goal, edge } = target;
  const at = edge.low ?? edge.high;
  if (at === null || at === goal || (edge.low !== null && edge.high !== null)) return {};
  const width = goal - at;
  const side = width > 0 ? "below" : "above";
  const other = width > 0 ? "above" : "below";
  const text = (value: number) => tickText(Number(value.toPrecision(12)), unit);
  return {
    "far-missed": `${WORDS["far-missed"]}: ${text(goal - FAR * width)} or ${side}`,
    missed: `${WORDS.missed}: ${side} ${text(at)}`,
    // Both its ends: a legend leaves out the steps that are not in view.
    near: `${WORDS.near}: ${text(at)} to ${text(goal)}`,
    met: `${WORDS.met}: ${text(goal)} or ${other}`,
    "far-met": `${WORDS["far-met"]}: ${text(goal + FAR * width)} or ${other}`,
  };
}

function levelWords(step: Step, { low, high }: Scale, unit: string): string {
  const place = LEVELS.indexOf(step);
  const text = (index: number) =>
    tickText(Number((low + ((high - low) * index) / LEVELS.length).toPrecision(3)), unit);
  // A total may lie above the scale of its parts.
  return place === LEVELS.length - 1 ? `${text(place)} or more` : `${text(place)} to ${text(place + 1)}`;
}
