// Reads a period as people type it. The indicator's frequency settles what an ambiguous text means:
// 2009-10 is October 2009 for a monthly indicator and the financial year 2009/10 for a yearly one.
import type { Frequency } from "#api/contract/vocabulary.ts";
import { makePeriod, type Period } from "./periods.ts";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const FULL = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];
const TERMS = ["autumn", "spring", "summer"];
/** No period is written with more letters, and a sender may write thousands. */
const LONGEST = 40;

/** @returns the period, or null when the text is not a period of that frequency, or lies outside 1900 to 2199. */
export function parsePeriod(text: string, frequency: Frequency): Period | null {
  const trimmed = text.trim();
  if (trimmed.length > LONGEST) return null;
  const typed = trimmed
    .toLowerCase()
    .replace(/[\u2010-\u2015]/g, "-")
    .replace(/\s+/g, " ");
  const period = READERS[frequency](typed);
  if (!period) return null;
  const year = period.year;
  return year >= 1900 && year < 2200 ? makePeriod(frequency, year, period.part) : null;
}

type Read = { year: number; part: number } | null;

const READERS: Record<Frequency, (typed: string) => Read> = {
  month: readMonth,
  quarter: (typed) => readPart(typed, /^(?:q|quarter )([1-4])$/, 4),
  "financial-year": (typed) =>
    readYearPair(typed.replace(/^(fy|financial year) ?| ?(fy|financial year)$/g, "")),
  "academic-year": (typed) => readYearPair(typed.replace(/^(ay|academic year) ?| ?(ay|academic year)$/g, "")),
  term: (typed) => readPart(typed, /^(?:t|term )([1-3])$/, 3) ?? readNamedTerm(typed),
  "calendar-year": (typed) => (/^\d{4}$/.test(typed) ? { year: Number(typed), part: 1 } : null),
};

/** 2009-04, 2009-4, 2009/04, 04/2009, 4-2009, Apr 2009, April-2009, Apr-09, 1 April 2009 as Excel turns a month into a day.
 * Not 2009.1: a spreadsheet makes that of 2009.10. */
function readMonth(typed: string): Read {
  const yearFirst = typed.match(/^(\d{4})(?:[-/]|\.(?=\d\d))(\d{1,2})(?:[-/.]0?1)?$/);
  if (yearFirst) return month(Number(yearFirst[1]), Number(yearFirst[2]));
  const monthFirst = typed.match(/^(?:0?1[-/.])?(\d{1,2})[-/.](\d{4})$/);
  if (monthFirst) return month(Number(monthFirst[2]), Number(monthFirst[1]));
  const named =
    typed.match(/^(?:0?1(?:st)?[ -])?([a-z]{3,9})\.?[ -/']*(\d{4}|\d{2})$/) ??
    swap(typed.match(/^(\d{4})[ -/]?([a-z]{3,9})$/));
  if (!named) return null;
  const name = named[1] ?? "";
  const number = FULL.indexOf(name) + 1 || MONTHS.indexOf(name === "sept" ? "sep" : name) + 1;
  return month(fullYear(named[2] ?? ""), number);
}

/** A match whose two groups came in the other order. */
const swap = (match: RegExpMatchArray | null) => match && [match[0], match[2], match[1]];
const fullYear = (digits: string) => (digits.length === 2 ? 2000 + Number(digits) : Number(digits));
const month = (year: number, number: number): Read =>
  number >= 1 && number <= 12 ? { year, part: number } : null;

/** 2009/10, 2009-10, 2009/2010: the second year must follow the first. */
function readYearPair(typed: string): Read {
  const match = typed.match(/^(\d{4}) ?[-/] ?(\d{4}|\d{2})$/);
  if (!match) return null;
  const year = Number(match[1]);
  const next = match[2]?.length === 2 ? Number(match[2]) === (year + 1) % 100 : Number(match[2]) === year + 1;
  return next ? { year, part: 1 } : null;
}

/** 2009/10 Q1, Q1 2009/10, 2009-10 quarter 1. */
function readPart(typed: string, part: RegExp, parts: number): Read {
  const words =
    typed.match(/^(\d{4} ?[-/] ?(?:\d{4}|\d{2}))[ ,-]*(.+)$/) ??
    swap(typed.match(/^(.*[^ ,-])[ ,-]*(\d{4} ?[-/] ?(?:\d{4}|\d{2}))$/));
  const year = words && readYearPair(words[1] ?? "");
  const number = Number(words?.[2]?.match(part)?.[1]);
  return year && number <= parts ? { year: year.year, part: number } : null;
}

/** Autumn 2009: the school year of a spring or summer term began the year before. */
function readNamedTerm(typed: string): Read {
  const match =
    typed.match(/^(autumn|spring|summer)(?: term)? (\d{4})$/) ??
    swap(typed.match(/^(\d{4}) (autumn|spring|summer)(?: term)?$/));
  if (!match) return null;
  const part = TERMS.indexOf(match[1] ?? "") + 1;
  return { year: Number(match[2]) - (part > 1 ? 1 : 0), part };
}
