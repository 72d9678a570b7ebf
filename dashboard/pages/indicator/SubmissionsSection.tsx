// Every submission that the figures on the page came from.
import { useState } from "react";
import type { IndicatorPage } from "#api/contract/indicator.ts";
import { CompareForm } from "#dashboard/pages/compare/CompareForm.tsx";
import { historyAddress } from "#dashboard/pages/history/address.ts";
import { CardTable, Cell, Row } from "#dashboard/ui/CardTable.tsx";
import { momentText } from "#dashboard/ui/dates.ts";
import { Link } from "#dashboard/ui/Link.tsx";
import { number } from "#dashboard/ui/numbers.ts";

const COLUMNS = [
  { text: "Received" },
  { text: "Periods" },
  { text: "Rows", numeric: true },
  { text: "From" },
  { text: "State" },
];
const AT_FIRST = 6;

export function SubmissionsSection({ page }: { page: IndicatorPage }) {
  const { submissions, definition, may } = page;
  const [all, setAll] = useState(false);
  const listed = all ? submissions : submissions.slice(0, AT_FIRST);
  return (
    <section aria-labelledby="submissions">
      <h2 className="govuk-heading-m" id="submissions">
        Where the figures came from
      </h2>
      {submissions.length === 0 ? (
        <p className="govuk-body">
          No file with this indicator has been published.{" "}
          {may.send && definition.returns.ended === null && <Link to="/returns">Send a return</Link>}
        </p>
      ) : (
        <CardTable caption="Submissions, newest first" quiet columns={COLUMNS}>
          <tbody>
            {listed.map(({ id, receivedAt, periods, rows, sender, state }) => (
              <Row
                key={id}
                head={
                  may.send ? (
                    <Link to={`/returns/${id}`}>{momentText(receivedAt)}</Link>
                  ) : (
                    momentText(receivedAt)
                  )
                }
              >
                <Cell label="Periods">{periods}</Cell>
                <Cell label="Rows" numeric>
                  {number(rows)}
                </Cell>
                <Cell label="From">{sender}</Cell>
                <Cell label="State">{state.charAt(0).toUpperCase() + state.slice(1)}</Cell>
              </Row>
            ))}
          </tbody>
        </CardTable>
      )}
      {listed.length < submissions.length && (
        <button
          type="button"
          className="govuk-button govuk-button--secondary no-print"
          onClick={() => setAll(true)}
        >
          Show all {submissions.length}
        </button>
      )}
      {may.send && (
        <CompareForm
          indicator={definition.id}
          choices={submissions.map(({ id, receivedAt, periods, state }) => ({
            id,
            text: `${periods}, sent on ${momentText(receivedAt)}, ${state}`,
          }))}
        />
      )}
      <NewestHistory page={page} />
    </section>
  );
}

/** The histories of the others are in the table beside the chart. */
function NewestHistory({ page: { definition, area, series } }: { page: IndicatorPage }) {
  const newest = series.findLast(({ received }) => received !== null);
  if (!newest) return null;
  const figure = { indicator: definition.id, period: newest.period, area: area.code };
  return (
    <p className="govuk-body no-print">
      <Link to={historyAddress(figure, area.path[0]?.code)}>
        History of the figure for {newest.periodText}
      </Link>
    </p>
  );
}
