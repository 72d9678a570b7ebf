// What came of checking a return again, in one sentence.
import type { Submission } from "#api/contract/submissions.ts";
import { countOf, errorRules, WORDS_RULES } from "#dashboard/pages/returns/submission/rule-kinds.ts";
import { number, plural } from "#dashboard/ui/numbers.ts";

type Checked = Pick<Submission, "errors" | "rules" | "findings" | "findingsNext">;

/** @example outcomeText(3 errors, 1 of them left) // "2 of 3 mistakes are mended." */
export function outcomeText(before: Checked, after: Checked): string {
  return `${mendedText(before, after)}${wordsText(after)}`;
}

/** A figure that is off target is right as it is: that it has no commentary yet is nobody's mistake. */
const mistakesOf = (one: Pick<Submission, "errors" | "rules">) => one.errors - countOf(errorRules(one).words);

function wordsText(after: Pick<Submission, "rules">): string {
  const words = countOf(errorRules(after).words);
  return words === 0 ? "" : ` ${plural(words, "figure needs", "figures need")} commentary.`;
}

function mendedText(before: Checked, after: Checked): string {
  const { mended, fresh } = compared(before, after);
  const of = mistakesOf(before);
  if (of === 0)
    return mistakesOf(after) === 0
      ? "Checked again: there is still nothing to mend."
      : found(mistakesOf(after));
  const more = fresh === 0 ? "" : ` ${number(fresh)} more ${fresh === 1 ? "was" : "were"} found.`;
  if (mended === 0)
    return (
      (of === 1 ? "The mistake is not mended yet." : `None of the ${number(of)} mistakes is mended yet.`) +
      more
    );
  if (mended === of)
    return (of === 1 ? "The mistake is mended." : `All ${number(of)} mistakes are mended.`) + more;
  return `${number(mended)} of ${number(of)} mistakes ${mended === 1 ? "is" : "are"} mended.${more}`;
}

const found = (errors: number) =>
  `Checked again: ${plural(errors, "mistake")} ${errors === 1 ? "was" : "were"} found.`;

/** Mistake by mistake where all of them are known, by their number otherwise. */
function compared(before: Checked, after: Checked): { mended: number; fresh: number } {
  if (before.findingsNext !== null || after.findingsNext !== null)
    return {
      mended: Math.max(0, mistakesOf(before) - mistakesOf(after)),
      fresh: Math.max(0, mistakesOf(after) - mistakesOf(before)),
    };
  const [was, is] = [placesOf(before), placesOf(after)];
  return { mended: missing(was, is), fresh: missing(is, was) };
}

/** How many of the first are not among the second. */
const missing = (first: readonly string[], second: readonly string[]) => {
  const there = new Set(second);
  return first.filter((one) => !there.has(one)).length;
};

/** A place stands there as often as it was counted: a row with months across may be wrong in each of them. */
const placesOf = ({ findings }: Checked) =>
  findings
    .filter(({ severity, rule }) => severity === "error" && !WORDS_RULES.has(rule))
    .map(({ row, column, rule }) => `${row} ${column} ${rule}`);

/** What came of matching the headings. */
export function matchedText(after: Pick<Submission, "errors" | "rules">): string {
  const mistakes = mistakesOf(after);
  const read =
    mistakes === 0
      ? "The headings are matched, and nothing in the rows wants mending."
      : `The file was read with these headings: ${plural(mistakes, "mistake")} ${mistakes === 1 ? "was" : "were"} found.`;
  return `${read}${wordsText(after)}`;
}
