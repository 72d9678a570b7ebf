// Reads a cell that should hold a number, or the symbol that says why there is none.
import { MissingSymbol } from "#api/contract/vocabulary.ts";

/** At most one of number and symbol is set; neither, with text, means that the cell was not understood. */
export type Figure = { text: string; number: number | null; symbol: MissingSymbol | null };

const BLANK: Figure = { text: "", number: null, symbol: null };
const SYMBOLS = new Map<string, MissingSymbol>([
  ...MissingSymbol.options.map((symbol) => [symbol, symbol] as const),
  ["k", "low"],
]);
/** Beyond this a double no longer holds every whole number, and no count of children comes near. */
const LARGEST = 1e12;

const PLAIN = /^-?(\d+(\.\d*)?|\.\d+)$/;
const GROUPED = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/;
// Excel and Word write thousands with ordinary, non-breaking and thin spaces.
const SPACED = /^-?\d{1,3}([ \u00a0\u2009\u202f]\d{3})+(\.\d+)?$/;

export type FigureForm = {
  /** A trailing % is read in the value column; in a count of cases it shows a misplaced value. */
  percent: boolean;
  /** Where columns are parted by semicolons or tabs a comma may be a decimal mark, so 1,234 is not safe to read. */
  groupedByComma: boolean;
};

export function readFigure(cell: string, form: FigureForm): Figure {
  const text = cell.trim();
  if (text === "") return BLANK;
  const symbol = SYMBOLS.get(text.toLowerCase().replace(/^\[(.*)\]$/, "$1"));
  if (symbol) return { text, number: null, symbol };
  const bare = form.percent ? withoutPercent(text) : text;
  return { text, number: readNumber(bare, form.groupedByComma), symbol: null };
}

const withoutPercent = (text: string) => (text.endsWith("%") ? text.slice(0, -1).trimEnd() : text);

function readNumber(text: string, groupedByComma: boolean): number | null {
  let digits = text;
  if (!PLAIN.test(text)) {
    if (groupedByComma && GROUPED.test(text)) digits = text.replaceAll(",", "");
    else if (SPACED.test(text)) digits = text.replace(/[ \u00a0\u2009\u202f]/g, "");
    else return null;
  }
  const number = Number(digits);
  return Math.abs(number) < LARGEST ? number : null;
}
