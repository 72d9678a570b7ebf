// What needs attention first: the risk areas, those longest off target and furthest from it at the head.
import type { IndicatorLine } from "#api/contract/indicator-line.ts";
import type { RiskArea } from "#api/contract/risk-areas.ts";
import { Sparkline } from "#dashboard/charts/Sparkline.tsx";
import { CardTable, Cell, Row } from "#dashboard/ui/CardTable.tsx";
import { Empty } from "#dashboard/ui/Empty.tsx";
import { goalOf } from "#dashboard/ui/goal.ts";
import { IllustrativeTag } from "#dashboard/ui/IllustrativeTag.tsx";
import { Link } from "#dashboard/ui/Link.tsx";
import { StatusShape } from "#dashboard/ui/StatusShape.tsx";
import { ValueText } from "#dashboard/ui/ValueText.tsx";

/** As many as fit above the fold of a tablet; the register has them all. */
const SHOWN = 6;

const COLUMNS = [
  { text: "Indicator" },
  { text: "Off target for" },
  { text: "Latest", numeric: true },
  { text: "Against target" },
  { text: "Two years" },
  { text: "Now with" },
];

type Props = { risks: readonly RiskArea[]; lines: readonly IndicatorLine[] };

export function Attention({ risks, lines }: Props) {
  const more = risks.length - SHOWN;
  return (
    <section aria-labelledby="attention">
      <h2 className="govuk-heading-m" id="attention">
        Needs attention
      </h2>
      {risks.length === 0 ? (
        <Empty title="No indicator is off target">
          Nothing is below its target by more than its tolerance. Look below at what is late or missing before
          taking comfort from that.
        </Empty>
      ) : (
        <CardTable
          className="attention"
          caption="Risk areas, longest off target first"
          quiet
          columns={COLUMNS}
        >
          <tbody>
            {risks.slice(0, SHOWN).map((risk) => (
              <RiskRow
                key={`${risk.indicator.id} ${risk.area.code}`}
                risk={risk}
                line={lines.find((line) => line.id === risk.indicator.id)}
              />
            ))}
          </tbody>
        </CardTable>
      )}
      {more > 0 && (
        <p className="govuk-body-s">
          <Link to="/risk-areas">See all {risks.length} risk areas</Link>, with what their owners say
        </p>
      )}
    </section>
  );
}

function RiskRow({ risk, line }: { risk: RiskArea; line: IndicatorLine | undefined }) {
  return (
    <Row
      head={
        <>
          <StatusShape status="missed" />
          <Link to={`/indicators/${risk.indicator.id}?area=${risk.area.code}`}>{risk.indicator.title}</Link>
          <span className="under">
            {risk.outcomes.map(({ title }) => title).join(", ")} {risk.illustrative && <IllustrativeTag />}
          </span>
        </>
      }
    >
      <Cell label="Off target for">
        <strong>{risk.periodsText}</strong>
        <span className="under">since {risk.sinceText}</span>
      </Cell>
      <Cell label="Latest" numeric>
        <ValueText value={risk.value} />
        <span className="under">{risk.periodText}</span>
      </Cell>
      <Cell label="Against target">
        {risk.difference.text}
        <span className="under">{risk.target.text}</span>
      </Cell>
      <Cell label="Two years">
        {line && <Sparkline points={line.spark} goal={goalOf(risk.target)} small={line.small} />}
      </Cell>
      <Cell label="Now with">{risk.escalatedTo}</Cell>
    </Row>
  );
}
