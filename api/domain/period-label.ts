// Periods in words, as a person reads them on a page.
import { endOf, formatPeriod, type Period, startOf } from "./periods.ts";

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

const monthOf = (isoDate: string) => MONTHS[Number(isoDate.slice(5, 7)) - 1] ?? "";

/** June 2026; April to June 2026; 2025/26; school year 2025/26; autumn term 2025; 2025. */
export function periodLabel(period: Period): string {
  const start = startOf(period);
  const end = endOf(period);
  switch (period.frequency) {
    case "month":
      return `${monthOf(start)} ${start.slice(0, 4)}`;
    case "quarter":
      return `${monthOf(start)} to ${monthOf(end)} ${end.slice(0, 4)}`;
    case "academic-year":
      return `school year ${formatPeriod(period).replace(" AY", "")}`;
    case "term":
      return `${["autumn", "spring", "summer"][period.index % 3]} term ${end.slice(0, 4)}`;
    case "financial-year":
    case "calendar-year":
      return formatPeriod(period);
  }
}

/** A run of periods: April to September 2026; April 2025 to March 2026; 1998 to 2017; school years 2010/11 to 2024/25. */
export function spanLabel(first: Period, last: Period): string {
  if (first.index === last.index) return periodLabel(first);
  if (first.frequency === "month" || first.frequency === "quarter") {
    const [from, to] = [startOf(first), endOf(last)];
    const year = from.slice(0, 4) === to.slice(0, 4) ? "" : ` ${from.slice(0, 4)}`;
    return `${monthOf(from)}${year} to ${monthOf(to)} ${to.slice(0, 4)}`;
  }
  if (first.frequency === "academic-year") {
    const years = (period: Period) => formatPeriod(period).replace(" AY", "");
    return `school years ${years(first)} to ${years(last)}`;
  }
  return `${periodLabel(first)} to ${periodLabel(last)}`;
}

/** When a run began: June 2026; April 2026 for a quarter; 2025/26. */
export const sinceLabel = (period: Period): string =>
  period.frequency === "quarter"
    ? `${monthOf(startOf(period))} ${startOf(period).slice(0, 4)}`
    : periodLabel(period);

/** For chart axes: Jun 26, Q1 26/27, 25/26, 2025. */
export function periodShortLabel(period: Period): string {
  const start = startOf(period);
  if (period.frequency === "month") return `${monthOf(start).slice(0, 3)} ${start.slice(2, 4)}`;
  if (period.frequency === "calendar-year") return formatPeriod(period);
  const text = formatPeriod(period).slice(2).replace(" AY", "");
  const [years, part] = text.split(" ");
  return part ? `${part} ${years}` : text;
}

/** 7 June 2026. */
export function dateLabel(isoDate: string): string {
  return `${Number(isoDate.slice(8, 10))} ${monthOf(isoDate)} ${isoDate.slice(0, 4)}`;
}
