// When a performance lead is told how the returns stand: once a week, on its first working day.
import { getISODay, parseISO } from "date-fns";
import { addDays, type IsHoliday, isWorkingDay } from "./due-date.ts";

const WEEK = 7;

/** @param last the day of the last summary to this person. Without one they wait for the first working day of a week; with
 * one, a summary that the server was down for is made good later in the week.
 * @returns the first day that the summary tells of, or null when none is due */
export function summarySince(today: string, last: string | null, isHoliday: IsHoliday): string | null {
  if (!isWorkingDay(today, isHoliday)) return null;
  const monday = addDays(today, 1 - getISODay(parseISO(today)));
  if (last !== null) return last < monday ? last : null;
  for (let day = monday; day < today; day = addDays(day, 1)) if (isWorkingDay(day, isHoliday)) return null;
  return addDays(today, -WEEK);
}
