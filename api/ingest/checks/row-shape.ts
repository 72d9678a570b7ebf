// Whether a row can be taken apart at all: its quotes, its number of cells, its characters, the length of its cells.
import { type Found, quoted } from "#api/ingest/finding.ts";
import type { Columns } from "#api/ingest/headings.ts";
import type { RawRow, RowFault } from "#api/ingest/parse.ts";

const FAULTS: Record<RowFault, string> = {
  "quote-malformed":
    'A quotation mark stands inside a quoted cell. Double it ("") or take it out, and check that this row has swallowed none of the next.',
  "quote-not-closed":
    "A quotation mark is opened in this row and never closed, so nothing after it could be read. Close it or take it out.",
  "row-too-long":
    "This row runs on for more than 65,000 characters, so nothing after it could be read. Check its end.",
};
const BROKEN = /\ufffd|(?![\t\n])\p{Cc}/u;
/** Names, periods and numbers are short; commentary has a limit and a rule of its own. */
const LONGEST_CELL = 200;

/** Only the first fault is told: the others mostly follow from it. */
export function rowShape({ cells, fault }: RawRow, columns: Columns): (Found & { rule: string }) | null {
  if (fault) return { rule: fault, column: null, found: quoted(cells[0] ?? "", 60), message: FAULTS[fault] };
  if (cells.length < columns.width)
    return {
      rule: "row-length",
      column: null,
      found: cellCount(cells.length),
      message: `The row has ${cellCount(cells.length)} and the headings ${columns.width}. Add the missing ones, even if blank.`,
    };
  // Spreadsheets add blank cells at the end of rows; only words there mean that something has slipped.
  const beyond = cells.findIndex((cell, at) => at >= columns.width && cell.trim() !== "");
  if (beyond !== -1)
    return {
      rule: "row-length",
      column: null,
      found: quoted(cells[beyond] ?? "", 60),
      message: `Cell ${beyond + 1} lies beyond the last heading. If a comma in commentary or a number parts it, put that cell in quotation marks.`,
    };
  for (const [at, cell] of cells.entries()) {
    const name = columns.names[at] ?? null;
    if (BROKEN.test(cell))
      return {
        rule: "broken-characters",
        column: name,
        found: quoted(cell.replace(BROKEN, "\ufffd"), 60),
        message: "The cell has characters that could not be read. Type it again, and save as CSV UTF-8.",
      };
    if (name !== null && at !== columns.at.commentary && cell.length > LONGEST_CELL)
      return {
        rule: "cell-too-long",
        column: name,
        found: quoted(cell, 60),
        message: `The cell has ${cell.length.toLocaleString("en-GB")} characters, and nothing in ${name} needs more than ${LONGEST_CELL}. Check whether a quotation mark is missing.`,
      };
  }
  return null;
}

const cellCount = (count: number) => `${count} ${count === 1 ? "cell" : "cells"}`;
