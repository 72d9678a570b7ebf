// Indicators that are no longer collected: apart from the others and never counted as late.
import { CardTable, Cell, Row } from "#dashboard/ui/CardTable.tsx";
import { Link } from "#dashboard/ui/Link.tsx";
import type { Outcome } from "./outcome.ts";

const COLUMNS = [{ text: "Indicator" }, { text: "Last period" }, { text: "Why it ended" }];

export function Ended({ indicators }: { indicators: Outcome["ended"] }) {
  if (indicators.length === 0) return null;
  return (
    <section aria-labelledby="ended">
      <h2 className="govuk-heading-m" id="ended">
        No longer collected
      </h2>
      <CardTable caption="Indicators no longer collected" quiet columns={COLUMNS}>
        <tbody>
          {indicators.map((indicator) => (
            <Row
              key={indicator.id}
              head={
                <>
                  {indicator.hasData ? (
                    <Link to={`/indicators/${indicator.id}`}>{indicator.title}</Link>
                  ) : (
                    indicator.title
                  )}
                  {indicator.reference && <span className="under">{indicator.reference}</span>}
                </>
              }
            >
              <Cell label="Last period">{indicator.lastPeriodText}</Cell>
              <Cell label="Why it ended">{indicator.reason}</Cell>
            </Row>
          ))}
        </tbody>
      </CardTable>
    </section>
  );
}
