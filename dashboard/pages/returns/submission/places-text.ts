// A rule and the first places where it found something, in one line.
import type { Finding, Submission } from "#api/contract/submissions.ts";
import { number, plural } from "#dashboard/ui/numbers.ts";

const FIRST = 3;

const headingKey = (text: string) =>
  text
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, "_");

/** The field of the first place where a rule found something, where that can be told: its row otherwise.
 * @param headings as they stand in the file */
export function firstPlace(
  rule: string,
  findings: readonly Place[],
  headings: readonly string[],
): { row: number; place: number | null } | null {
  const first = findings.find((finding) => finding.rule === rule && finding.row !== null);
  if (!first || first.row === null) return null;
  const key = first.column === null ? null : headingKey(first.column);
  const place = headings.findIndex((heading) => headingKey(heading) === key);
  return { row: first.row, place: place === -1 ? null : place };
}

type Rule = Pick<Submission["rules"][number], "rule" | "title" | "count">;
type Place = Pick<Finding, "rule" | "row" | "column">;

/** @example placesText(rule, findings) // "Numbers that cannot be read: row 5, numerator; row 9, value and 4 more" */
export function placesText({ rule, title, count }: Rule, findings: readonly Place[]): string {
  const texts = findings
    .filter((finding) => finding.rule === rule && finding.row !== null)
    .map(({ row, column }) => `row ${number(row ?? 0)}${column === null ? "" : `, ${column}`}`);
  if (texts.length === 0) return `${title} (${plural(count, "error")})`;
  const places = [...new Set(texts)].slice(0, FIRST);
  // One cell may have been counted for each month across.
  const told = texts.filter((text) => places.includes(text)).length;
  const more = count > told ? ` and ${number(count - told)} more` : "";
  return `${title}: ${places.join("; ")}${more}`;
}
