// Findings, one a row: where, what stands there, what to do.
import type { Finding } from "#api/contract/submissions.ts";
import { CardTable, Cell, Row } from "#dashboard/ui/CardTable.tsx";
import { number } from "#dashboard/ui/numbers.ts";

const COLUMNS = [
  { text: "Where" },
  { text: "Column" },
  { text: "Found" },
  { text: "What is wrong and what to do" },
];

export function FindingsTable({ caption, findings }: { caption: string; findings: readonly Finding[] }) {
  return (
    <CardTable className="findings" caption={caption} quiet columns={COLUMNS}>
      <tbody>
        {findings.map(({ row, column, rule, found, message }) => (
          <Row
            key={`${row} ${column} ${rule} ${message}`}
            head={row === null ? "Whole file" : `Row ${number(row)}`}
          >
            <Cell label="Column">{column ?? <span className="findings__none">–</span>}</Cell>
            <Cell label="Found">
              {found === null ? <span className="findings__none">–</span> : <code>{found}</code>}
            </Cell>
            <Cell label="What to do">{message}</Cell>
          </Row>
        ))}
      </tbody>
    </CardTable>
  );
}
