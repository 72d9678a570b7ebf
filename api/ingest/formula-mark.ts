// A spreadsheet runs text that begins like a formula. A file that goes back to its sender has an apostrophe before such text,
// which comes off again when the file is sent anew.

/** Also a line end: a carriage return in a cell is read as one. */
const FORMULA = /^[=+\-@\t\r\n]/;
const MARKED = /^'(?=[=+\-@\t\r\n])/;
/** A minus stays a minus. */
const NUMBER = /^-?[\d.,]+%?$/;

/** @example marked("- two posts vacant") // "'- two posts vacant" */
export const marked = (cell: string): string =>
  FORMULA.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell;

/** @example unmarked("'tis the season") // as it is: no formula begins so */
export const unmarked = (cell: string): string => (cell.startsWith("'") ? cell.replace(MARKED, "") : cell);
