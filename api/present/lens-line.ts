// One indicator as a line of a lens: its figure beside the other, the gap and its trend in words.
import type { LensLine } from "#api/contract/lenses.ts";
import type { Value } from "#api/contract/values.ts";
import type { Area, VulnerableGroup } from "#api/domain/catalogue.ts";
import { type Gap, gapOf, type LensFacts } from "#api/domain/lens.ts";
import { periodLabel } from "#api/domain/period-label.ts";
import { formatPeriod } from "#api/domain/periods.ts";
import { roundTo } from "#api/domain/round.ts";
import type { SafeResult } from "#api/domain/suppress.ts";
import { isIllustrative } from "./cut.ts";
import { presentTarget, presentValue } from "./value.ts";
import { amount, number, periodCount } from "./words.ts";

/** Whose lens it is, and how the others are spoken of. */
export type Looked = {
  of: { group: VulnerableGroup; dimension: string | null } | { area: Area };
  /** all children; the rest of Peterborough. */
  others: string;
  /** the whole of Peterborough. */
  whole: string;
};

const NOT_THERE = { kind: "missing", reason: "no-data" } as const;

export function presentLensLine(facts: LensFacts, aim: LensLine["aim"], looked: Looked): LensLine {
  const { indicator, beside, at, gap, points } = facts;
  const other = (safe: SafeResult | null): Value =>
    safe ? presentValue(safe.value, indicator) : { kind: "missing", reason: "not-applicable", text: NOBODY };
  return {
    indicator: { id: indicator.id, title: indicator.title, unit: indicator.unit },
    aim,
    period: at ? formatPeriod(at.period) : null,
    periodText: at ? periodLabel(at.period) : "no period yet",
    own: presentValue(at?.own.value ?? NOT_THERE, indicator),
    ownStatus: at?.own.status ?? "not-due",
    other: other(at ? at.other : null),
    compared: beside !== "nobody",
    target: presentTarget(at?.own.target ?? null, indicator),
    gap: gap && {
      ...gap,
      text: gapText(gap, facts, looked),
      chanceText: CHANCE[`${gap.chance}`],
    },
    trend: trendOf(facts),
    points: points.map((point) => ({
      period: formatPeriod(point.period),
      periodText: periodLabel(point.period),
      own: presentValue(point.own.value, indicator),
      other: other(point.other),
      ...pointGap(gapOf(indicator, point), indicator.decimals),
    })),
    illustrative: points.some(
      ({ own, other }) => isIllustrative(own.value) || (other !== null && isIllustrative(other.value)),
    ),
    note: noteOf(facts, looked),
    explore: exploreAddress(facts, looked),
  };
}

const NOBODY = "Nobody to compare with";

/** 12.4 points worse than all children; the same as all children; 3 points above all children. */
function gapText(
  { value, better }: Gap,
  { indicator, beside }: LensFacts,
  { others, whole }: Looked,
): string {
  const than = beside === "whole" ? whole : others;
  if (value === 0) return `The same as ${than}`;
  const size = amount(value, indicator);
  if (better === null) return `${size} ${value < 0 ? "below" : "above"} ${than}`;
  return `${size} ${better ? "better" : "worse"} than ${than}`;
}

const pointGap = (gap: number | null, decimals: number) => ({
  gap,
  gapText: gap === null ? "" : `${gap > 0 ? "+" : ""}${number(gap, decimals)}`,
});

const CHANCE = { true: "No more than chance", false: "More than chance", null: "Not tested for chance" };

/** Closing by about 6.6 points over 12 months. */
function trendOf({ trend, indicator }: LensFacts): LensLine["trend"] {
  if (!trend) return null;
  const over = periodCount(trend.over, indicator.frequency);
  if (trend.direction === "steady")
    return { direction: "steady", text: `Steady: no change beyond chance over ${over}` };
  const change = roundTo(Math.abs(trend.change), indicator.decimals);
  const least = 1 / 10 ** indicator.decimals;
  const by = change === 0 ? `less than ${amount(least, indicator)}` : `about ${amount(change, indicator)}`;
  const word = trend.direction === "closing" ? "Closing" : "Widening";
  return { direction: trend.direction, text: `${word} by ${by} over ${over}` };
}

function noteOf({ indicator, beside, at }: LensFacts, { whole }: Looked): string | null {
  if (beside === "nobody") return "About this group alone";
  if (indicator.kind === "count") return "A count: a part of all is always fewer";
  if (beside === "whole") return `Against ${whole}: the figure comes without its parts`;
  const shown = at?.own.value.kind === "shown";
  return shown && at.other?.value.kind === "suppressed"
    ? "The others' figure would give a small number away"
    : null;
}

function exploreAddress({ indicator, beside }: LensFacts, { of }: Looked): string {
  const query = new URLSearchParams({ view: "trend" });
  if ("area" in of) query.set("area", of.area.code);
  else if (beside !== "nobody" && of.dimension !== null) query.set("where", `${of.dimension}:${of.group.id}`);
  return `/explore/${indicator.id}?${query}`;
}
