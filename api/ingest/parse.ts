// Second step: text to rows of strings. Knows delimiters, quotes and line numbers, and nothing of what a cell means.
import Papa from "papaparse";

/** Why a row could not be told apart from its neighbours. */
export type RowFault = "quote-malformed" | "quote-not-closed" | "row-too-long";

/** `line` is the line of the file at which the row starts, the first being 1. */
export type RawRow = { line: number; cells: string[]; fault: RowFault | null };

export type Parser = {
  /** Known once the first line with text has been read. */
  readonly delimiter: string;
  /** Whether the file began with Excel's `sep=;`. */
  readonly hasSeparatorLine: boolean;
  push(text: string): RawRow[];
  end(): RawRow[];
};

type Parsed = {
  data: string[][];
  errors: { type: string; code: string; row: number }[];
  meta: { cursor: number };
};

/** No row of a return is this long: when one seems to be, a quotation mark was opened and never closed. */
const LONGEST_ROW = 65_536;

/** PapaParse fed with pieces of text into arrays: its own stream mode costs four times as much. */
export function openParser(): Parser {
  let papa: Papa.Parser | null = null;
  let delimiter = ",";
  let hasSeparatorLine = false;
  let waiting = "";
  let line = 1;
  let stopped = false;

  /** Reads `sep=` and the heading line for the delimiter. @returns false while the line is not whole yet. */
  function begin(last: boolean): boolean {
    const separator = /^sep=([,;\t])[ \t]*(\n|$)/i.exec(waiting);
    if (separator?.[1] && (separator[2] || last)) {
      hasSeparatorLine = true;
      delimiter = separator[1];
      waiting = waiting.slice(separator[0].length);
      line = 2;
    } else {
      const heading = firstLineWithText(waiting);
      if (heading === null && !last && waiting.length < LONGEST_ROW) return false;
      delimiter = mostFrequentDelimiter(heading ?? waiting.slice(0, LONGEST_ROW));
    }
    papa = new Papa.Parser({ delimiter, newline: "\n" });
    return true;
  }

  function read(text: string, last: boolean): RawRow[] {
    if (stopped) return [];
    waiting += text;
    // A carriage return at the end of a piece may be half of a line end; it waits for the other half.
    const cut = !last && waiting.endsWith("\r") ? waiting.length - 1 : waiting.length;
    const half = waiting.slice(cut);
    const whole = waiting.slice(0, cut);
    waiting = whole.includes("\r") ? whole.replace(/\r\n?/g, "\n") : whole;
    // The last line end ends the last row; it does not begin another.
    if (last && waiting.endsWith("\n")) waiting = waiting.slice(0, -1);
    if (!papa && !begin(last)) {
      waiting += half;
      return [];
    }
    if (!papa || waiting === "") {
      waiting += half;
      return [];
    }
    const { data, errors, meta }: Parsed = papa.parse(waiting, 0, !last);
    const faults = new Map(errors.map(({ row, code }) => [row, code]));
    const mayWrap = waiting.includes('"');
    const rows = data.map((cells, index) => {
      const row: RawRow = { line, cells, fault: faultOf(faults.get(index)) };
      line += mayWrap ? linesOf(cells) : 1;
      return row;
    });
    waiting = last ? "" : waiting.slice(meta.cursor) + half;
    if (waiting.length > LONGEST_ROW) {
      stopped = true;
      const fault = waiting.includes('"') ? "quote-not-closed" : "row-too-long";
      rows.push({ line, cells: [waiting.slice(0, 200)], fault });
      waiting = "";
    }
    return rows;
  }

  return {
    get delimiter() {
      return delimiter;
    },
    get hasSeparatorLine() {
      return hasSeparatorLine;
    },
    push: (text) => read(text, false),
    end: () => read("", true),
  };
}

function faultOf(code: string | undefined): RowFault | null {
  if (code === undefined) return null;
  return code === "MissingQuotes" ? "quote-not-closed" : "quote-malformed";
}

function linesOf(cells: readonly string[]): number {
  let lines = 1;
  for (const cell of cells)
    for (let at = cell.indexOf("\n"); at !== -1; at = cell.indexOf("\n", at + 1)) lines++;
  return lines;
}

/** Null when none has ended yet. Not a pattern: on a long line without an end one takes the square of its length. */
function firstLineWithText(text: string): string | null {
  for (let from = 0; ; ) {
    const end = text.indexOf("\n", from);
    if (end === -1) return null;
    const line = text.slice(from, end);
    if (line.trim() !== "") return line;
    from = end + 1;
  }
}

function mostFrequentDelimiter(heading: string): string {
  const bare = heading.replace(/"[^"]*"/g, "");
  const count = (delimiter: string) => bare.split(delimiter).length - 1;
  return [",", ";", "\t"].reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best));
}
