// Why a file cannot be read as somebody says its headings are meant: one sentence, of the first thing that is wrong.
import type { Arrangement, ColumnMeaning } from "#api/contract/mending.ts";
import type { Catalogue } from "#api/domain/catalogue.ts";
import { parsePeriod } from "#api/domain/parse-period.ts";
import { quoted } from "#api/ingest/finding.ts";
import { columnIds, headingKey, isFindings } from "#api/ingest/headings.ts";
import { readAnyPeriod } from "#api/ingest/read-any-period.ts";
import { acrossOf, FIGURES, periodText } from "./arrange.ts";

export const MOST_COLUMNS = 100;
const LONGEST_HEADING = 200;

/** The headings of a file, as they are told and matched: up to the last that has text. */
export function headingsOf(cells: readonly string[]): string[] {
  const width = cells.findLastIndex((cell) => headingKey(cell) !== "") + 1;
  return cells.slice(0, width).map((cell) => quoted(cell.replace(/^\ufeff/, ""), LONGEST_HEADING - 1));
}

/** @param headings of the file, as above */
export function arrangementFault(
  arrangement: Arrangement,
  headings: readonly string[],
  catalogue: Catalogue,
): string | null {
  return (
    otherHeadings(arrangement, headings) ??
    arrangement.columns.map((column) => columnFault(column, catalogue)).find((fault) => fault !== null) ??
    twice(arrangement) ??
    fixedFault(arrangement, catalogue) ??
    figuresFault(arrangement)
  );
}

function otherHeadings({ columns }: Arrangement, headings: readonly string[]): string | null {
  const same =
    columns.length === headings.length &&
    columns.every(({ heading }, at) => headingKey(heading) === headingKey(headings[at] ?? ""));
  return same
    ? null
    : "These are not the headings of the file. Load the page again and match them once more.";
}

function columnFault(
  { heading, meaning }: Arrangement["columns"][number],
  catalogue: Catalogue,
): string | null {
  if (meaning.is === "column" && !columnIds(catalogue).includes(meaning.column))
    return `“${quoted(meaning.column, 60)}” is not a column of a return. The columns are ${columnIds(catalogue).join(", ")}.`;
  if (meaning.is === "period" && readAnyPeriod(meaning.period) === null)
    return `“${quoted(meaning.period, 60)}”, which “${quoted(heading, 60)}” is to be, is not a period. Write a month as 2026-04, a quarter as 2026/27 Q1, a year as 2026/27.`;
  return null;
}

function twice({ columns }: Arrangement): string | null {
  const seen = new Map<string, string>();
  for (const { heading, meaning } of columns) {
    const means = inWords(meaning);
    if (means === null) continue;
    const earlier = seen.get(means);
    if (earlier !== undefined)
      return `“${quoted(earlier, 60)}” and “${quoted(heading, 60)}” are both ${means}. Choose one of them, and let the other stand for nothing.`;
    seen.set(means, heading);
  }
  return null;
}

function inWords(meaning: ColumnMeaning): string | null {
  if (meaning.is === "nothing") return null;
  return meaning.is === "column" ? meaning.column : `${meaning.figure} for ${periodText(meaning.period)}`;
}

function fixedFault({ columns, fixed }: Arrangement, catalogue: Catalogue): string | null {
  const across = columns.some(({ meaning }) => meaning.is === "period");
  for (const id of ["indicator", "period", "area"] as const) {
    const column = columns.find(({ meaning }) => meaning.is === "column" && meaning.column === id);
    if (fixed[id] !== undefined && (column || (id === "period" && across)))
      return `The file says the ${id} itself${column ? ` in “${quoted(column.heading, 60)}”` : ", in its headings"}. Leave the one for every row out, or let that column stand for nothing.`;
    if (id === "period" && across && column)
      return `“${quoted(column.heading, 60)}” cannot be the period where periods stand across. Let it stand for nothing.`;
  }
  const indicator = fixed.indicator === undefined ? null : catalogue.findIndicator(fixed.indicator);
  if (fixed.indicator !== undefined && !indicator)
    return `“${quoted(fixed.indicator, 60)}” is not an indicator. Give its id, or its national reference.`;
  if (fixed.area !== undefined && !catalogue.findArea(fixed.area))
    return `“${quoted(fixed.area, 60)}” is not an area. Give its code or its name.`;
  const { period } = fixed;
  if (period !== undefined && !(indicator ? parsePeriod(period, indicator.frequency) : readAnyPeriod(period)))
    return `“${quoted(period, 60)}” is not a period${indicator ? ` of ${indicator.title}` : ""}. Write a month as 2026-04, a quarter as 2026/27 Q1, a year as 2026/27.`;
  return null;
}

/** What must be there for a row to be a figure at all. */
function figuresFault(arrangement: Arrangement): string | null {
  const { columns, fixed } = arrangement;
  const has = (id: string) => columns.some(({ meaning }) => meaning.is === "column" && meaning.column === id);
  const across = acrossOf(arrangement);
  if (!has("indicator") && fixed.indicator === undefined)
    return "Nothing says which indicator the figures are for. Choose the column that does, or one indicator for every row.";
  if (!has("period") && fixed.period === undefined && across.length === 0)
    return "Nothing says which period the figures are for. Choose the column that does, or one period for every row.";
  const plain = FIGURES.filter(has);
  if (across.length > 0 && plain.length > 0)
    return `The figures stand below the periods, so no other column can be the ${plain[0]}. Let it stand for nothing.`;
  if (across.length === 0 && plain.length === 0)
    return "No column has figures. Choose numerator and denominator, or value.";
  if (across.length === 0 && has("numerator") !== has("denominator"))
    return `Numerator and denominator go together. Choose the column of the ${has("numerator") ? "denominator" : "numerator"} too, or let the one be the value.`;
  const half = across.find(({ at }) => (at.numerator === undefined) !== (at.denominator === undefined));
  if (half)
    return `Of ${half.period} there is a ${half.at.numerator === undefined ? "denominator without a numerator" : "numerator without a denominator"}. Choose the column of the other too, or let the one be the value.`;
  return null;
}

/** Whether it says no more than the headings do themselves. */
export const isPlain = ({ columns, fixed }: Arrangement): boolean =>
  Object.values(fixed).every((text) => text === undefined) &&
  columns.every(({ heading, meaning }) =>
    meaning.is === "column"
      ? headingKey(heading) === meaning.column
      : meaning.is === "nothing" && (headingKey(heading) === "" || isFindings(headingKey(heading))),
  );
