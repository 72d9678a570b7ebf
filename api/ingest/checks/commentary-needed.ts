// A missed value cannot be published without its owner's words, at trust level and wherever an area has a target of its own.
import { type Observation, resultOf } from "#api/domain/aggregate.ts";
import { type Area, type Indicator, targetInForce } from "#api/domain/catalogue.ts";
import { judge } from "#api/domain/judge.ts";
import { periodLabel } from "#api/domain/period-label.ts";
import type { Period } from "#api/domain/periods.ts";
import { roundTo } from "#api/domain/round.ts";
import type { Finding } from "#api/ingest/finding.ts";

export const COMMENTARY_NEEDED = "commentary-needed";

/** A figure for everyone in an area. */
export type TotalRow = {
  row: number;
  indicator: Indicator;
  area: Area;
  period: Period;
  said: Observation;
  explained: boolean;
};

export function commentaryNeeded({
  row,
  indicator,
  area,
  period,
  said,
  explained,
}: TotalRow): Finding | null {
  if (explained || indicator.polarity === "none") return null;
  const target = targetInForce(indicator, area, period);
  if (!target || (target.area !== area.code && area.level !== "trust")) return null;
  const result = resultOf(said, indicator);
  if (result.kind !== "number" || judge(result.value, target, indicator) !== "missed") return null;
  const percent = indicator.unit === "%" ? "%" : "";
  const value = `${roundTo(result.value, indicator.decimals)}${percent}`;
  return {
    severity: "error",
    row,
    column: "commentary",
    rule: COMMENTARY_NEEDED,
    found: null,
    message: `${indicator.title}, ${area.name}, ${periodLabel(period)}: ${value} misses the target of ${goalInWords(target.goal)}${percent}. Say in commentary what happened, what is being done, by when, and what help is needed.`,
  };
}

const goalInWords = (goal: number | { low: number; high: number }) =>
  typeof goal === "number" ? String(goal) : `${goal.low} to ${goal.high}`;
