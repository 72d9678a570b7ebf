// What can be done about a rule's findings on the page.
import type { Submission } from "#api/contract/submissions.ts";

export type Rule = Submission["rules"][number];

const OF_HEADINGS = new Set(["heading-unknown", "heading-missing", "heading-repeated"]);
/** Answered by writing commentary, whatever row of the file they speak of. */
export const WORDS_RULES: ReadonlySet<string> = new Set([
  "commentary-needed",
  "commentary-too-short",
  "total-unexplained",
]);
/** Rows that nobody can mend because they do not belong in the return. */
const OF_NEEDLESS_ROWS = new Set([
  "figure-missing",
  "indicator-not-yours",
  "level-not-collected",
  "period-not-collected",
  "period-not-ended",
]);

export const mayLeaveOut = ({ rule }: Pick<Rule, "rule">): boolean => OF_NEEDLESS_ROWS.has(rule);

export type ErrorRules = {
  /** Mended by saying what the headings stand for. */
  headings: Rule[];
  /** Mended by writing commentary. */
  words: Rule[];
  /** Mended cell by cell. */
  cells: Rule[];
};

export function errorRules({ rules }: { rules: readonly Rule[] }): ErrorRules {
  const errors = rules.filter(({ severity }) => severity === "error");
  return {
    headings: errors.filter(({ rule }) => OF_HEADINGS.has(rule)),
    words: errors.filter(({ rule }) => WORDS_RULES.has(rule)),
    cells: errors.filter(({ rule }) => !OF_HEADINGS.has(rule) && !WORDS_RULES.has(rule)),
  };
}

/** Whether what a rule found stands in rows, which can be mended on the page; not so what speaks of the whole file. Where
 * none of it is among the first findings nobody can tell yet. */
export const standsInRows = (
  { findings }: Pick<Submission, "findings">,
  { rule }: Pick<Rule, "rule">,
): boolean => findings.every((finding) => finding.rule !== rule || finding.row !== null);

/** Nothing but commentary is missing. */
export const wantsWordsAlone = (submission: { rules: readonly Rule[] }): boolean => {
  const { headings, words, cells } = errorRules(submission);
  return words.length > 0 && headings.length + cells.length === 0;
};

export const countOf = (rules: readonly Pick<Rule, "count">[]): number =>
  rules.reduce((sum, { count }) => sum + count, 0);
