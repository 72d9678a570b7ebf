// Warns when a figure changes long after its period: plans and reports have been written from it since.
import type { Place } from "#api/db/queries/compare.ts";
import { endOf, type Period } from "#api/domain/periods.ts";
import type { Finding } from "#api/ingest/finding.ts";

export const LATE_CORRECTION = "late-correction";

/** A year on, the annual report with the figure in it is out. */
const MONTHS = 12;

/** @example isLate({ frequency: "month", index: 24308 }, "2026-11-18") // true: September 2025 ended over a year before */
export function isLate(period: Period, today: string): boolean {
  const [year = 0, month = 1, day = 1] = today.split("-").map(Number);
  const limit = new Date(Date.UTC(year, month - 1 - MONTHS, day)).toISOString().slice(0, 10);
  return endOf(period) < limit;
}

export const lateCorrection = ({ row, cell }: Place, where: string): Finding => ({
  severity: "warning",
  row,
  cell,
  column: null,
  rule: LATE_CORRECTION,
  found: null,
  message: `${where}: this changes a figure published for a period that ended more than ${MONTHS} months ago. Take the row out, or give the reason when you publish.`,
});
