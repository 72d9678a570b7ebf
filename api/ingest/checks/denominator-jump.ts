// Warns of a denominator that moved by a third since the period before: part of the cases may be left out, or counted twice.
import type { AreaLevel } from "#api/contract/vocabulary.ts";
import type { Finding } from "#api/ingest/finding.ts";

export const DENOMINATOR_JUMP = "denominator-jump";

const SHARE = 1 / 3;
/** Below these the larger of the two moves by a third through chance alone: a locality's 30 assessments do so one month in five. */
const LEAST: Partial<Record<AreaLevel, number>> = { trust: 10, locality: 50 };

/** @example hasJumped(80, 52, "trust") // true: 28 more than 52 is over a third */
export function hasJumped(denominator: number, before: number, level: AreaLevel): boolean {
  const least = LEAST[level];
  if (least === undefined || Math.max(denominator, before) < least) return false;
  return Math.abs(denominator - before) > before * SHARE + 1e-9;
}

export function denominatorJump(
  place: { row: number; cell: number; level: AreaLevel; where: string },
  denominator: number,
  before: number,
): Finding | null {
  if (!hasJumped(denominator, before, place.level)) return null;
  return {
    severity: "warning",
    row: place.row,
    cell: place.cell,
    column: "denominator",
    rule: DENOMINATOR_JUMP,
    found: String(denominator),
    message: `${place.where}: the denominator is ${denominator}, and was ${before} in the period before. Check that all cases are there, or give the reason when you publish.`,
  };
}
