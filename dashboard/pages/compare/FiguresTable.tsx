// Figures of two returns beside each other.
import type { Value } from "#api/contract/values.ts";
import { historyAddress } from "#dashboard/pages/history/address.ts";
import { CardTable, Cell, Row } from "#dashboard/ui/CardTable.tsx";
import { Empty } from "#dashboard/ui/Empty.tsx";
import { Link } from "#dashboard/ui/Link.tsx";
import { SmallNote } from "#dashboard/ui/SmallMark.tsx";
import { isSmall } from "#dashboard/ui/small.ts";
import { ValueText } from "#dashboard/ui/ValueText.tsx";
import type { ComparedFigure } from "./use-comparison.ts";

const COLUMNS = [
  { text: "Figure" },
  { text: "First", numeric: true },
  { text: "Second", numeric: true },
  { text: "Comparison" },
];
const WORDS: Record<ComparedFigure["comparison"], string> = {
  same: "The same",
  different: "Different",
  "only-one": "In the first alone",
  "only-other": "In the second alone",
};

type Props = { figures: readonly ComparedFigure[]; all: boolean };

export function FiguresTable({ figures, all }: Props) {
  if (figures.length === 0)
    return (
      <Empty title={all ? "There are no figures to compare" : "They do not differ"}>
        {!all && "Choose “All, the same ones too” to see what they agree on."}
      </Empty>
    );
  const values = figures.flatMap(({ one, other }) => [one, other]);
  return (
    <>
      {values.some((value) => value !== null && isSmall(value)) && <SmallNote />}
      <CardTable className="compared" caption="Figure by figure" quiet columns={COLUMNS}>
        <tbody>
          {figures.map((figure) => (
            <Row key={keyOf(figure)} head={<What figure={figure} />}>
              <Cell label="First" numeric>
                <Side value={figure.one} />
              </Cell>
              <Cell label="Second" numeric>
                <Side value={figure.other} />
              </Cell>
              <Cell label="Comparison">{WORDS[figure.comparison]}</Cell>
            </Row>
          ))}
        </tbody>
      </CardTable>
    </>
  );
}

const keyOf = ({ indicator, area, period, members }: ComparedFigure) =>
  JSON.stringify([indicator.id, area.code, period, members]);

function What({
  figure: { indicator, area, period, periodText, members, membersText },
}: {
  figure: ComparedFigure;
}) {
  const where = Object.entries(members).map(([dimension, member]) => `${dimension}:${member}`);
  const query = where.map((each) => `&where=${encodeURIComponent(each)}`).join("");
  return (
    <>
      <Link to={historyAddress({ indicator: indicator.id, period, area: area.code }) + query}>
        {indicator.title}
      </Link>
      <span className="under">
        {area.name}, {periodText}
        {where.length > 0 && <>, {membersText}</>}
      </span>
    </>
  );
}

function Side({ value }: { value: Value | null }) {
  return value === null ? <span className="value--none">Not in it</span> : <ValueText value={value} parts />;
}
