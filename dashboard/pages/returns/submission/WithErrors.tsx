// A return with errors: what they are, how to mend them here, and where to send a mended file instead.
import type { Submission } from "#api/contract/submissions.ts";
import { COMMENTARY, Commentary } from "#dashboard/pages/returns/commentary/Commentary.tsx";
import { useWanted } from "#dashboard/pages/returns/commentary/use-wanted.ts";
import { HEADINGS, MatchHeadings } from "#dashboard/pages/returns/headings/MatchHeadings.tsx";
import { CheckAgain } from "#dashboard/pages/returns/mending/CheckAgain.tsx";
import { MEND, Mend, MOST_TOGETHER } from "#dashboard/pages/returns/mending/Mend.tsx";
import { MendedHere } from "#dashboard/pages/returns/mending/MendedHere.tsx";
import { cellId, rowId } from "#dashboard/pages/returns/mending/MendRow.tsx";
import { ErrorSummary } from "#dashboard/ui/ErrorSummary.tsx";
import { plural } from "#dashboard/ui/numbers.ts";
import { FileBack } from "./FileBack.tsx";
import { firstPlace, placesText } from "./places-text.ts";
import { countOf, errorRules, standsInRows } from "./rule-kinds.ts";
import type { Work } from "./use-work.ts";

/** What was just said of a new check, numbered so that the same words are told again. */
export type Notice = { number: number; text: string };

type Props = { submission: Submission; work: Work; notice: Notice | null };

export function WithErrors({ submission, work, notice }: Props) {
  const { headings, words, cells } = errorRules(submission);
  const told = { key: notice?.number ?? 0, title: notice?.text ?? "There is a problem" };
  const nothing = "Nothing has been published, and no dashboard shows anything of this file.";
  if (headings.length > 0)
    return (
      <>
        <ErrorSummary
          {...told}
          problems={headings.map(({ title, count }) => ({
            at: HEADINGS,
            text: `${title} (${plural(count, "error")})`,
          }))}
        >
          {nothing} Say below what its headings stand for; the rows are looked at after that.
        </ErrorSummary>
        <section aria-labelledby={HEADINGS}>
          <h2 className="govuk-heading-m" id={HEADINGS} tabIndex={-1}>
            Match the headings
          </h2>
          <p className="govuk-body">
            Some headings of the file are not ours. What each may stand for is chosen already where it could
            be told: look through it, then check again.
          </p>
          <MatchHeadings work={work} />
        </section>
        <FileBack submission={submission} />
      </>
    );
  return (
    <>
      <ErrorSummary
        {...told}
        problems={[
          ...cells.map((rule) => ({
            at: wayTo(submission, rule.rule, countOf(cells)),
            text: placesText(rule, submission.findings),
          })),
          ...words.map((rule) => ({
            at: COMMENTARY,
            text: `${rule.title} (${plural(rule.count, "figure")})`,
          })),
        ]}
      >
        {nothing}
      </ErrorSummary>
      <Cells submission={submission} work={work} />
      <FileBack submission={submission} alone={!isMendedHere(submission)} />
    </>
  );
}

/** Whether anything that stops the return can be put right on its page. */
function isMendedHere(submission: Submission): boolean {
  const { words, cells } = errorRules(submission);
  return words.length > 0 || cells.some((rule) => standsInRows(submission, rule));
}

/** Where a rule's first mistake is mended. */
function wayTo({ findings, reading }: Submission, rule: string, mistakes: number): string {
  const first = firstPlace(rule, findings, reading.headings);
  if (first === null || mistakes > MOST_TOGETHER) return `rule-${rule}`;
  const { row, place } = first;
  return place === null ? rowId(MEND, row) : cellId(MEND, row, place);
}

function Cells({ submission, work }: { submission: Submission; work: Work }) {
  const { words, cells } = errorRules(submission);
  const { id, warnings } = submission;
  const asked = useWanted(id);
  return (
    <>
      <Mend submission={submission} rules={cells} work={work} />
      <Commentary asked={asked} work={work} faults={false} expected={countOf(words) > 0} />
      {warnings > 0 && (
        <p className="govuk-body">
          There {warnings === 1 ? "is" : "are"} {plural(warnings, "warning")} too. Warnings do not stop a
          return: you will be asked about them once the errors are mended.
        </p>
      )}
      {isMendedHere(submission) && <CheckAgain work={work} />}
      <MendedHere work={work} />
    </>
  );
}
