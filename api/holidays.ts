// Bank holidays of a country and state, from the date-holidays library.
import Holidays from "date-holidays";
import type { IsHoliday } from "#api/domain/due-date.ts";

type Place = { country: string; state?: string | undefined };

/** The name of the bank holiday on a day; null where there is none. */
export type HolidayName = (isoDate: string) => string | null;

/** A year is worked out once. */
export function holidayNamesOf({ country, state }: Place): HolidayName {
  const calendar = state ? new Holidays(country, state) : new Holidays(country);
  const years = new Map<string, ReadonlyMap<string, string>>();
  return (isoDate) => {
    const year = isoDate.slice(0, 4);
    const days = years.get(year) ?? daysOff(calendar, Number(year));
    years.set(year, days);
    return days.get(isoDate) ?? null;
  };
}

export function holidaysOf(place: Place): IsHoliday {
  const nameOf = holidayNamesOf(place);
  return (isoDate) => nameOf(isoDate) !== null;
}

const daysOff = (calendar: Holidays, year: number): ReadonlyMap<string, string> =>
  new Map(
    calendar
      .getHolidays(year)
      .filter(({ type }) => type === "public" || type === "bank")
      .map(({ date, name }) => [date.slice(0, 10), name]),
  );
