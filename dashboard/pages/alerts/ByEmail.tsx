// Whether alerts come by e-mail too: at once, once a week, or not at all.
import { useMutation } from "@tanstack/react-query";
import { type SyntheticEvent, useState } from "react";
import { type AlertChoice, type AlertsPage, chooseAlerts } from "#api/contract/alerts.ts";
import { call } from "#dashboard/api-client/call.ts";
import type { ProblemError } from "#dashboard/api-client/problem.ts";
import { Radios } from "#dashboard/ui/Choices.tsx";
import { ErrorSummary } from "#dashboard/ui/ErrorSummary.tsx";

type Props = { page: Pick<AlertsPage, "choice" | "choices" | "rule" | "delivery"> };

export function ByEmail({ page: { choice, choices, rule, delivery } }: Props) {
  const [chosen, setChosen] = useState<AlertChoice>(choice);
  const save = useMutation<{ choice: AlertChoice }, ProblemError>({
    mutationFn: () => call(chooseAlerts, { body: { choice: chosen } }),
  });

  function send(event: SyntheticEvent) {
    event.preventDefault();
    if (!save.isPending) save.mutate();
  }

  return (
    <section className="alerts__email" aria-labelledby="by-email">
      <form onSubmit={send}>
        {save.error && (
          <ErrorSummary key={save.submittedAt} title={save.error.title} problems={[]}>
            {save.error.message}
          </ErrorSummary>
        )}
        <fieldset className="govuk-fieldset" aria-describedby="alert-delivery">
          <legend className="govuk-fieldset__legend govuk-fieldset__legend--m">
            <h2 className="govuk-fieldset__heading" id="by-email">
              Alerts by e-mail
            </h2>
          </legend>
          <p className="govuk-hint" id="alert-delivery">
            {delivery}
          </p>
          <Radios
            name="alert-choice"
            choices={choices.map(({ id, title, usual }) => ({
              id,
              text: title,
              ...(usual ? { hint: "Usual for your role" } : {}),
            }))}
            chosen={chosen}
            onChoose={(id) => {
              save.reset();
              setChosen(id as AlertChoice);
            }}
          />
        </fieldset>
        <div className="button-row alerts__save">
          <button type="submit" className="govuk-button" aria-disabled={save.isPending}>
            {save.isPending ? "Saving…" : "Save"}
          </button>
          <span role="status">{save.isSuccess && "Your choice is saved."}</span>
        </div>
      </form>
      <h2 className="govuk-heading-m alerts__rule">Who is told of what</h2>
      <p className="govuk-body alerts__text">{rule}</p>
    </section>
  );
}
