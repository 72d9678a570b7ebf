// The three cells of a row that hold figures, taken together.
import type { Figure } from "./read-figure.ts";
import type { ReadRow } from "./read-row.ts";

export type FigureColumn = "numerator" | "denominator" | "value";

export const figuresOf = (row: ReadRow): { column: FigureColumn; figure: Figure }[] => [
  { column: "numerator", figure: row.numerator },
  { column: "denominator", figure: row.denominator },
  { column: "value", figure: row.value },
];

/** There is text, and it is neither a number nor a symbol. */
export const isUnread = ({ text, number, symbol }: Figure): boolean =>
  text !== "" && number === null && symbol === null;

/** Somebody meant a number: there are digits, and it is not the name of a spreadsheet's error, such as #DIV/0!. */
export const isMeantAsNumber = (text: string): boolean => /\d/.test(text) && !text.startsWith("#");
