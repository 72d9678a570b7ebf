// A form by which people act on a risk or a case: what is wrong is told with links to the fields, the server's refusals as
// its sentences, and nothing that was typed is lost, not even by signing in again.
import "#dashboard/ui/forms.scss";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, type SyntheticEvent, useEffect, useRef, useState } from "react";
import type { ProblemError } from "#dashboard/api-client/problem.ts";
import { useDraft } from "#dashboard/pages/returns/submission/use-draft.ts";
import { ErrorSummary } from "#dashboard/ui/ErrorSummary.tsx";
import type { Fault, Words } from "./act.ts";
import { refusedFields } from "./refusal.ts";

/** What a field needs of its form. */
export type FieldOf = (name: string) => {
  id: string;
  value: string;
  error: string | null;
  onChange: (text: string) => void;
};

type Props<Answer> = {
  /** Starts the ids of its fields. */
  id: string;
  /** What it is about: each has a draft of its own. */
  about: string;
  title: string;
  action: string;
  waiting: string;
  begin?: Words;
  faultsOf: (words: Words) => readonly Fault[];
  ask: (words: Words) => Promise<Answer>;
  onDone: (answer: Answer) => void;
  onCancel: () => void;
  children: (field: FieldOf, words: Words, change: (next: Words) => void) => ReactNode;
};

export function ActForm<Answer>(props: Props<Answer>) {
  const { id, title, action, waiting, begin = {}, faultsOf, ask, onDone, onCancel, children } = props;
  const [draft, setDraft, forget] = useDraft(`${id} ${props.about}`);
  const words = { ...begin, ...draft };
  const [attempts, setAttempts] = useState(0);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const queries = useQueryClient();
  const send = useMutation<Answer, ProblemError>({
    mutationFn: () => ask(words),
    onSuccess: async (answer) => {
      forget();
      // Told at once; what other pages hold is old from here on.
      onDone(answer);
      await queries.invalidateQueries();
    },
    // It may stand otherwise than the page shows: that may be the very reason.
    onError: (problem) => (problem.status === 409 ? queries.invalidateQueries() : undefined),
  });
  const faults = attempts > 0 ? faultsOf(words) : [];
  const refused = send.error ? refusedFields(send.error) : {};
  const fieldOf: FieldOf = (name) => ({
    id: `${id}-${name}`,
    value: words[name] ?? "",
    error: faults.find(({ at }) => at === name)?.text ?? refused[name] ?? null,
    onChange: (text) => setDraft((typed) => ({ ...typed, [name]: text })),
  });

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    if (send.isPending) return;
    setAttempts(attempts + 1);
    send.reset();
    if (faultsOf(words).length === 0) send.mutate();
  }

  return (
    <section className="panel-form no-print" aria-labelledby={id}>
      <h3 className="govuk-heading-m" id={id} ref={heading} tabIndex={-1}>
        {title}
      </h3>
      {faults.length > 0 && (
        <ErrorSummary key={attempts} problems={faults.map(({ at, text }) => ({ at: `${id}-${at}`, text }))} />
      )}
      {send.error && (
        <ErrorSummary
          key={`refused ${send.submittedAt}`}
          title={send.error.title}
          problems={Object.entries(refused).map(([at, text]) => ({ at: `${id}-${at}`, text }))}
        >
          {send.error.message}
        </ErrorSummary>
      )}
      <form onSubmit={submit} noValidate>
        {children(fieldOf, words, setDraft)}
        <div className="button-row">
          <button type="submit" className="govuk-button" aria-disabled={send.isPending}>
            {send.isPending ? waiting : action}
          </button>
          <button
            type="button"
            className="link-button"
            onClick={() => {
              forget();
              onCancel();
            }}
          >
            Cancel
          </button>
        </div>
      </form>
    </section>
  );
}
