// Takes a published return back. Rarely needed, so it stands behind a press and asks for a reason.
import { useMutation } from "@tanstack/react-query";
import { type SyntheticEvent, useState } from "react";
import { type Submission, withdrawSubmission } from "#api/contract/submissions.ts";
import { call } from "#dashboard/api-client/call.ts";
import type { ProblemError } from "#dashboard/api-client/problem.ts";
import { Details } from "#dashboard/ui/Details.tsx";
import { ReasonField } from "./ReasonField.tsx";

const SHORTEST = 10;
const LONGEST = 1500;

type Props = { submission: Submission; onWithdrawn: () => Promise<void> };

export function Withdraw({ submission: { id }, onWithdrawn }: Props) {
  const [reason, setReason] = useState("");
  const [asked, setAsked] = useState(false);
  const withdraw = useMutation<unknown, ProblemError>({
    mutationFn: () => call(withdrawSubmission, { params: { id }, body: { reason } }),
    onSuccess: onWithdrawn,
  });
  const length = reason.trim().length;
  const fault =
    length < SHORTEST
      ? `Say why in ${SHORTEST} characters or more`
      : length > LONGEST
        ? `Shorten the reason to ${LONGEST.toLocaleString("en-GB")} characters`
        : null;

  function confirm(event: SyntheticEvent) {
    event.preventDefault();
    setAsked(true);
    if (fault === null && !withdraw.isPending) withdraw.mutate();
    else document.getElementById("withdraw-reason")?.focus();
  }

  return (
    <Details summary="Withdraw this return">
      <form onSubmit={confirm} noValidate>
        <p>
          If only some figures are wrong, do not withdraw: send a corrected file instead, and it takes their
          place. Withdrawing takes back every figure and all commentary of this return. What they had replaced
          is shown again; where there was nothing before, the return counts as not received.
        </p>
        <ReasonField
          id="withdraw-reason"
          label="Why is it withdrawn?"
          hint="Kept for the record, and shown on this page."
          value={reason}
          error={asked ? fault : null}
          onChange={setReason}
        />
        {withdraw.error && (
          <p className="govuk-error-message" role="alert">
            {withdraw.error.title}. {withdraw.error.message}
          </p>
        )}
        <button
          type="submit"
          className="govuk-button govuk-button--warning"
          aria-disabled={withdraw.isPending}
        >
          {withdraw.isPending ? "Withdrawing…" : "Withdraw"}
        </button>
      </form>
    </Details>
  );
}
