// The working days of the years that the demonstration covers, so that "within 15 working days" is a subtraction.
import { addDays, addWorkingDays, type IsHoliday } from "#api/domain/due-date.ts";

export type WorkingDays = {
  /** Dates as 2026-06-01, in order; a position in it is a working-day number. */
  readonly dates: readonly string[];
  /** Number of the first working day on or after a date. */
  from(date: string): number;
};

export function workingDays(isHoliday: IsHoliday, first: string, last: string): WorkingDays {
  const dates: string[] = [];
  for (let date = addWorkingDays(addDays(first, -1), 1, isHoliday); date <= last; ) {
    dates.push(date);
    date = addWorkingDays(date, 1, isHoliday);
  }
  const from = (date: string) => {
    const found = dates.findIndex((one) => one >= date);
    if (found < 0) throw new RangeError(`${date} is after the last working day known`);
    return found;
  };
  return { dates, from };
}
