// Bank holidays of a country and state, from the date-holidays library.
import Holidays from "date-holidays";
import type { IsHoliday } from "#api/domain/due-date.ts";

/** A year is worked out once. */
export function holidaysOf({ country, state }: { country: string; state?: string | undefined }): IsHoliday {
  const calendar = state ? new Holidays(country, state) : new Holidays(country);
  const years = new Map<string, ReadonlySet<string>>();
  return (isoDate) => {
    const year = isoDate.slice(0, 4);
    const days = years.get(year) ?? daysOff(calendar, Number(year));
    years.set(year, days);
    return days.has(isoDate);
  };
}

const daysOff = (calendar: Holidays, year: number): ReadonlySet<string> =>
  new Set(
    calendar
      .getHolidays(year)
      .filter(({ type }) => type === "public" || type === "bank")
      .map(({ date }) => date.slice(0, 10)),
  );
