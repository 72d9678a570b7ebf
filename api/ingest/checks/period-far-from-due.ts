// Warns of a figure that comes long after its return was due, where later ones are published: mostly the year is mistyped.
import { formatISO, parseISO, subMonths } from "date-fns";
import type { Place } from "#api/db/queries/compare.ts";
import type { Indicator } from "#api/domain/catalogue.ts";
import { dueDate, type IsHoliday } from "#api/domain/due-date.ts";
import { formatPeriod, type Period } from "#api/domain/periods.ts";
import type { Finding } from "#api/ingest/finding.ts";

export const PERIOD_FAR_FROM_DUE = "period-far-from-due";

const MONTHS = 6;

/** @example A monthly return due on 14 May is far from due on 15 November. */
export function isFarFromDue(
  indicator: Indicator,
  period: Period,
  today: string,
  isHoliday: IsHoliday,
): boolean {
  const limit = formatISO(subMonths(parseISO(today), MONTHS), { representation: "date" });
  return dueDate(indicator, period, isHoliday) < limit;
}

export const periodFarFromDue = ({ row, cell }: Place, period: Period, where: string): Finding => ({
  severity: "warning",
  row,
  cell,
  column: "period",
  rule: PERIOD_FAR_FROM_DUE,
  found: formatPeriod(period),
  message: `${where}: nothing was published for this period, and its return was due more than ${MONTHS} months ago; later ones have come. Check the year, or give the reason when you publish.`,
});
