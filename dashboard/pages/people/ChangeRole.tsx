// Changes what somebody is here for.
import { type SyntheticEvent, useState } from "react";
import { changeRole, type Person } from "#api/contract/people.ts";
import { call } from "#dashboard/api-client/call.ts";
import { ErrorSummary } from "#dashboard/ui/ErrorSummary.tsx";
import type { Done } from "./changes.ts";
import { type RoleChoice, RoleFields, roleBody } from "./RoleFields.tsx";
import { useChange } from "./use-change.ts";

const SAME = "Choose another role first: this is what it is now";

type Props = { person: Person; onDone: (done: Done) => void };

export function ChangeRole({ person, onDone }: Props) {
  const [choice, setChoice] = useState<RoleChoice>({
    role: person.role,
    localities: new Set(person.localities.map(({ code }) => code)),
  });
  /** When it was saved as it is: each time is told anew. */
  const [same, setSame] = useState(0);
  const change = useChange(
    () =>
      call(changeRole, {
        params: { id: person.id },
        body: roleBody(choice, choice.role ?? person.role),
      }),
    (changed) => ({ what: "role-changed", person: changed, before: person }),
    onDone,
  );

  function save(event: SyntheticEvent) {
    event.preventDefault();
    const nothing = isAsItWas(choice, person);
    setSame(nothing ? same + 1 : 0);
    if (!nothing && !change.isPending) change.mutate();
  }

  return (
    <form onSubmit={save} noValidate>
      {change.error && (
        <ErrorSummary key={change.submittedAt} title={change.error.title} problems={[]}>
          {change.error.message}
        </ErrorSummary>
      )}
      {same > 0 && <ErrorSummary key={same} problems={[{ at: `change-role-${person.role}`, text: SAME }]} />}
      <RoleFields
        name="change"
        legend={`Role of ${person.name}`}
        choice={choice}
        error={same > 0 ? SAME : null}
        onChange={(next) => {
          setSame(0);
          setChoice(next);
        }}
      />
      <div className="button-row">
        <button type="submit" className="govuk-button" aria-disabled={change.isPending}>
          {change.isPending ? "Saving…" : "Save the role"}
        </button>
      </div>
    </form>
  );
}

function isAsItWas({ role, localities }: RoleChoice, person: Person): boolean {
  if (role !== person.role) return false;
  if (role !== "analyst") return true;
  const before = person.localities.map(({ code }) => code);
  return before.length === localities.size && before.every((code) => localities.has(code));
}
