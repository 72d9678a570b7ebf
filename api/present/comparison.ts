// Two submissions beside each other, in words.
import type { z } from "zod";
import type { compareSubmissions, SubmissionRef } from "#api/contract/history.ts";
import type { ChangedCell } from "#api/contract/submissions.ts";
import type { Catalogue } from "#api/domain/catalogue.ts";
import { periodLabel } from "#api/domain/period-label.ts";
import { formatPeriod } from "#api/domain/periods.ts";
import type { CellFacts, ComparisonFacts, SubmissionFacts } from "#api/domain/submission-facts.ts";
import { authorName } from "./author-name.ts";
import { membersText } from "./members-text.ts";
import { presentValue } from "./value.ts";
import { list, number, sentenceCase } from "./words.ts";

export type Comparison = z.infer<typeof compareSubmissions.output>;

export function presentComparison(
  [one, other]: readonly [SubmissionFacts, SubmissionFacts],
  { counts, indicators, figures, next }: ComparisonFacts,
  catalogue: Catalogue,
): Comparison {
  return {
    one: refOf(one, catalogue),
    other: refOf(other, catalogue),
    counts,
    sentence: [sentence(counts, one, other), ...[one, other].flatMap(leftOut)].join(" "),
    indicators: indicators.map(({ id, title }) => ({ id, title })),
    figures: figures.map((figure) => ({
      indicator: { id: figure.indicator.id, title: figure.indicator.title },
      area: { code: figure.area.code, name: figure.area.name },
      period: formatPeriod(figure.period),
      periodText: periodLabel(figure.period),
      members: figure.members,
      membersText: membersText(figure.members, catalogue),
      comparison: figure.comparison,
      one: figure.one && presentValue(figure.one.value, figure.indicator),
      other: figure.other && presentValue(figure.other.value, figure.indicator),
    })),
    next,
  };
}

const refOf = (facts: SubmissionFacts, catalogue: Catalogue): z.infer<typeof SubmissionRef> => ({
  id: String(facts.id),
  fileName: facts.fileName,
  sender: authorName(facts.sender, facts.senderName, catalogue),
  state: facts.state,
  receivedAt: facts.receivedAt.toISOString(),
  publishedAt: facts.publishedAt?.toISOString() ?? null,
});

type Ref = Pick<SubmissionFacts, "id">;

/** 11 figures are the same, 2 differ and 1 is only in submission 1001. */
function sentence(
  { same, different, onlyOne, onlyOther }: ComparisonFacts["counts"],
  one: Ref,
  other: Ref,
): string {
  const total = same + different + onlyOne + onlyOther;
  if (total === 0) return "Neither has any figures.";
  if (same === total)
    return same === 1
      ? "The one figure is the same in both."
      : `All ${counted(same)} figures are the same in both.`;
  const parts = [
    [same, same === 1 ? "is the same" : "are the same"],
    [different, different === 1 ? "differs" : "differ"],
    [onlyOne, `${onlyOne === 1 ? "is" : "are"} only in submission ${one.id}`],
    [onlyOther, `${onlyOther === 1 ? "is" : "are"} only in submission ${other.id}`],
  ] as const;
  const said = parts.filter(([count]) => count > 0);
  const words = said.map(([count, what], index) =>
    index === 0
      ? `${counted(count)} ${count === 1 ? "figure" : "figures"} ${what}`
      : `${counted(count)} ${what}`,
  );
  return `${sentenceCase(list(words))}.`;
}

const counted = (count: number) => number(count, 0);

const leftOut = ({ id, state, errors }: SubmissionFacts): string[] =>
  state === "checked" && errors > 0 ? [`Rows of submission ${id} with errors are left out.`] : [];

export const presentCell = (
  { indicator, members, change, before, after }: CellFacts,
  catalogue: Catalogue,
): ChangedCell => ({
  members,
  membersText: membersText(members, catalogue),
  change,
  before: presentValue(before.value, indicator),
  after: presentValue(after.value, indicator),
});
