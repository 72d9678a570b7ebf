// The periods that a span can begin and end with: every one from the first to the newest there can be a figure for.
import type { ExplorerPage } from "#api/contract/explorer.ts";
import type { Frequency } from "#api/contract/vocabulary.ts";

type Listed = { period: string; text: string };
type Form = { pattern: RegExp; each: number; write: (year: number, part: number) => Listed };

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

const two = (number: number) => String(number).padStart(2, "0");
const same = (period: string): Listed => ({ period, text: period });
const years = (year: number) => `${year}/${two((year + 1) % 100)}`;

/** As the interface writes a period of each frequency: its year, and which part of it. */
const FORMS: Record<Frequency, Form> = {
  month: {
    pattern: /^(\d{4})-(\d{2})$/,
    each: 12,
    write: (year, part) => ({ period: `${year}-${two(part)}`, text: `${MONTHS[part - 1]} ${year}` }),
  },
  quarter: {
    pattern: /^(\d{4})\/\d{2} Q(\d)$/,
    each: 4,
    write: (year, part) => same(`${years(year)} Q${part}`),
  },
  term: {
    pattern: /^(\d{4})\/\d{2} T(\d)$/,
    each: 3,
    write: (year, part) => same(`${years(year)} T${part}`),
  },
  "financial-year": { pattern: /^(\d{4})\/\d{2}$/, each: 1, write: (year) => same(years(year)) },
  "academic-year": { pattern: /^(\d{4})\/\d{2} AY$/, each: 1, write: (year) => same(`${years(year)} AY`) },
  "calendar-year": { pattern: /^(\d{4})$/, each: 1, write: (year) => same(String(year)) },
};

/** Decades of months, and no more than a list can hold where a span makes no sense. */
const MOST = 1200;

/** Newest first, as a list of periods is looked through. */
export function periodList({ span, indicator }: Pick<ExplorerPage, "span" | "indicator">): Listed[] {
  const { pattern, each, write } = FORMS[indicator.frequency];
  const placeOf = (period: string) => {
    const [, year, part = "1"] = pattern.exec(period) ?? [];
    return year === undefined ? null : Number(year) * each + Number(part) - 1;
  };
  const [first, last] = [placeOf(span.first), placeOf(span.last)];
  if (first === null || last === null) return [];
  const count = Math.min(Math.max(last - first + 1, 0), MOST);
  return Array.from({ length: count }, (_, back) => {
    const place = last - back;
    return write(Math.floor(place / each), (place % each) + 1);
  });
}
