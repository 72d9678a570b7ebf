// The last step: a reason for each rule that warned, what will change, and the button.
import { useMutation } from "@tanstack/react-query";
import { type SyntheticEvent, useState } from "react";
import { publishSubmission, type Submission } from "#api/contract/submissions.ts";
import { call } from "#dashboard/api-client/call.ts";
import type { ProblemError } from "#dashboard/api-client/problem.ts";
import { ErrorSummary } from "#dashboard/ui/ErrorSummary.tsx";
import { number } from "#dashboard/ui/numbers.ts";
import { Changes } from "./Changes.tsx";
import { ReasonField } from "./ReasonField.tsx";
import { RuleFindings } from "./RuleFindings.tsx";
import { reasonFault } from "./reason-fault.ts";
import { boardText } from "./standing.ts";
import { useDraft } from "./use-draft.ts";

type Props = {
  submission: Submission;
  onPublished: () => Promise<void>;
  onRefused: (problem: ProblemError) => void;
};

export function PublishForm({ submission, onPublished, onRefused }: Props) {
  const { id, rules, changes } = submission;
  const warned = rules.filter(({ severity }) => severity === "warning");
  const [reasons, setReasons, forgetReasons] = useDraft(`reasons ${id}`);
  const [attempts, setAttempts] = useState(0);
  const faults = warned.flatMap(({ rule, title }) => {
    const text = reasonFault(reasons[rule], title);
    return text === null ? [] : [{ at: `reason-${rule}`, text }];
  });
  const publish = useMutation<unknown, ProblemError>({
    mutationFn: () => {
      const given = Object.fromEntries(warned.map(({ rule }) => [rule, reasons[rule] ?? ""]));
      return call(publishSubmission, { params: { id }, body: warned.length > 0 ? { reasons: given } : {} });
    },
    onSuccess: () => {
      forgetReasons();
      return onPublished();
    },
    onError: (problem) => {
      // What is asked now may not be what was answered: nothing was left out yet.
      setAttempts(0);
      onRefused(problem);
    },
  });

  function confirm(event: SyntheticEvent) {
    event.preventDefault();
    setAttempts(attempts + 1);
    if (faults.length === 0 && !publish.isPending) publish.mutate();
  }

  return (
    <form onSubmit={confirm} noValidate>
      <p className="lead">
        {warned.length > 0
          ? "The file has no errors. Explain what looks unusual, see what will change, then publish."
          : "Nothing in the file wants mending. See what will change, then publish."}
      </p>
      {attempts > 0 && faults.length > 0 && <ErrorSummary key={attempts} problems={faults} />}
      {warned.length > 0 && (
        <section aria-labelledby="warnings">
          <h2 className="govuk-heading-m" id="warnings">
            Explain {warned.length === 1 ? "the warning" : "the warnings"}
          </h2>
          <p className="govuk-body">
            Look at each. If a figure is wrong, mend the file and send it again. If it is right, say why: your
            reason is kept with the figures.
          </p>
          {warned.map((rule) => (
            <RuleFindings key={rule.rule} submission={submission} rule={rule}>
              <ReasonField
                id={`reason-${rule.rule}`}
                label={rule.count === 1 ? "Why is it right?" : "Why are they right?"}
                value={reasons[rule.rule] ?? ""}
                error={attempts > 0 ? reasonFault(reasons[rule.rule], rule.title) : null}
                onChange={(text) => setReasons({ ...reasons, [rule.rule]: text })}
              />
            </RuleFindings>
          ))}
        </section>
      )}
      <Changes submission={submission} title="What will change" />
      <div className="publish no-print">
        <p className="govuk-body">
          Once you publish, {boardText(changes)} on the board’s pages at once. A mistake can be mended later
          by sending a corrected file.
        </p>
        <button type="submit" className="govuk-button" aria-disabled={publish.isPending}>
          {publish.isPending ? `Publishing ${number(submission.rows)} rows…` : "Publish"}
        </button>
      </div>
    </form>
  );
}
