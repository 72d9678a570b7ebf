// An outcome's indicators in few words, worst first.
import type { IndicatorLine } from "#api/contract/indicator-line.ts";
import { Sparkline } from "#dashboard/charts/Sparkline.tsx";
import { CardTable, Cell, Row } from "#dashboard/ui/CardTable.tsx";
import { goalOf } from "#dashboard/ui/goal.ts";
import { Link } from "#dashboard/ui/Link.tsx";
import { StatusTag } from "#dashboard/ui/StatusTag.tsx";
import { ValueText } from "#dashboard/ui/ValueText.tsx";

const COLUMNS = [
  { text: "Indicator" },
  { text: "Status" },
  { text: "Latest", numeric: true },
  { text: "Target", numeric: true },
  { text: "Two years" },
];

export function IndicatorList({ title, lines }: { title: string; lines: readonly IndicatorLine[] }) {
  return (
    <CardTable caption={`${title}: indicators, worst first`} quiet columns={COLUMNS}>
      <tbody>
        {lines.map((line) => (
          <Row key={line.id} head={<Link to={`/indicators/${line.id}`}>{line.title}</Link>}>
            <Cell label="Status">
              <StatusTag status={line.status} agreed={line.agreed} />
            </Cell>
            <Cell label="Latest" numeric>
              <ValueText value={line.value} />
              <span className="under">{line.periodText}</span>
            </Cell>
            <Cell label="Target" numeric>
              {line.target?.text ?? "None"}
            </Cell>
            <Cell label="Two years">
              <Sparkline points={line.spark} goal={goalOf(line.target)} small={line.small} />
            </Cell>
          </Row>
        ))}
      </tbody>
    </CardTable>
  );
}
