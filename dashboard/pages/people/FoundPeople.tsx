// The list of people and what narrows it. What is chosen stands in the address a moment later.
import { useDeferredValue, useState } from "react";
import type { Person } from "#api/contract/people.ts";
import { ROLE_WORDS, type Role } from "#api/contract/vocabulary.ts";
import { useSearch } from "#dashboard/app/search.ts";
import { Empty } from "#dashboard/ui/Empty.tsx";
import { plural } from "#dashboard/ui/numbers.ts";
import { useKeptInAddress } from "#dashboard/ui/use-kept-in-address.ts";
import type { Done } from "./changes.ts";
import { PeopleTable } from "./PeopleTable.tsx";
import { matchingPeople, STATES } from "./people.ts";

const EVERYBODY = { words: "", state: "", role: "" };

type Props = { people: readonly Person[]; onDone: (done: Done) => void };

export function FoundPeople({ people, onDone }: Props) {
  const search = useSearch();
  const [wanted, setWanted] = useState({
    words: search.get("q") ?? "",
    state: search.get("state") ?? "",
    role: search.get("role") ?? "",
  });
  useKeptInAddress("/people", { q: wanted.words, state: wanted.state, role: wanted.role });
  const found = matchingPeople(people, useDeferredValue(wanted));

  if (people.length === 0) return <Empty title="Nobody has an account yet">Invite the first above.</Empty>;
  return (
    <section aria-labelledby="accounts">
      <h2 className="govuk-heading-m" id="accounts">
        Accounts
      </h2>
      <search>
        <form className="find people__find" onSubmit={(event) => event.preventDefault()}>
          <label className="govuk-label">
            Find by name, e-mail, locality or indicator
            <input
              className="govuk-input"
              type="search"
              value={wanted.words}
              onChange={(event) => setWanted({ ...wanted, words: event.target.value })}
            />
          </label>
          <label className="govuk-label">
            State
            <select
              className="govuk-select"
              value={wanted.state}
              onChange={(event) => setWanted({ ...wanted, state: event.target.value })}
            >
              <option value="">Any ({people.length})</option>
              {Object.entries(STATES).map(([id, { text, holds }]) => (
                <option key={id} value={id}>
                  {text} ({people.filter(holds).length})
                </option>
              ))}
            </select>
          </label>
          <label className="govuk-label">
            Role
            <select
              className="govuk-select"
              value={wanted.role}
              onChange={(event) => setWanted({ ...wanted, role: event.target.value })}
            >
              <option value="">Any</option>
              {(Object.keys(ROLE_WORDS) as Role[]).map((role) => (
                <option key={role} value={role}>
                  {ROLE_WORDS[role]}
                </option>
              ))}
            </select>
          </label>
        </form>
      </search>
      <p className="govuk-body-s" role="status">
        {found.length === people.length
          ? plural(found.length, "person", "people")
          : `${found.length} of ${plural(people.length, "person", "people")}`}
      </p>
      {found.length > 0 ? (
        <PeopleTable people={found} onDone={onDone} />
      ) : (
        <Empty title="Nobody matches">
          Try fewer words, or{" "}
          <button type="button" className="link-button" onClick={() => setWanted(EVERYBODY)}>
            show everybody
          </button>
          .
        </Empty>
      )}
    </section>
  );
}
