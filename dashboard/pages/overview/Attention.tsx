// What needs attention first: the risk areas, longest first, then furthest from target; what the board accepts for now, last.
import type { IndicatorLine } from "#api/contract/indicator-line.ts";
import type { RiskArea } from "#api/contract/risk-areas.ts";
import { STATUS_WORDS } from "#api/contract/vocabulary.ts";
import { Sparkline } from "#dashboard/charts/Sparkline.tsx";
import { CardTable, Cell, Row } from "#dashboard/ui/CardTable.tsx";
import { Empty } from "#dashboard/ui/Empty.tsx";
import { goalOf } from "#dashboard/ui/goal.ts";
import { IllustrativeTag } from "#dashboard/ui/IllustrativeTag.tsx";
import { Link } from "#dashboard/ui/Link.tsx";
import { plural } from "#dashboard/ui/numbers.ts";
import { StatusShape } from "#dashboard/ui/StatusShape.tsx";
import { ValueText } from "#dashboard/ui/ValueText.tsx";

/** As many as fit above the fold of a tablet; the register has them all. */
const SHOWN = 6;

const COLUMNS = [
  { text: "Indicator" },
  { text: "In risk for" },
  { text: "Latest", numeric: true },
  { text: "Against target" },
  { text: "Two years" },
  { text: "Now with" },
];

type Props = { risks: readonly RiskArea[]; warnings: number; lines: readonly IndicatorLine[] };

export function Attention({ risks, warnings, lines }: Props) {
  const more = risks.length > SHOWN;
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
        <CardTable className="attention" caption="Risk areas, longest first" quiet columns={COLUMNS}>
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
      {(more || warnings > 0) && (
        <p className="govuk-body-s">
          {more && <Link to="/risk-areas">See all {risks.length} risk areas</Link>}
          {more && warnings > 0 && " and "}
          {warnings > 0 && <Link to="/risk-areas?kind=warning">{plural(warnings, "warning")}</Link>}
        </p>
      )}
    </section>
  );
}

function RiskRow({ risk, line }: { risk: RiskArea; line: IndicatorLine | undefined }) {
  const { id, indicator, target } = risk;
  return (
    <Row
      head={
        <>
          <StatusShape status={risk.deviation ? "agreed" : risk.status} />
          <Link to={id ? `/risk-areas/${id}` : `/indicators/${indicator.id}?area=${risk.area.code}`}>
            {indicator.title}
          </Link>
          <span className="under">
            {STATUS_WORDS[risk.status]} · {risk.outcomes.map(({ title }) => title).join(", ")}{" "}
            {risk.illustrative && <IllustrativeTag />}
          </span>
        </>
      }
    >
      <Cell label="In risk for">
        <strong>{risk.periodsText}</strong>
        <span className="under">since {risk.sinceText}</span>
      </Cell>
      <Cell label="Latest" numeric>
        <ValueText value={risk.value} />
        <span className="under">{risk.periodText}</span>
      </Cell>
      <Cell label="Against target">
        {risk.difference?.text}
        <span className="under">{target?.text}</span>
      </Cell>
      <Cell label="Two years">
        {line && <Sparkline points={line.spark} goal={goalOf(target)} small={line.small} />}
      </Cell>
      <Cell label="Now with">
        {risk.escalatedTo}
        <span className="under">{risk.stateText}</span>
      </Cell>
    </Row>
  );
}
