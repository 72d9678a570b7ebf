// A total that its areas make up is shown like one that was returned. Off target, it needs its owner's words as well, though
// the return has no row of it.
import { periodLabel } from "#api/domain/period-label.ts";
import { roundTo } from "#api/domain/round.ts";
import { targetToExplain } from "#api/domain/wants-words.ts";
import type { Finding } from "#api/ingest/finding.ts";
import { type Explained, goalInWords, QUESTIONS, wordsOf } from "./commentary-needed.ts";

export const TOTAL_UNEXPLAINED = "total-unexplained";

export function totalUnexplained(explained: Explained): Finding | null {
  const { row, cell, indicator, area, period, result, standing } = explained;
  const target = targetToExplain(result, explained);
  if (!target || result.kind !== "number" || wordsOf(explained) !== null) return null;
  const percent = indicator.unit === "%" ? "%" : "";
  const { value, numerator, denominator } = result;
  const shown = `${roundTo(value, indicator.decimals)}${percent}`;
  const total =
    numerator === null || denominator === null ? shown : `${numerator} of ${denominator}, ${shown}`;
  const before = standing === null ? "" : " The commentary published before was written of another figure.";
  return {
    severity: "error",
    row,
    cell,
    column: null,
    rule: TOTAL_UNEXPLAINED,
    found: null,
    message: `${indicator.title}, ${area.name}, ${periodLabel(period)}: the areas come to ${total}, which misses the target of ${goalInWords(target.goal)}${percent}.${before} Say in its commentary ${QUESTIONS}. Write that on the page of this return, or add a row for ${area.name} with its figures and the commentary, and send the file again.`,
  };
}
