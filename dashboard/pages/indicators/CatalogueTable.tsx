// The catalogue's rows.
import type { Definition } from "#api/contract/indicator.ts";
import { CardTable, Cell, Row } from "#dashboard/ui/CardTable.tsx";
import { frequencyText } from "#dashboard/ui/frequency.ts";
import { Link } from "#dashboard/ui/Link.tsx";

const COLUMNS = [
  { text: "Indicator" },
  { text: "Outcome and aim" },
  { text: "Target" },
  { text: "Returned" },
  { text: "Owner" },
];

export function CatalogueTable({ indicators }: { indicators: readonly Definition[] }) {
  return (
    <CardTable className="catalogue" caption="Indicators" quiet columns={COLUMNS}>
      <tbody>
        {indicators.map((indicator) => (
          <Row
            key={indicator.id}
            head={
              <>
                <Link to={`/indicators/${indicator.id}`}>{indicator.title}</Link>
                <span className="under">
                  {[indicator.reference, ...indicator.groups.map((group) => group.title)]
                    .filter(Boolean)
                    .join(" · ")}
                </span>
              </>
            }
          >
            <Cell label="Outcome, aim">
              {indicator.outcomes.map(({ title }) => title).join("; ")}
              <span className="under">{indicator.aim.title}</span>
            </Cell>
            <Cell label="Target">{indicator.target?.text ?? "None"}</Cell>
            <Cell label="Returned">
              {frequencyText(indicator.frequency)}
              {indicator.returns.ended !== null && <span className="under">No longer collected</span>}
            </Cell>
            <Cell label="Owner">
              {indicator.owner.name}
              <span className="under">{indicator.owner.job}</span>
            </Cell>
          </Row>
        ))}
      </tbody>
    </CardTable>
  );
}
