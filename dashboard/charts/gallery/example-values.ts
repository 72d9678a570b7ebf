// Figures for the gallery's examples: made up, and small enough to follow by eye.
import type { SeriesPoint } from "#api/contract/series-point.ts";
import { RULE_WORDS, type SpcRule, VARIATION_WORDS, type VariationIcon } from "#api/contract/variation.ts";
import type { Status } from "#api/contract/vocabulary.ts";

type Value = SeriesPoint["value"];
type Target = NonNullable<SeriesPoint["target"]>;

export type Example = { id: string; about: string; drawn: React.ReactNode };

export const shown = (numerator: number, denominator: number, flag?: "provisional"): Value => {
  const value = Math.round((1000 * numerator) / denominator) / 10;
  return { kind: "shown", value, numerator, denominator, text: `${value}%`, ...(flag ? { flag } : {}) };
};

/** As somebody sees it who may see small numbers. */
export const marked = (numerator: number, denominator: number, flag?: "provisional"): Value => {
  const value = shown(numerator, denominator, flag);
  return value.kind === "shown" ? { ...value, small: true } : value;
};

export const points = (value: number): Value => ({ kind: "shown", value, text: `${value} points` });

export const hidden: Value = {
  kind: "suppressed",
  reason: "small-count",
  text: "Hidden: fewer than 6 children",
};
export const late: Value = { kind: "missing", reason: "late", text: "Late" };

export const atLeast = (goal: number, tolerance: number): Target => ({
  goal,
  edge: { low: goal - tolerance, high: null },
  text: `${goal}% or more`,
  toleranceText: `within tolerance down to ${goal - tolerance}%`,
  basis: "demonstration",
  note: null,
});

export const atMost = (goal: number, tolerance: number, unit: string): Target => ({
  goal,
  edge: { low: null, high: goal + tolerance },
  text: `${goal} ${unit} or fewer`,
  toleranceText: `within tolerance up to ${goal + tolerance} ${unit}`,
  basis: "demonstration",
  note: null,
});

export const between = (low: number, high: number, tolerance: number): Target => ({
  goal: { low, high },
  edge: { low: low - tolerance, high: high + tolerance },
  text: `${low}% to ${high}%`,
  toleranceText: `within tolerance from ${low - tolerance}% to ${high + tolerance}%`,
  basis: "demonstration",
  note: null,
});

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** The `index`th month from April 2023. */
export function month(index: number) {
  const name = MONTHS[(index + 3) % 12] ?? "";
  const year = 2023 + Math.floor((index + 3) / 12);
  const period = `${year}-${String(((index + 3) % 12) + 1).padStart(2, "0")}`;
  return { period, periodText: `${name} ${year}`, shortText: `${name} ${String(year).slice(2)}` };
}

type Given = {
  value: Value;
  status?: Status;
  target?: Target | null;
  variation?: SeriesPoint["variation"];
  said?: string;
};

export const series = (given: readonly Given[]): SeriesPoint[] =>
  given.map(({ value, status = "met", target = null, variation = null, said }, index) => ({
    ...month(index),
    value,
    status,
    target,
    variation,
    received: null,
    commentary: said === undefined ? [] : [remark(index, said)],
    reasons: [],
  }));

const remark = (index: number, text: string) => ({
  area: { code: "trust", name: "Peterborough" },
  ...month(index),
  text,
  author: "A. Owner",
  at: "2026-11-10T09:00:00Z",
  submission: "1",
  stale: false,
});

/** How a figure stands in limits that are given with it; `rule` is null where it is no more than the usual swing. */
export const judged = (
  [lower, centre, upper]: readonly [number, number, number],
  rule: SpcRule | null = null,
  icon: VariationIcon = "common",
): NonNullable<SeriesPoint["variation"]> => ({
  icon,
  centre,
  lower,
  upper,
  rule,
  text:
    rule === null ? "Within its usual swing" : `${RULE_WORDS[rule]}: ${VARIATION_WORDS[icon].toLowerCase()}`,
});
