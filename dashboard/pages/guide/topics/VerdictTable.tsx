// Guide: the verdicts of one status, all of them, each with its reason.
import { ASSURANCE_WORDS, VARIATION_WORDS } from "#api/contract/variation.ts";
import { VERDICTS, type VerdictRow, type VerdictStatus } from "#api/contract/verdicts.ts";
import { STATUS_WORDS } from "#api/contract/vocabulary.ts";
import { CardTable, Cell, Row } from "#dashboard/ui/CardTable.tsx";
import { AssuranceMark, VariationMark } from "#dashboard/ui/VariationMark.tsx";

const COLUMNS = [{ text: "What is known" }, { text: "In words" }, { text: "Why an expert says so" }];

export function VerdictTable({ status }: { status: VerdictStatus }) {
  return (
    <CardTable className="verdicts" caption={`Verdicts: ${STATUS_WORDS[status]}`} quiet columns={COLUMNS}>
      <tbody>
        {VERDICTS.filter((row) => row.status === status).map((row) => (
          <Row key={`${row.variation} ${row.assurance} ${row.direction}`} head={<Known {...row} />}>
            <Cell label="In words">
              {STATUS_WORDS[status]}
              {row.tail}.
            </Cell>
            <Cell label="Why">{row.reason}</Cell>
          </Row>
        ))}
      </tbody>
    </CardTable>
  );
}

const YEAR_ON = {
  better: "Better than a year before",
  worse: "Worse than a year before",
  same: "The same as a year before",
};

function Known({ variation, assurance, direction }: VerdictRow) {
  if (variation === null)
    return (
      <>
        No limits
        <span className="under">{direction === null ? "No figure a year before" : YEAR_ON[direction]}</span>
      </>
    );
  return (
    <>
      <VariationMark icon={variation} /> {VARIATION_WORDS[variation]}
      {assurance && (
        <span className="under">
          <AssuranceMark level={assurance} /> {ASSURANCE_WORDS[assurance]}
        </span>
      )}
    </>
  );
}
