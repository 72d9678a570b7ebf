// When a return is due, and how it stands on a day.
import { differenceInCalendarDays, formatISO, isWeekend, parseISO, addDays as plusDays } from "date-fns";
import type { Indicator } from "./catalogue.ts";
import { addPeriods, endOf, type Period } from "./periods.ts";

/** True for a bank holiday; weekends need not be said. */
export type IsHoliday = (isoDate: string) => boolean;

/** Days are reckoned at local midnight on both sides, so that neither the machine's zone nor a change of clocks shows. */
export const addDays = (isoDate: string, days: number): string => format(plusDays(parseISO(isoDate), days));

/** Calendar days from one date to another; negative when the second is earlier. */
export const daysBetween = (from: string, to: string): number =>
  differenceInCalendarDays(parseISO(to), parseISO(from));

/** Whether people are at work on a day: not at a weekend, nor on a bank holiday. */
export const isWorkingDay = (isoDate: string, isHoliday: IsHoliday): boolean =>
  !isWeekend(parseISO(isoDate)) && !isHoliday(isoDate);

/** The n-th working day after a date, or before it where n is negative; weekends and bank holidays do not count. */
export function addWorkingDays(isoDate: string, count: number, isHoliday: IsHoliday): string {
  let day = parseISO(isoDate);
  for (let left = Math.abs(count); left > 0; ) {
    day = plusDays(day, Math.sign(count));
    if (!isWeekend(day) && !isHoliday(format(day))) left -= 1;
  }
  return format(day);
}

const format = (day: Date) => formatISO(day, { representation: "date" });

/** Due dates by calendar, end and number of days: a page asks for the same few hundred each time, and a published year is
 * due some 165 working days after its end. */
const known = new WeakMap<IsHoliday, Map<string, string>>();

export function dueDate(indicator: Indicator, period: Period, isHoliday: IsHoliday): string {
  const dates = known.get(isHoliday) ?? new Map<string, string>();
  known.set(isHoliday, dates);
  const end = endOf(period);
  const key = `${end} ${indicator.returns.due}`;
  const date = dates.get(key) ?? addWorkingDays(end, indicator.returns.due, isHoliday);
  dates.set(key, date);
  return date;
}

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
