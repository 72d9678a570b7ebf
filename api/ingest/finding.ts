// What is wrong with a return: where, by which rule, what was found there, and what to do about it. Data, not an exception.

export type Severity = "error" | "warning";

/** `row` is the line of the file, its heading row included; null speaks of the whole file. `column` is the heading's id. */
export type Finding = {
  severity: Severity;
  row: number | null;
  column: string | null;
  rule: string;
  found: string | null;
  message: string;
  /** Which of the figures on one line, where months stand across; 0 when left out. */
  cell?: number;
};

/** What a rule says of one place; the rule's own name and severity are added by whoever asked it. */
export type Found = { column: string | null; found: string | null; message: string };

const UNPRINTABLE = /\p{Cc}/gu;

/** Text from a file, fit to be stored and quoted in a sentence: short, on one line, without control characters, and without
 * half a character where it was cut, which PostgreSQL takes for no text. */
export function quoted(text: string, length = 120): string {
  const short = text.length > length ? `${text.slice(0, length)}…` : text;
  return short.toWellFormed().replace(UNPRINTABLE, " ").trim();
}
