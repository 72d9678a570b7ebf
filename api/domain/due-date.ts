// When a return is due, and how it stands on a day.
import type { Indicator } from "./catalogue.ts";
import { addPeriods, endOf, type Period } from "./periods.ts";

/** True for a bank holiday; weekends need not be said. */
export type IsHoliday = (isoDate: string) => boolean;

export const addDays = (isoDate: string, days: number): string =>
  new Date(Date.parse(`${isoDate}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** Calendar days from one date to another; negative when the second is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

/** The n-th working day after a date; weekends and bank holidays do not count. */
export function addWorkingDays(isoDate: string, count: number, isHoliday: IsHoliday): string {
  let day = isoDate;
  for (let left = count; left > 0; ) {
    day = addDays(day, 1);
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    if (weekday !== 0 && weekday !== 6 && !isHoliday(day)) left -= 1;
  }
  return day;
}

export const dueDate = (indicator: Indicator, period: Period, isHoliday: IsHoliday): string =>
  addWorkingDays(endOf(period), indicator.returns.due, isHoliday);

/** How a return that has not come stands: the period runs on (`not-due`), it can still come in time (`due`), it alone
 * is overdue (`late`), or it is one of several outstanding in a row (`missing`): by then nobody is merely late. */
export function standing(
  indicator: Indicator,
  period: Period,
  received: (period: Period) => boolean,
  today: string,
  isHoliday: IsHoliday,
): "not-due" | "due" | "late" | "missing" {
  if (today <= endOf(period)) return "not-due";
  const overdue = (other: Period) => today > dueDate(indicator, other, isHoliday);
  if (!overdue(period)) return "due";
  const { from, until } = indicator.returns;
  const outstanding = (other: Period) =>
    other.index >= from.index &&
    (until === null || other.index <= until.index) &&
    overdue(other) &&
    !received(other);
  return outstanding(addPeriods(period, -1)) || outstanding(addPeriods(period, 1)) ? "missing" : "late";
}

/** The newest period that should be judged, looking back from a day: received, or overdue. An ended collection stays
 * at its last. Null when nothing has come and nothing is overdue. */
export function judgedPeriod(
  indicator: Indicator,
  latest: Period,
  received: (period: Period) => boolean,
  today: string,
  isHoliday: IsHoliday,
): Period | null {
  const { from, until } = indicator.returns;
  const start = until && until.index < latest.index ? until : latest;
  for (let period = start; period.index >= from.index; period = addPeriods(period, -1)) {
    if (received(period) || today > dueDate(indicator, period, isHoliday)) return period;
  }
  return null;
}
