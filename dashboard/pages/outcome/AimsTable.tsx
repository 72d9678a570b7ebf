// Every indicator of the outcome in one table, a group of rows for each aim, worst first within it.
import { CardTable, ROLE } from "#dashboard/ui/CardTable.tsx";
import { Link } from "#dashboard/ui/Link.tsx";
import { IndicatorRow } from "./IndicatorRow.tsx";
import type { Aim, Outcome } from "./outcome.ts";

const COLUMNS = [
  { text: "Indicator" },
  { text: "Status" },
  { text: "Latest", numeric: true },
  { text: "Target" },
  { text: "In words" },
  { text: "Two years" },
  { text: "What the owner says" },
];

export function AimsTable({ outcome }: { outcome: Outcome }) {
  return (
    <section aria-labelledby="aims">
      <h2 className="govuk-heading-m" id="aims">
        Aims and their indicators
      </h2>
      <CardTable
        className="aims"
        caption={`${outcome.title}: indicators by aim, worst first`}
        quiet
        columns={COLUMNS}
      >
        {outcome.aims.map((aim) => (
          <AimRows key={aim.id} aim={aim} />
        ))}
      </CardTable>
      <p className="govuk-body-s">
        The round marks say what the words beside them say: whether it changes by more than chance, and
        whether the target can be relied on. <Link to="/guide/chance">Is it chance?</Link>
      </p>
      {outcome.aims.some((aim) => aim.indicators.some((line) => line.target?.basis === "demonstration")) && (
        <p className="govuk-body-s">* Target set for the demonstration. The others are published.</p>
      )}
    </section>
  );
}

function AimRows({ aim }: { aim: Aim }) {
  return (
    <tbody {...ROLE.group}>
      <tr {...ROLE.row} className="aims__aim">
        <th {...ROLE.head} scope="rowgroup" colSpan={COLUMNS.length} id={`aim-${aim.id}`}>
          <span className="aims__number">{aim.id}</span> {aim.title}
        </th>
      </tr>
      {aim.indicators.map((line) => (
        <IndicatorRow key={line.id} line={line} />
      ))}
      {aim.indicators.length === 0 && (
        <tr {...ROLE.row} className="aims__none">
          <td {...ROLE.cell} colSpan={COLUMNS.length}>
            No indicator measures this aim now.
          </td>
        </tr>
      )}
    </tbody>
  );
}
