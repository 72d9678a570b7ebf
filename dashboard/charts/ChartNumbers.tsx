// The numbers of a chart as a table.
import { Link } from "#dashboard/ui/Link.tsx";
import { SmallMark } from "#dashboard/ui/SmallMark.tsx";
import type { ChartTable, TableCell } from "./chart-table.ts";
import { ScrollRegion } from "./ScrollRegion.tsx";

export function ChartNumbers({ table: { caption, head, rows } }: { table: ChartTable }) {
  const leads = rows.some(({ href }) => href !== undefined);
  return (
    <ScrollRegion label={caption} className="chart-numbers">
      {leads && <p className="chart-numbers__hint no-print">Follow a figure to see its history.</p>}
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
          {rows.map(({ id, href, cells: [name, ...cells] }) => (
            <tr key={id}>
              <th scope="row">{name !== undefined && words(name)}</th>
              {cells.map((cell, index) => {
                const column = head[index + 1];
                return (
                  <td key={column?.title} className={column?.numeric ? "numeric" : undefined}>
                    {index === 0 && href !== undefined ? <Link to={href}>{words(cell)}</Link> : words(cell)}
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
