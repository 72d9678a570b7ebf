// The grid as boards of the NHS read it: a row for each kind of change, a column for each answer to whether the target can be
// relied on. On a phone each cell stands below the one before.
import type { GridPage } from "#api/contract/grid.ts";
import { CardTable, Cell, Row } from "#dashboard/ui/CardTable.tsx";
import { plural } from "#dashboard/ui/numbers.ts";
import { AssuranceMark, VariationMark } from "#dashboard/ui/VariationMark.tsx";
import { EntryList } from "./EntryList.tsx";

export function GridTable({ grid: { columns, rows } }: { grid: GridPage }) {
  return (
    <CardTable
      className="grid-table"
      caption="Indicators by change and by whether their target can be relied on"
      quiet
      columns={[{ text: "Change" }, ...columns.map(({ title }) => ({ text: title }))]}
    >
      <tbody>
        {rows.map(({ variation, title, cells }) => (
          <Row
            key={variation}
            head={
              <>
                <VariationMark icon={variation} /> {title}
              </>
            }
          >
            {cells.map(({ assurance, text, indicators }, index) => (
              <Cell key={columns[index]?.title}>
                <p className="grid-table__column">
                  {assurance && <AssuranceMark level={assurance} />} {columns[index]?.title}
                </p>
                <p className="grid-table__count">
                  {indicators.length === 0 ? "None" : plural(indicators.length, "indicator")}
                </p>
                {indicators.length > 0 && <p className="grid-table__text">{text}</p>}
                <EntryList entries={indicators} />
              </Cell>
            ))}
          </Row>
        ))}
      </tbody>
    </CardTable>
  );
}
