// Makes an account for somebody and has a letter written that says how to sign in.
import { type SyntheticEvent, useEffect, useRef, useState } from "react";
import { invitePerson } from "#api/contract/people.ts";
import { call } from "#dashboard/api-client/call.ts";
import { ErrorSummary } from "#dashboard/ui/ErrorSummary.tsx";
import { TextField } from "#dashboard/ui/Field.tsx";
import type { Done } from "./changes.ts";
import { faultsOf, type Invitation } from "./invitation.ts";
import { RoleFields, roleBody } from "./RoleFields.tsx";
import { useChange } from "./use-change.ts";

type Props = { begin: Invitation; onDone: (done: Done) => void; onCancel: () => void };

export function InviteForm({ begin, onDone, onCancel }: Props) {
  const [given, setGiven] = useState(begin);
  const [attempts, setAttempts] = useState(0);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const faults = attempts > 0 ? faultsOf(given) : [];
  const faultAt = (id: string) => faults.find(({ at }) => at === id)?.text ?? null;
  const { name, email, role } = given;
  const invite = useChange(
    () => call(invitePerson, { body: { name, email: email.trim(), ...roleBody(given, role ?? "board") } }),
    (person) => ({ what: "invited", person }),
    onDone,
  );

  function send(event: SyntheticEvent) {
    event.preventDefault();
    setAttempts(attempts + 1);
    if (invite.isPending) return;
    invite.reset();
    if (faultsOf(given).length === 0) invite.mutate();
  }

  return (
    <section className="panel-form" aria-labelledby="invite">
      <h2 className="govuk-heading-m" id="invite" ref={heading} tabIndex={-1}>
        Invite somebody
      </h2>
      {faults.length > 0 && <ErrorSummary key={attempts} problems={faults} />}
      {invite.error && (
        <ErrorSummary key={invite.submittedAt} title={invite.error.title} problems={[]}>
          {invite.error.message}
        </ErrorSummary>
      )}
      <form onSubmit={send} noValidate>
        <TextField
          id="invite-name"
          label="Name"
          hint="As colleagues know them. It stands beside what they send."
          autoComplete="off"
          value={name}
          error={faultAt("invite-name")}
          onChange={(text) => setGiven({ ...given, name: text })}
        />
        <TextField
          id="invite-email"
          label="E-mail address"
          hint="They sign in with it. The catalogue names owners by theirs."
          type="email"
          autoComplete="off"
          spellCheck={false}
          value={email}
          error={faultAt("invite-email")}
          onChange={(text) => setGiven({ ...given, email: text })}
        />
        <RoleFields
          name="invite"
          choice={given}
          error={faultAt("invite-role-board")}
          onChange={(choice) => setGiven({ ...given, ...choice })}
        />
        <div className="button-row">
          <button type="submit" className="govuk-button" aria-disabled={invite.isPending}>
            {invite.isPending ? "Inviting…" : "Invite"}
          </button>
          <button type="button" className="link-button" onClick={onCancel}>
            Cancel
          </button>
        </div>
      </form>
    </section>
  );
}
