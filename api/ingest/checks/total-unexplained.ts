// A total that its areas make up is shown like one that was returned. Off target, it needs its owner's words as well, and those
// stand on a row of its own.
import type { NumberResult } from "#api/domain/aggregate.ts";
import type { Area, Indicator, Target } from "#api/domain/catalogue.ts";
import { periodLabel } from "#api/domain/period-label.ts";
import type { Period } from "#api/domain/periods.ts";
import { roundTo } from "#api/domain/round.ts";
import type { Finding } from "#api/ingest/finding.ts";
import { goalInWords, QUESTIONS } from "./commentary-needed.ts";

export const TOTAL_UNEXPLAINED = "total-unexplained";

type Made = {
  row: number;
  cell: number;
  indicator: Indicator;
  area: Area;
  period: Period;
  result: NumberResult;
  target: Target;
};

export function totalUnexplained({ row, cell, indicator, area, period, result, target }: Made): Finding {
  const percent = indicator.unit === "%" ? "%" : "";
  const { value, numerator, denominator } = result;
  const shown = `${roundTo(value, indicator.decimals)}${percent}`;
  const total =
    numerator === null || denominator === null ? shown : `${numerator} of ${denominator}, ${shown}`;
  return {
    severity: "error",
    row,
    cell,
    column: null,
    rule: TOTAL_UNEXPLAINED,
    found: null,
    message: `${indicator.title}, ${area.name}, ${periodLabel(period)}: the areas come to ${total}, which misses the target of ${goalInWords(target.goal)}${percent}. Add a row for ${area.name} with its figures and, in commentary, ${QUESTIONS}; then send the file again.`,
  };
}
