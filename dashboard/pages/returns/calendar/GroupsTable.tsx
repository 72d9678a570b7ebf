// Returns in groups, a row each, with the way to type one in for those who may.
import type { Return } from "#api/contract/returns.ts";
import { CardTable, Cell, ROLE, Row } from "#dashboard/ui/CardTable.tsx";
import { dayText } from "#dashboard/ui/dates.ts";
import { Link } from "#dashboard/ui/Link.tsx";
import { enterAddress } from "./enter-address.ts";
import { type Group, isReceived } from "./groups.ts";
import { ReturnState } from "./ReturnState.tsx";

const COLUMNS = [
  { text: "Indicator" },
  { text: "For" },
  { text: "Due" },
  { text: "State" },
  { text: "Owner" },
];

type Enterable = { mayEnter: (one: Return) => boolean };

export function GroupsTable({
  caption,
  groups,
  mayEnter,
}: Enterable & { caption: string; groups: readonly Group[] }) {
  const enters = groups.some(({ returns }) => returns.some(mayEnter));
  const columns = enters ? [...COLUMNS, { text: "Figures" }] : COLUMNS;
  return (
    <CardTable className={`calendar calendar--${columns.length}`} caption={caption} quiet columns={columns}>
      {groups.map((group) => (
        <GroupRows key={group.id} group={group} mayEnter={mayEnter} columns={columns.length} />
      ))}
    </CardTable>
  );
}

type GroupRowsProps = Enterable & { group: Group; columns: number };

function GroupRows({ group: { id, title, about, returns }, mayEnter, columns }: GroupRowsProps) {
  return (
    <tbody {...ROLE.group}>
      <tr {...ROLE.row} className={`calendar__group calendar__group--${id}`}>
        <th {...ROLE.head} scope="rowgroup" colSpan={columns}>
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
          {columns > COLUMNS.length && (
            <Cell label="Figures">{mayEnter(one) && <EnterLink one={one} />}</Cell>
          )}
        </Row>
      ))}
    </tbody>
  );
}

function EnterLink({ one }: { one: Return }) {
  return (
    <Link
      to={`${enterAddress(one)}${isReceived(one) ? "&correct=yes" : ""}`}
      className="govuk-link calendar__enter"
    >
      {isReceived(one) ? "Correct" : "Enter figures"}
      <span className="govuk-visually-hidden">
        {" "}
        for {one.indicator.title}, {one.periodText}
      </span>
    </Link>
  );
}
