// Writes commentary into a return that lacks nothing else, so that its owner need not go back to the spreadsheet.
import type { Finding, Submission } from "#api/contract/submissions.ts";

/** The server's name for the finding that a missed value is not explained. */
const RULE = "commentary-needed";
/** More than a screenful is better written in the spreadsheet. */
const MOST = 12;

export type Wanted = Finding & { row: number };

/** The rows that want commentary, if that is all that stands in the way; none otherwise. */
export function commentariesWanted({ errors, findings }: Submission): Wanted[] {
  const wanted = findings.filter(
    (finding): finding is Wanted => finding.rule === RULE && finding.row !== null,
  );
  return wanted.length === errors && errors <= MOST ? wanted : [];
}

/** @param text the file as the server gives it back, with its column of findings */
export async function mendedFile(
  text: string,
  delimiter: string,
  words: ReadonlyMap<number, string>,
): Promise<string> {
  const { default: Papa } = await import("papaparse");
  const separator = /^sep=.\r\n/.exec(text)?.[0] ?? "";
  const body = text.slice(separator.length).replace(/\r\n$/, "");
  const { data } = Papa.parse<string[]>(body, { delimiter, newline: "\r\n" });
  return separator + withCommentary({ cells: data, delimiter }, separator === "" ? 1 : 2, words);
}

type Table = { cells: string[][]; delimiter: string };

/** @param table the file as the server gives it back: every row ends in a cell for findings
 * @param firstLine line of the file at which the table begins
 * @param words commentary by the line at which its row starts */
export function withCommentary(
  { cells, delimiter }: Table,
  firstLine: number,
  words: ReadonlyMap<number, string>,
): string {
  const heading = cells.findIndex((row) => row.some((cell) => cell.trim() !== ""));
  const names = (cells[heading] ?? []).map((cell) => cell.trim().toLowerCase());
  const known = names.indexOf("commentary");
  // Without such a column, the one for findings becomes it.
  const at = known === -1 ? names.length - 1 : known;
  let line = firstLine;
  const rows = cells.map((row, index) => {
    const own = row.map(plainAgain);
    own[at] = index === heading ? "commentary" : (words.get(line) ?? (known === -1 ? "" : (own[at] ?? "")));
    line += row.reduce((lines, cell) => lines + cell.split("\n").length - 1, 1);
    return known === -1 ? own : own.slice(0, -1);
  });
  return rows.map((row) => row.map((cell) => quoted(cell, delimiter)).join(delimiter)).join("\r\n");
}

/** The server keeps a spreadsheet from running text that looks like a formula by an apostrophe before it. */
const plainAgain = (cell: string): string => cell.replace(/^'(?=[=+\-@\t\r])/, "");

const quoted = (cell: string, delimiter: string): string =>
  /["\r\n]/.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell;
