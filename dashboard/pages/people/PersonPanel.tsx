// What the viewer may do about one account, each behind a press; what may not be done is not shown.
import { useState } from "react";
import {
  deactivatePerson,
  inviteAgain,
  type Person,
  reactivatePerson,
  resetSecondFactor,
} from "#api/contract/people.ts";
import { call } from "#dashboard/api-client/call.ts";
import { Confirm } from "#dashboard/ui/Confirm.tsx";
import { ErrorSummary } from "#dashboard/ui/ErrorSummary.tsx";
import { takeFocus } from "#dashboard/ui/take-focus.ts";
import { ChangeRole } from "./ChangeRole.tsx";
import type { Done } from "./changes.ts";
import { useChange } from "./use-change.ts";

type Props = { person: Person; onDone: (done: Done) => void };
type Deed = Exclude<Done["what"], "invited" | "role-changed">;

const ENDPOINTS = {
  deactivated: deactivatePerson,
  reactivated: reactivatePerson,
  "invited-again": inviteAgain,
  "second-factor-reset": resetSecondFactor,
} as const;

/** What the page says before it asks the server, and the button that asks. */
const WORDS: Record<Deed, { open: string; title: (name: string) => string; text: string; action: string }> = {
  deactivated: {
    open: "Deactivate",
    title: (name) => `Deactivate ${name}?`,
    text: "They are signed out everywhere at once and cannot sign in again. What they did stays on record, and the indicators they own keep their name. You can let them in again.",
    action: "Deactivate",
  },
  reactivated: {
    open: "Let in again",
    title: (name) => `Let ${name} in again?`,
    text: "They can sign in as before, with the role shown here.",
    action: "Let in again",
  },
  "invited-again": {
    open: "Send the invitation again",
    title: (name) => `Send ${name} a new invitation?`,
    text: "A new letter is written that says how to sign in. Links in earlier letters stop working.",
    action: "Send the invitation",
  },
  "second-factor-reset": {
    open: "Reset second factor",
    title: (name) => `Reset the second factor of ${name}?`,
    text: "For somebody who has lost their authenticator app. Make sure that it is they who ask. They are asked for no code until they set an app up again.",
    action: "Reset second factor",
  },
};

export function PersonPanel({ person, onDone }: Props) {
  const [asked, setAsked] = useState<Deed | null>(null);
  const [cancelled, setCancelled] = useState<Deed | null>(null);
  const { may, secondFactor } = person;
  const deeds: Record<Deed, boolean> = {
    "invited-again": may.invite,
    "second-factor-reset": may.change && secondFactor,
    deactivated: may.deactivate,
    reactivated: may.reactivate,
  };
  const possible = (Object.keys(deeds) as Deed[]).filter((deed) => deeds[deed]);
  return (
    <div className="panel-form">
      {asked !== null ? (
        <Ask
          key={asked}
          deed={asked}
          person={person}
          onDone={onDone}
          onCancel={() => {
            setCancelled(asked);
            setAsked(null);
          }}
        />
      ) : (
        <>
          {may.change && <ChangeRole person={person} onDone={onDone} />}
          {possible.length > 0 && (
            <div className="button-row">
              {possible.map((deed) => (
                <button
                  key={deed}
                  type="button"
                  className="govuk-button govuk-button--secondary"
                  ref={cancelled === deed ? takeFocus : undefined}
                  onClick={() => setAsked(deed)}
                >
                  {WORDS[deed].open}
                </button>
              ))}
            </div>
          )}
        </>
      )}
    </div>
  );
}

function Ask({ deed, person, onDone, onCancel }: Props & { deed: Deed; onCancel: () => void }) {
  const change = useChange(
    () => call(ENDPOINTS[deed], { params: { id: person.id }, body: {} }),
    (changed) => ({ what: deed, person: changed }),
    onDone,
  );
  const { title, text, action } = WORDS[deed];
  return (
    <>
      {change.error && (
        <ErrorSummary key={change.submittedAt} title={change.error.title} problems={[]}>
          {change.error.message}
        </ErrorSummary>
      )}
      <Confirm
        title={title(person.name)}
        action={action}
        waiting={change.isPending}
        onConfirm={() => change.mutate()}
        onCancel={onCancel}
      >
        {text}
      </Confirm>
    </>
  );
}
