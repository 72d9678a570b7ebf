// Everybody on the list, a row each. What can be done about somebody opens under their row.
import { Fragment, useState } from "react";
import type { Person } from "#api/contract/people.ts";
import type { Role } from "#api/contract/vocabulary.ts";
import { useSession } from "#dashboard/api-client/use-answer.ts";
import { CardTable, Cell, Row, WideRow } from "#dashboard/ui/CardTable.tsx";
import { dayText } from "#dashboard/ui/dates.ts";
import { Tag, type TagColour } from "#dashboard/ui/Tag.tsx";
import type { Done } from "./changes.ts";
import { PersonPanel } from "./PersonPanel.tsx";
import { hasNotSignedIn } from "./people.ts";
import { IndicatorNames } from "./WithoutAccount.tsx";

const COLUMNS = [
  { text: "Person" },
  { text: "Role" },
  { text: "State" },
  { text: "Last signed in" },
  { text: "Answers for" },
  { text: "Change" },
];

const ROLE_COLOURS: Record<Role, TagColour> = {
  board: "grey",
  owner: "blue",
  analyst: "teal",
  lead: "purple",
};

type Props = { people: readonly Person[]; onDone: (done: Done) => void };

export function PeopleTable({ people, onDone }: Props) {
  const [opened, setOpened] = useState<string | null>(null);
  return (
    <CardTable className="people" caption="People" quiet columns={COLUMNS}>
      <tbody>
        {people.map((person) => {
          const isOpen = opened === person.id;
          return (
            <Fragment key={person.id}>
              <PersonRow
                person={person}
                isOpen={isOpen}
                onToggle={() => setOpened(isOpen ? null : person.id)}
              />
              {isOpen && (
                <WideRow columns={COLUMNS.length}>
                  <PersonPanel
                    person={person}
                    onDone={(done) => {
                      setOpened(null);
                      onDone(done);
                    }}
                  />
                </WideRow>
              )}
            </Fragment>
          );
        })}
      </tbody>
    </CardTable>
  );
}

type RowProps = { person: Person; isOpen: boolean; onToggle: () => void };

function PersonRow({ person, isOpen, onToggle }: RowProps) {
  const { name, email, note } = person;
  return (
    <Row
      opened={isOpen}
      head={
        <>
          <strong>{name}</strong>
          <span className="under">{email}</span>
          {note && (
            <span className="people__note">
              <span className="govuk-visually-hidden">Warning: </span>
              {note}
            </span>
          )}
        </>
      }
    >
      <Cell label="Role">
        <Tag colour={ROLE_COLOURS[person.role]}>{person.roleText}</Tag>
        {person.localities.length > 0 && (
          <span className="under">{person.localities.map((locality) => locality.name).join(", ")} only</span>
        )}
      </Cell>
      <Cell label="State">
        <StateText person={person} />
      </Cell>
      <Cell label="Last signed in">
        {person.lastSignIn === null ? (
          hasNotSignedIn(person) ? (
            <strong>Never</strong>
          ) : (
            <span>Never</span>
          )
        ) : (
          <span>{dayText(person.lastSignIn)}</span>
        )}
        {person.secondFactor && <span className="under">with a second factor</span>}
      </Cell>
      <Cell label="Answers for">
        {person.indicators.length > 0 ? (
          <IndicatorNames indicators={person.indicators} />
        ) : (
          <span className="people__none">No indicator</span>
        )}
      </Cell>
      <Cell label="Change">
        <ChangeButton person={person} isOpen={isOpen} onToggle={onToggle} />
      </Cell>
    </Row>
  );
}

/** When somebody active came last stands in the column beside it; the other states want their words. */
function StateText({ person }: { person: Person }) {
  const { state, stateText } = person;
  if (state === "active")
    return hasNotSignedIn(person) ? (
      <Tag colour="yellow">Not signed in</Tag>
    ) : (
      <Tag colour="green">Active</Tag>
    );
  return (
    <>
      <Tag colour={state === "invited" ? "yellow" : "red"}>
        {state === "invited" ? "Invited" : "Deactivated"}
      </Tag>
      <span className="under">{stateText}</span>
    </>
  );
}

function ChangeButton({ person, isOpen, onToggle }: RowProps) {
  const viewer = useSession().data?.viewer;
  if (viewer?.id === person.id) return <span className="people__none">This is you</span>;
  if (!Object.values(person.may).some(Boolean)) return <span className="people__none">Not now</span>;
  return (
    <button type="button" className="link-button row-button" aria-expanded={isOpen} onClick={onToggle}>
      {isOpen ? "Close" : "Change"}
      <span className="govuk-visually-hidden"> {person.name}</span>
    </button>
  );
}
