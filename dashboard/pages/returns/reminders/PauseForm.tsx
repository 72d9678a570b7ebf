// Stops reminders for a while: whose, from when to when, and why.
import "#dashboard/ui/forms.scss";
import { useMutation } from "@tanstack/react-query";
import { type SyntheticEvent, useEffect, useRef, useState } from "react";
import { pauseReminders, type ReminderPause } from "#api/contract/reminders.ts";
import { call } from "#dashboard/api-client/call.ts";
import type { ProblemError } from "#dashboard/api-client/problem.ts";
import { useSite } from "#dashboard/api-client/use-answer.ts";
import { ErrorSummary } from "#dashboard/ui/ErrorSummary.tsx";
import { TextField } from "#dashboard/ui/Field.tsx";
import { EVERYBODY, emptyPause, faultsOf, type PauseWanted } from "./pause-wanted.ts";
import type { Pauses } from "./use-pauses.ts";
import { WhoseField } from "./WhoseField.tsx";

type Props = {
  pauses: Pick<Pauses, "owners" | "mayStopAll">;
  onPaused: (pause: ReminderPause) => void;
  onCancel: () => void;
};

export function PauseForm({ pauses: { owners, mayStopAll }, onPaused, onCancel }: Props) {
  const today = useSite().data?.today ?? "";
  const [wanted, setWanted] = useState<PauseWanted>(() => emptyPause(owners, today));
  const [attempts, setAttempts] = useState(0);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const faults = attempts > 0 ? faultsOf(wanted) : [];
  const faultAt = (id: string) => faults.find(({ at }) => at === id)?.text ?? null;
  const pause = useMutation<ReminderPause, ProblemError>({
    mutationFn: () => {
      const { owner, from, until, reason } = wanted;
      return call(pauseReminders, {
        body: { owner: owner === EVERYBODY ? null : owner, from, until, reason: reason.trim() },
      });
    },
    onSuccess: onPaused,
  });

  function send(event: SyntheticEvent) {
    event.preventDefault();
    setAttempts(attempts + 1);
    if (pause.isPending) return;
    pause.reset();
    if (faultsOf(wanted).length === 0) pause.mutate();
  }

  return (
    <section className="panel-form" aria-labelledby="pause">
      <h3 className="govuk-heading-m" id="pause" ref={heading} tabIndex={-1}>
        {mayStopAll ? "Stop reminders for a while" : "Stop my reminders while I am away"}
      </h3>
      {faults.length > 0 && <ErrorSummary key={attempts} problems={faults} />}
      {pause.error && (
        <ErrorSummary key={pause.submittedAt} title={pause.error.title} problems={[]}>
          {pause.error.message}
        </ErrorSummary>
      )}
      <form onSubmit={send} noValidate>
        {(owners.length > 1 || mayStopAll) && (
          <WhoseField
            owners={owners}
            mayStopAll={mayStopAll}
            owner={wanted.owner}
            error={faultAt("pause-owner")}
            onChoose={(owner) => setWanted({ ...wanted, owner })}
          />
        )}
        <TextField
          id="pause-from"
          label="First day without reminders"
          type="date"
          value={wanted.from}
          error={faultAt("pause-from")}
          onChange={(from) => setWanted({ ...wanted, from })}
        />
        <TextField
          id="pause-until"
          label="Last day without reminders"
          hint="Reminders go out again on the next working day. Returns stay due on their day all the same."
          type="date"
          min={wanted.from}
          value={wanted.until}
          error={faultAt("pause-until")}
          onChange={(until) => setWanted({ ...wanted, until })}
        />
        <TextField
          id="pause-reason"
          label="Why"
          hint="For example “On leave”. Performance leads can read it."
          autoComplete="off"
          value={wanted.reason}
          error={faultAt("pause-reason")}
          onChange={(reason) => setWanted({ ...wanted, reason })}
        />
        <div className="button-row">
          <button type="submit" className="govuk-button" aria-disabled={pause.isPending}>
            {pause.isPending ? "Stopping…" : "Stop reminders"}
          </button>
          <button type="button" className="link-button" onClick={onCancel}>
            Cancel
          </button>
        </div>
      </form>
    </section>
  );
}
