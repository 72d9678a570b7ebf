// Makes a key: what it is for, what it may send, until when.
import { useMutation } from "@tanstack/react-query";
import { type SyntheticEvent, useEffect, useRef, useState } from "react";
import { type Key, makeKey } from "#api/contract/keys.ts";
import { call } from "#dashboard/api-client/call.ts";
import type { ProblemError } from "#dashboard/api-client/problem.ts";
import { ErrorSummary } from "#dashboard/ui/ErrorSummary.tsx";
import { TextField } from "#dashboard/ui/Field.tsx";
import { dayOf } from "#dashboard/ui/instants.ts";
import { IndicatorPicker } from "./IndicatorPicker.tsx";
import { faultsOf, type KeyWanted, yearsOn } from "./key-words.ts";

type Props = { onMade: (key: Key, secret: string) => void; onCancel: () => void };

export function MakeKeyForm({ onMade, onCancel }: Props) {
  // A key runs out by the real clock, also where the demonstration's stands still.
  const [first] = useState(() => dayOf(new Date().toISOString()));
  const days = { first, last: yearsOn(first, 2) };
  const [wanted, setWanted] = useState<KeyWanted>({
    name: "",
    indicators: new Set(),
    expires: yearsOn(first, 1),
  });
  const [attempts, setAttempts] = useState(0);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const faults = attempts > 0 ? faultsOf(wanted, days) : [];
  const faultAt = (id: string) => faults.find(({ at }) => at === id)?.text ?? null;
  const make = useMutation<{ key: Key; secret: string }, ProblemError>({
    mutationFn: () => call(makeKey, { body: { ...wanted, indicators: [...wanted.indicators] } }),
    onSuccess: ({ key, secret }) => onMade(key, secret),
    // The answer holds the secret: nothing keeps it once the page does not show it.
    gcTime: 0,
  });

  function send(event: SyntheticEvent) {
    event.preventDefault();
    setAttempts(attempts + 1);
    if (make.isPending) return;
    make.reset();
    if (faultsOf(wanted, days).length === 0) make.mutate();
  }

  return (
    <section className="panel-form" aria-labelledby="make-key">
      <h2 className="govuk-heading-m" id="make-key" ref={heading} tabIndex={-1}>
        Make a key
      </h2>
      {faults.length > 0 && <ErrorSummary key={attempts} problems={faults} />}
      {make.error && (
        <ErrorSummary key={make.submittedAt} title={make.error.title} problems={[]}>
          {make.error.message}
        </ErrorSummary>
      )}
      <form onSubmit={send} noValidate>
        <TextField
          id="key-name"
          label="What is it for?"
          hint="The system and what it sends: Case-management system, nightly push"
          autoComplete="off"
          value={wanted.name}
          error={faultAt("key-name")}
          onChange={(name) => setWanted({ ...wanted, name })}
        />
        <IndicatorPicker
          chosen={wanted.indicators}
          error={faultAt("key-find")}
          onChoose={(indicators) => setWanted({ ...wanted, indicators })}
        />
        <TextField
          id="key-expires"
          label="Last day it works"
          hint="Two years from now at most. Make a new key before then."
          type="date"
          min={days.first}
          max={days.last}
          value={wanted.expires}
          error={faultAt("key-expires")}
          onChange={(expires) => setWanted({ ...wanted, expires })}
        />
        <div className="button-row">
          <button type="submit" className="govuk-button" aria-disabled={make.isPending}>
            {make.isPending ? "Making the key…" : "Make the key"}
          </button>
          <button type="button" className="link-button" onClick={onCancel}>
            Cancel
          </button>
        </div>
      </form>
    </section>
  );
}
