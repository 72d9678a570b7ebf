// One indicator seen for a part of all children beside the others: the gap between them, whether it is chance, and its trend.
// Made of figures that may be shown alone, so that nothing in it tells of one that may not.
import type { Catalogue, Dimension, Indicator } from "./catalogue.ts";
import { direction } from "./direction.ts";
import { type GapTrend, gapTrend } from "./gap-trend.ts";
import { type Period, periodsPerYear } from "./periods.ts";
import { roundTo } from "./round.ts";
import type { SafeResult, SafeValue } from "./suppress.ts";
import { type Share, withinChance } from "./two-proportions.ts";

/** What a part stands beside: everyone, itself among them; the rest without it; the whole where a figure cannot be taken
 * apart; nobody, where the indicator is about that part alone. */
export type Beside = "everyone" | "rest" | "whole" | "nobody";

export type LensPoint = {
  readonly period: Period;
  readonly own: SafeResult;
  readonly other: SafeResult | null;
};

export type LensSeries = {
  readonly indicator: Indicator;
  readonly beside: Beside;
  /** Oldest first, every period, gaps included. */
  readonly points: readonly LensPoint[];
};

export type Gap = {
  /** Own minus other, at published precision. */
  readonly value: number;
  /** Null where they are the same, or no side is better. */
  readonly better: boolean | null;
  /** True: no more than chance. Null where it cannot be told. */
  readonly chance: boolean | null;
};

export type LensFacts = LensSeries & {
  /** The newest with both figures, if that is no more than a year old; else the newest that has come or fallen due. */
  readonly at: LensPoint | null;
  readonly gap: Gap | null;
  readonly trend: GapTrend | null;
};

/** The dimension whose members are the vulnerable groups. */
export const groupsDimension = ({ dimensions }: Pick<Catalogue, "dimensions">): Dimension | undefined =>
  [...dimensions.values()].find(({ groups }) => groups === true);

/** Whether an indicator says anything of a group: cut by it, or about it alone. */
export function tellsOf(
  indicator: Indicator,
  group: string,
  catalogue: Pick<Catalogue, "dimensions">,
): boolean {
  const dimension = groupsDimension(catalogue);
  return (
    indicator.about === group || (dimension !== undefined && indicator.dimensions.includes(dimension.id))
  );
}

/** A year of a yearly figure is too few to look back on: the newest of them often comes late. */
const FEWEST_RECENT = 3;

export function judgeLens(series: LensSeries): LensFacts {
  const at = lookedAt(series);
  const gap = at && gapAt(series, at);
  return { ...series, at, gap, trend: gap && trendOf(series) };
}

function lookedAt({ indicator, points, beside }: LensSeries): LensPoint | null {
  const recent = points.slice(-Math.max(periodsPerYear(indicator.frequency), FEWEST_RECENT));
  const both = recent.findLast(
    ({ own, other }) => isShown(own) && (beside === "nobody" || (other !== null && isShown(other))),
  );
  return both ?? points.findLast(({ own }) => own.status !== "not-due") ?? null;
}

const isShown = ({ value }: SafeResult) => value.kind === "shown";

/** Null where one of the figures is not shown, and for counts: a part of all is always fewer. */
export function gapOf({ kind, decimals }: Indicator, { own, other }: LensPoint): number | null {
  if (kind === "count" || own.value.kind !== "shown" || other?.value.kind !== "shown") return null;
  return roundTo(own.value.value - other.value.value, decimals);
}

function gapAt({ indicator, beside }: LensSeries, point: LensPoint): Gap | null {
  const value = gapOf(indicator, point);
  if (value === null || point.own.value.kind !== "shown" || point.other?.value.kind !== "shown") return null;
  const { own, other } = point;
  const way = direction(point.other.value.value, point.own.value.value, indicator, own.target);
  return {
    value,
    better: way === null || way === "same" ? null : way === "better",
    chance: indicator.kind === "proportion" && other ? chanceOf(own.value, other.value, beside) : null,
  };
}

/** Of the part against those who are not in it: against everyone it would be held against itself too. */
function chanceOf(own: SafeValue, other: SafeValue, beside: Beside): boolean | null {
  const [one, two] = [shareOf(own), shareOf(other)];
  if (!one || !two || beside === "whole") return null;
  if (beside === "rest") return withinChance(one, two);
  const without = {
    numerator: two.numerator - one.numerator,
    denominator: two.denominator - one.denominator,
  };
  const inside = without.numerator >= 0 && without.denominator >= without.numerator;
  return inside ? withinChance(one, without) : null;
}

const shareOf = (value: SafeValue): Share | null =>
  value.kind === "shown" && value.numerator !== null && value.denominator !== null
    ? { numerator: value.numerator, denominator: value.denominator }
    : null;

/** Of a figure that covers a year, the same cases are in one month's and the next: its slope cannot be told from chance. */
function trendOf({ indicator, points }: LensSeries): GapTrend | null {
  if (indicator.accumulation !== "none") return null;
  return gapTrend(
    points.flatMap((point) => {
      const value = gapOf(indicator, point);
      return value === null ? [] : [{ at: point.period.index, value }];
    }),
  );
}

/** Worse by more than chance first, then other gaps for the worse, no gap, better; then what cannot be compared, off target
 * first. Within each the widest gap first. */
export function compareLines(one: LensFacts, other: LensFacts): number {
  const wide = ({ gap }: LensFacts) => Math.abs(gap?.value ?? 0);
  return rank(one) - rank(other) || wide(other) - wide(one);
}

function rank({ gap, at }: LensFacts): number {
  if (gap) return gap.better === false ? (gap.chance === false ? 0 : 1) : gap.better ? 3 : 2;
  if (at?.own.value.kind !== "shown") return 7;
  const order = { missed: 4, near: 5 } as const;
  return at.own.status === "missed" || at.own.status === "near" ? order[at.own.status] : 6;
}
