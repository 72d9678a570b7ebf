// The numbers of a chart as a table.
import { SmallMark } from "#dashboard/ui/SmallMark.tsx";
import type { ChartTable, TableCell } from "./chart-table.ts";
import { ScrollRegion } from "./ScrollRegion.tsx";

export function ChartNumbers({ table: { caption, head, rows } }: { table: ChartTable }) {
  return (
    <ScrollRegion label={caption} className="chart-numbers">
      <table className="chart-numbers__table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {head.map(({ title, numeric }) => (
              <th key={title} scope="col" className={numeric ? "numeric" : undefined}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, cells: [name, ...cells] }) => (
            <tr key={id}>
              <th scope="row">{name !== undefined && words(name)}</th>
              {cells.map((cell, index) => {
                const column = head[index + 1];
                return (
                  <td key={column?.title} className={column?.numeric ? "numeric" : undefined}>
                    {words(cell)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

const words = (cell: TableCell) =>
  typeof cell === "string" ? (
    cell
  ) : (
    <>
      {cell.text}
      <SmallMark />
    </>
  );
