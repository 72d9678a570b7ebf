// Cells copied from a spreadsheet and pasted into one field: they fill the fields to its right and below.
import { type Asked, type FormRow, fieldOf, type Part, partsOf, type Typed } from "./typed-figures.ts";

/** More than any form has; the rest of what was copied by mistake is left. */
const MOST_LINES = 500;

/** @returns null for a single cell, which the browser pastes by itself */
export function pastedBlock(
  { indicator }: Asked,
  rows: readonly FormRow[],
  start: { area: string; part: Part },
  text: string,
): Typed | null {
  const lines = text.replace(/\r?\n$/, "").split(/\r?\n/, MOST_LINES);
  if (lines.length === 1 && !text.includes("\t")) return null;
  const parts = partsOf(indicator);
  const firstRow = rows.findIndex(({ area }) => area.code === start.area);
  const firstPart = parts.indexOf(start.part);
  return Object.fromEntries(
    lines.flatMap((line, down) =>
      line.split("\t", parts.length).flatMap((cell, across) => {
        const row = rows[firstRow + down];
        const part = parts[firstPart + across];
        return row && part ? [[fieldOf(row.area.code, part), cell.trim().slice(0, 40)]] : [];
      }),
    ),
  );
}
