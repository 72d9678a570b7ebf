// A return to fill in: its rows as a file holds them, and what its reader must know beside them.
import Papa from "papaparse";
import { dateLabel, periodLabel } from "#api/domain/period-label.ts";
import { formatPeriod } from "#api/domain/periods.ts";
import { asksFor, MOST_PERIODS, type ReturnToFill } from "#api/domain/wanted-returns.ts";
import { FOR_SPREADSHEETS } from "./spreadsheet.ts";

export type Template = {
  columns: readonly string[];
  /** The first cells of each row; those of figures and commentary are to be filled in. */
  rows: readonly (readonly string[])[];
  /** One for each return: what it counts, and when it is due. */
  returns: readonly (readonly string[])[];
  areas: readonly (readonly [code: string, name: string])[];
};

export const RETURN_HEADINGS = [
  "indicator",
  "title",
  "period",
  "due by",
  "numerator: what is counted",
  "denominator: out of what",
  "value",
] as const;

export function presentTemplate(returns: readonly ReturnToFill[]): Template {
  const asks = new Set(returns.map(({ facts: { indicator } }) => asksFor(indicator)));
  const areas = new Map(returns.flatMap((each) => each.areas.map(({ code, name }) => [code, name])));
  return {
    columns: [
      "indicator",
      "period",
      "area",
      ...(asks.has("parts") ? ["numerator", "denominator"] : []),
      ...(asks.has("value") ? ["value"] : []),
      "commentary",
    ],
    rows: returns.flatMap(({ facts, areas }) =>
      areas.map(({ code }) => [facts.indicator.id, formatPeriod(facts.period), code]),
    ),
    returns: returns.map(({ facts: { indicator, period, due } }) => {
      const parts = asksFor(indicator) === "parts";
      return [
        indicator.id,
        indicator.title,
        periodLabel(period),
        dateLabel(due),
        parts ? indicator.numerator : "",
        parts ? (indicator.denominator ?? "") : "",
        parts ? "" : `${indicator.numerator} (${indicator.unit})`,
      ];
    }),
    areas: [...areas],
  };
}

export const HOW_TO_FILL = [
  "Fill in the first sheet and send the workbook as it is. Only the first sheet is read.",
  "Leave indicator, period and area as they are. Delete a row that you have no figure for, or write why there is none in its place: z not applicable, x not available, c confidential, u unreliable, low rounds to zero.",
  "Write a number of cases as a whole number. Where numerator and denominator are asked for, the percentage is worked out from them.",
  "Where a value is off target it must be explained: write what happened, what is being done, by when, and what help is needed, in 80 to 1,500 characters, in the commentary of that row. You can also do that on the page after you have sent the file.",
  `Of a return that has been outstanding for long the newest ${MOST_PERIODS} periods are here. For an earlier one, copy a row and change its period.`,
] as const;

export const templateCsv = ({ columns, rows }: Template): string => {
  const data = rows.map((row) => [...row, ...columns.slice(row.length).map(() => "")]);
  return `${Papa.unparse({ fields: [...columns], data }, FOR_SPREADSHEETS)}\r\n`;
};
