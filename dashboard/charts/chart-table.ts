// The numbers of a chart as a table: for the screen in words, for a spreadsheet as numbers.
import type { Value } from "#api/contract/values.ts";
import { isSmall } from "#dashboard/ui/small.ts";

export type Cell = string | number | null;
/** What stands in a cell on the screen; a small number carries its mark. */
export type TableCell = string | { text: string; small: true };
export type ChartTable = {
  caption: string;
  head: { title: string; numeric: boolean }[];
  /** The first cell of a row names it; `href` is where the next one, its figure, leads. */
  rows: { id: string; cells: TableCell[]; href?: string }[];
  csv: { head: string[]; rows: Cell[][] };
};

export const tableCell = (value: Value, text = value.text): TableCell =>
  isSmall(value) ? { text, small: true } : text;

/** RFC 4180, with the mark that tells Excel it is UTF-8. */
export function toCsv({ head, rows }: ChartTable["csv"]): string {
  return `\uFEFF${[head, ...rows].map((row) => row.map(csvCell).join(",")).join("\r\n")}\r\n`;
}

function csvCell(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  // A spreadsheet would run text that starts like a formula.
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
