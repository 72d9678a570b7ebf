// Periods: what a figure is for. A period is a frequency and an ordinal, so that the next one is index + 1.
import { getDaysInMonth } from "date-fns";
import type { Frequency } from "#api/contract/vocabulary.ts";

/** `index` counts periods of the frequency from year 0: months since January of year 0, quarters since April of year 0… */
export type Period = { readonly frequency: Frequency; readonly index: number };

type Calendar = {
  /** Leading digit of the stored key; never renumber, keys are in the database. */
  digit: number;
  perYear: number;
  /** Month (1 to 12) in which the year of this calendar begins. */
  startMonth: number;
  /** Months each period of the year covers, in order. */
  lengths: readonly number[];
};

// School terms follow the usual English pattern; Easter moves, so the spring term is January to April here.
const CALENDARS: Record<Frequency, Calendar> = {
  month: { digit: 1, perYear: 12, startMonth: 1, lengths: Array(12).fill(1) },
  quarter: { digit: 2, perYear: 4, startMonth: 4, lengths: [3, 3, 3, 3] },
  "financial-year": { digit: 3, perYear: 1, startMonth: 4, lengths: [12] },
  "academic-year": { digit: 4, perYear: 1, startMonth: 9, lengths: [12] },
  term: { digit: 5, perYear: 3, startMonth: 9, lengths: [4, 4, 4] },
  "calendar-year": { digit: 6, perYear: 1, startMonth: 1, lengths: [12] },
};

const split = ({ frequency, index }: Period) => {
  const { perYear } = CALENDARS[frequency];
  return { year: Math.floor(index / perYear), part: index % perYear };
};

export const makePeriod = (frequency: Frequency, year: number, part = 1): Period => ({
  frequency,
  index: year * CALENDARS[frequency].perYear + part - 1,
});

/** The integer a period is stored as: frequency digit × 1,000,000 + index; ordered within a frequency. */
export const periodKey = ({ frequency, index }: Period): number =>
  CALENDARS[frequency].digit * 1_000_000 + index;

export function periodFromKey(key: number): Period {
  const digit = Math.floor(key / 1_000_000);
  for (const frequency of Object.keys(CALENDARS) as Frequency[]) {
    if (CALENDARS[frequency].digit === digit) return { frequency, index: key % 1_000_000 };
  }
  throw new RangeError(`${key} is not the key of a period`);
}

/** Months since January of year 0 at which the period starts, and one past its last month. */
function monthSpan(period: Period): { first: number; end: number } {
  const { startMonth, lengths } = CALENDARS[period.frequency];
  const { year, part } = split(period);
  const before = lengths.slice(0, part).reduce((sum, months) => sum + months, 0);
  const first = year * 12 + startMonth - 1 + before;
  return { first, end: first + (lengths[part] ?? 0) };
}

const pad = (number: number, width = 2) => String(number).padStart(width, "0");
const isoMonth = (months: number) => `${pad(Math.floor(months / 12), 4)}-${pad((months % 12) + 1)}`;

/** First day, as 2026-06-01. */
export const startOf = (period: Period): string => `${isoMonth(monthSpan(period).first)}-01`;

/** Last day, as 2026-06-30. */
export function endOf(period: Period): string {
  const last = monthSpan(period).end - 1;
  const days = getDaysInMonth(new Date(Math.floor(last / 12), last % 12));
  return `${isoMonth(last)}-${pad(days)}`;
}

/** The period of a frequency that a day lies in. */
export function periodOn(frequency: Frequency, isoDate: string): Period {
  const { startMonth, lengths, perYear } = CALENDARS[frequency];
  const months = Number(isoDate.slice(0, 4)) * 12 + Number(isoDate.slice(5, 7)) - startMonth;
  let rest = months % 12;
  let part = 0;
  while (rest >= (lengths[part] ?? 12)) rest -= lengths[part++] ?? 12;
  return { frequency, index: Math.floor(months / 12) * perYear + part };
}

export const addPeriods = (period: Period, count: number): Period => ({
  ...period,
  index: period.index + count,
});

export function comparePeriods(a: Period, b: Period): number {
  if (a.frequency !== b.frequency)
    throw new TypeError(`cannot order a ${a.frequency} against a ${b.frequency}`);
  return a.index - b.index;
}

/** From first to last, both included. */
export const periodsBetween = (first: Period, last: Period): Period[] =>
  Array.from({ length: Math.max(0, comparePeriods(last, first) + 1) }, (_, step) => addPeriods(first, step));

/** How many periods of a frequency make a year: 12 for months. */
export const periodsPerYear = (frequency: Frequency): number => CALENDARS[frequency].perYear;

/** The same period a year earlier. */
export const yearBefore = (period: Period): Period =>
  addPeriods(period, -CALENDARS[period.frequency].perYear);

const slashed = (year: number) => `${year}/${pad((year + 1) % 100)}`;

/** Canonical form, as stored, sent and linked: 2009-04, 2009/10 Q1, 2009/10, 2009/10 AY, 2009/10 T1, 2009. */
export function formatPeriod(period: Period): string {
  const { year, part } = split(period);
  switch (period.frequency) {
    case "month":
      return `${year}-${pad(part + 1)}`;
    case "quarter":
      return `${slashed(year)} Q${part + 1}`;
    case "financial-year":
      return slashed(year);
    case "academic-year":
      return `${slashed(year)} AY`;
    case "term":
      return `${slashed(year)} T${part + 1}`;
    case "calendar-year":
      return String(year);
  }
}
