// Leaves out every row that one rule speaks of, where the rows do not belong in the return.
import { useState } from "react";
import { getFindings, type Submission } from "#api/contract/submissions.ts";
import { call } from "#dashboard/api-client/call.ts";
import { everyPage } from "#dashboard/api-client/every-page.ts";
import { ProblemError } from "#dashboard/api-client/problem.ts";
import { mayLeaveOut } from "#dashboard/pages/returns/submission/rule-kinds.ts";
import type { Work } from "#dashboard/pages/returns/submission/use-work.ts";
import { number } from "#dashboard/ui/numbers.ts";

type Props = { rule: Submission["rules"][number]; work: Work };

export function LeaveOutAll({ rule, work }: Props) {
  const [problem, setProblem] = useState<ProblemError | null>(null);
  const [asking, setAsking] = useState(false);
  if (rule.count < 2 || !mayLeaveOut(rule)) return null;

  async function leaveOut() {
    if (asking) return;
    setAsking(true);
    setProblem(null);
    try {
      const rows = await rowsOf(work.submission.id, rule.rule);
      await work.check(rows.map((row) => ({ row, leaveOut: true })));
    } catch (failed) {
      if (!(failed instanceof ProblemError)) throw failed;
      setProblem(failed);
    }
    setAsking(false);
  }

  return (
    <>
      {problem && (
        <p className="govuk-error-message" role="alert">
          {problem.title}. {problem.message} No row was left out.
        </p>
      )}
      <button
        type="button"
        className="govuk-button govuk-button--secondary no-print"
        aria-disabled={asking || work.doing !== null}
        onClick={() => void leaveOut()}
      >
        Leave out all {number(rule.count)} of these rows
        <span className="govuk-visually-hidden">: {rule.title}</span>
      </button>
    </>
  );
}

async function rowsOf(id: string, rule: string): Promise<number[]> {
  const pages = await everyPage((cursor) =>
    call(getFindings, { params: { id }, query: { rule, cursor, limit: 500 } }),
  );
  const rows = pages.flatMap(({ findings }) => findings.map(({ row }) => row));
  return [...new Set(rows)].filter((row) => row !== null);
}
