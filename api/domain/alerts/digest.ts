// When somebody is written to once a week: on its first working day, of what happened before that day.
import { getISODay, parseISO } from "date-fns";
import { addDays, type IsHoliday, isWorkingDay } from "#api/domain/due-date.ts";

/** Each day belongs to one digest, so that one for which the server was down is made good later in the week and tells the same.
 * @param last the day of the last letter about risk areas to this person
 * @returns the first day that the digest tells nothing of, or null when none is due */
export function digestBefore(today: string, last: string | null, isHoliday: IsHoliday): string | null {
  if (!isWorkingDay(today, isHoliday)) return null;
  let first = addDays(today, 1 - getISODay(parseISO(today)));
  while (!isWorkingDay(first, isHoliday)) first = addDays(first, 1);
  return last !== null && last >= first ? null : first;
}
