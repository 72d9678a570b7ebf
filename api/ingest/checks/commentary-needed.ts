// A missed value cannot be published without its owner's words, at trust level and wherever an area has a target of its own.
import type { Result } from "#api/domain/aggregate.ts";
import type { Area, Indicator } from "#api/domain/catalogue.ts";
import { periodLabel } from "#api/domain/period-label.ts";
import type { Period } from "#api/domain/periods.ts";
import { roundTo } from "#api/domain/round.ts";
import { targetToExplain } from "#api/domain/wants-words.ts";
import type { Finding } from "#api/ingest/finding.ts";

export const COMMENTARY_NEEDED = "commentary-needed";

/** A figure for everyone in an area, and what is said of it. */
export type Explained = {
  row: number;
  cell: number;
  indicator: Indicator;
  area: Area;
  period: Period;
  result: Result;
  /** What the return says. */
  words: string | null;
  /** What is published, and whether that was written of this very figure: words of another figure explain nothing. */
  standing: string | null;
  holds: boolean;
};

/** What will stand beside the figure once the return is published. */
export const wordsOf = ({ words, standing, holds }: Explained): string | null =>
  words ?? (holds ? standing : null);

export function commentaryNeeded(total: Explained): Finding | null {
  const missed = missedInWords(total);
  if (missed === null || wordsOf(total) !== null) return null;
  const call =
    total.standing === null
      ? `Say in commentary ${QUESTIONS}.`
      : `The commentary published before was written of another figure: send the same words again if they still hold, or say anew ${QUESTIONS}.`;
  return {
    severity: "error",
    row: total.row,
    cell: total.cell,
    column: "commentary",
    rule: COMMENTARY_NEEDED,
    found: null,
    message: `${missed}. ${call}`,
  };
}

export const QUESTIONS = "what happened, what is being done, by when, and what help is needed";

/** @returns which figure misses which target; null where commentary is theirs to give */
export function missedInWords(total: Explained): string | null {
  const { indicator, area, period, result } = total;
  const target = targetToExplain(result, total);
  if (!target || result.kind !== "number") return null;
  const percent = indicator.unit === "%" ? "%" : "";
  const value = `${roundTo(result.value, indicator.decimals)}${percent}`;
  return `${indicator.title}, ${area.name}, ${periodLabel(period)}: ${value} misses the target of ${goalInWords(target.goal)}${percent}`;
}

export const goalInWords = (goal: number | { low: number; high: number }) =>
  typeof goal === "number" ? String(goal) : `${goal.low} to ${goal.high}`;
