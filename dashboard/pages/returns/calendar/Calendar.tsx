// What is due, late, missing and received for a month; narrowed to one owner if asked.
import { useNavigate } from "react-router";
import type { ReturnsPage } from "#api/contract/returns.ts";
import { carry, useSearch } from "#dashboard/app/search.ts";
import { CardTable, Cell, ROLE, Row } from "#dashboard/ui/CardTable.tsx";
import { Details } from "#dashboard/ui/Details.tsx";
import { dayText } from "#dashboard/ui/dates.ts";
import { Empty } from "#dashboard/ui/Empty.tsx";
import { Link } from "#dashboard/ui/Link.tsx";
import { plural } from "#dashboard/ui/numbers.ts";
import {
  byNeed,
  byOwner,
  EVERYBODY,
  type Group,
  MINE,
  ownersOf,
  RECEIVED,
  returnsOf,
  whose,
} from "./groups.ts";
import { ReturnState } from "./ReturnState.tsx";

const COLUMNS = [
  { text: "Indicator" },
  { text: "For" },
  { text: "Due" },
  { text: "State" },
  { text: "Owner" },
];

export function Calendar({ page }: { page: ReturnsPage }) {
  const search = useSearch();
  const who = whose(search.get("owner"), page.returns);
  const ownersFirst = search.get("by") === "owner";
  const wanted = returnsOf(who, page.returns);
  const groups = ownersFirst ? byOwner(wanted) : byNeed(wanted);
  // What is done is out of the way of what is not.
  const received = ownersFirst ? undefined : groups.find(({ id }) => id === RECEIVED);
  const toDo = groups.filter((group) => group !== received);
  return (
    <>
      <Choice page={page} who={who} ownersFirst={ownersFirst} />
      {groups.length === 0 && (
        <Empty
          title={who === EVERYBODY ? "No return was asked for" : "This owner has no return in this month"}
        >
          <Link to={`/returns?owner=${EVERYBODY}`}>Show the returns of every owner</Link>
        </Empty>
      )}
      {toDo.length > 0 && <GroupsTable caption={`Returns up to ${page.periodText}`} groups={toDo} />}
      {groups.length > 0 && toDo.length === 0 && (
        <Empty title="Every return is in">Nothing is due, late or missing.</Empty>
      )}
      {received && (
        <Details summary={`Received: ${plural(received.returns.length, "return")}`} key={who}>
          <GroupsTable caption={`Returns received up to ${page.periodText}`} groups={[received]} />
        </Details>
      )}
    </>
  );
}

function GroupsTable({ caption, groups }: { caption: string; groups: readonly Group[] }) {
  return (
    <CardTable className="calendar" caption={caption} quiet columns={COLUMNS}>
      {groups.map((group) => (
        <GroupRows key={group.id} group={group} />
      ))}
    </CardTable>
  );
}

function GroupRows({ group: { id, title, about, returns } }: { group: Group }) {
  return (
    <tbody {...ROLE.group}>
      <tr {...ROLE.row} className={`calendar__group calendar__group--${id}`}>
        <th {...ROLE.head} scope="rowgroup" colSpan={COLUMNS.length}>
          {title} <span className="calendar__count">{about ?? returns.length}</span>
        </th>
      </tr>
      {returns.map((one) => (
        <Row
          key={`${one.indicator.id} ${one.period}`}
          head={
            <>
              <Link to={`/indicators/${one.indicator.id}`}>{one.indicator.title}</Link>
              {one.indicator.reference && <span className="under">{one.indicator.reference}</span>}
            </>
          }
        >
          <Cell label="For">{one.periodText}</Cell>
          <Cell label="Due">{dayText(one.due)}</Cell>
          <Cell label="State">
            <ReturnState one={one} />
          </Cell>
          <Cell label="Owner">{one.owner.name}</Cell>
        </Row>
      ))}
    </tbody>
  );
}

type ChoiceProps = { page: ReturnsPage; who: string; ownersFirst: boolean };

function Choice({ page, who, ownersFirst }: ChoiceProps) {
  const navigate = useNavigate();
  const search = useSearch().toString();
  const mine = returnsOf(MINE, page.returns).length;
  const usual = whose(null, page.returns);
  const to = (by: string, owner: string) => {
    const query = new URLSearchParams();
    if (by !== "") query.set("by", by);
    if (owner !== usual) query.set("owner", owner);
    return `/returns${query.size > 0 ? `?${query}` : ""}`;
  };
  const by = ownersFirst ? "owner" : "";
  return (
    <div className="calendar-choice no-print">
      <label className="govuk-label">
        Whose returns
        <select
          className="govuk-select"
          value={who}
          onChange={(event) => navigate(carry(to(by, event.target.value), search))}
        >
          {mine > 0 && <option value={MINE}>My returns ({mine})</option>}
          <option value={EVERYBODY}>Everybody’s ({page.returns.length})</option>
          {ownersOf(page.returns).map(({ id, name, job }) => (
            <option key={id} value={id}>
              {name}, {job}
            </option>
          ))}
        </select>
      </label>
      <nav className="choice" aria-label="Order of the returns">
        <ul>
          <li>
            <Link to={to("", who)} className="choice__link" aria-current={ownersFirst ? undefined : "true"}>
              What needs doing first
            </Link>
          </li>
          <li>
            <Link
              to={to("owner", who)}
              className="choice__link"
              aria-current={ownersFirst ? "true" : undefined}
            >
              Owner by owner
            </Link>
          </li>
        </ul>
      </nav>
    </div>
  );
}
