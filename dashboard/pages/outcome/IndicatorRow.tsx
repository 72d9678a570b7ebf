// One indicator as a row: where it stands, against what, which way it goes, and what its owner says.
import type { IndicatorLine } from "#api/contract/indicator-line.ts";
import { Sparkline } from "#dashboard/charts/Sparkline.tsx";
import { Cell, Row } from "#dashboard/ui/CardTable.tsx";
import { dayText } from "#dashboard/ui/dates.ts";
import { goalOf } from "#dashboard/ui/goal.ts";
import { IllustrativeTag } from "#dashboard/ui/IllustrativeTag.tsx";
import { Link } from "#dashboard/ui/Link.tsx";
import { SmallMark } from "#dashboard/ui/SmallMark.tsx";
import { StatusTag } from "#dashboard/ui/StatusTag.tsx";
import { ValueText } from "#dashboard/ui/ValueText.tsx";
import { AssuranceMark, VariationMark } from "#dashboard/ui/VariationMark.tsx";

/** Explained once, under the table. */
function DemonstrationMark() {
  return (
    <>
      <span aria-hidden="true">*</span>
      <span className="govuk-visually-hidden"> (set for the demonstration)</span>
    </>
  );
}

export function IndicatorRow({ line }: { line: IndicatorLine }) {
  const { target, difference, lastShown } = line;
  return (
    <Row
      head={
        <>
          <Link to={`/indicators/${line.id}`}>{line.title}</Link>
          <span className="under">
            {line.reference} {line.illustrative && <IllustrativeTag />}
          </span>
        </>
      }
    >
      <Cell label="Status">
        <StatusTag status={line.status} agreed={line.agreed} />
      </Cell>
      <Cell label="Latest" numeric>
        <ValueText value={line.value} parts />
        <span className="under">{line.periodText}</span>
        {lastShown && (
          <span className="under">
            Last known: {lastShown.text}
            {lastShown.small && <SmallMark />} in {lastShown.periodText}
          </span>
        )}
      </Cell>
      <Cell label="Target">
        {target ? (
          <>
            <span>
              {target.text}
              {target.basis === "demonstration" && <DemonstrationMark />}
            </span>
            {difference && <span className="under">{difference.text}</span>}
          </>
        ) : (
          "None"
        )}
      </Cell>
      <Cell label="In words">
        {line.variation && (
          <span className="aims__marks">
            <VariationMark icon={line.variation} />
            {line.assurance && <AssuranceMark level={line.assurance} />}
          </span>
        )}
        {line.verdict}
      </Cell>
      <Cell label="Two years">
        <Sparkline points={line.spark} goal={goalOf(target)} small={line.small} />
      </Cell>
      <Cell label="Owner">
        {line.commentary && <span className="aims__says">{line.commentary}</span>}
        <span className="under">
          {line.owner.name}, {line.owner.job}
          {line.received && <>; received {dayText(line.received)}</>}
        </span>
      </Cell>
    </Row>
  );
}
