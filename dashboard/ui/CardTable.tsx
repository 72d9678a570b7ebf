// A table whose rows become cards where the window is narrow. The roles are spelt out because a browser that
// lays a table out as blocks may stop telling assistive technology that it is one.
import type { ReactNode } from "react";

type Column = { text: string; numeric?: boolean };

type Props = {
  caption: string;
  quiet?: boolean;
  className?: string;
  columns: readonly Column[];
  children: ReactNode;
};

/** `quiet` keeps the caption for those who hear it, where a heading already says it. `children` are its <tbody> or several, of `Row`s. */
export function CardTable({ caption, quiet, className = "", columns, children }: Props) {
  return (
    <table {...ROLE.table} className={`table card-table ${className}`}>
      <caption className={quiet ? "quiet" : undefined}>{caption}</caption>
      <thead {...ROLE.group}>
        <tr {...ROLE.row}>
          {columns.map(({ text, numeric }) => (
            <th {...ROLE.column} key={text} scope="col" className={numeric ? "numeric" : undefined}>
              {text}
            </th>
          ))}
        </tr>
      </thead>
      {children}
    </table>
  );
}

type RowProps = { head: ReactNode; opened?: boolean; children: ReactNode };

/** `opened` when a `WideRow` follows that belongs to it. */
export function Row({ head, opened, children }: RowProps) {
  return (
    <tr {...ROLE.row} className={opened ? "opened" : undefined}>
      <th {...ROLE.head} scope="row">
        {head}
      </th>
      {children}
    </tr>
  );
}

/** Across the whole table, under the row it belongs to. */
export function WideRow({ columns, children }: { columns: number; children: ReactNode }) {
  return (
    <tr {...ROLE.row} className="wide-row">
      <td {...ROLE.cell} colSpan={columns}>
        {children}
      </td>
    </tr>
  );
}

/** `label` is the column's heading, said again on a card. */
export function Cell({
  label,
  numeric,
  children,
}: {
  label?: string;
  numeric?: boolean;
  children: ReactNode;
}) {
  return (
    <td {...ROLE.cell} data-label={label} className={numeric ? "numeric" : undefined}>
      {children}
    </td>
  );
}

export const ROLE = {
  table: { role: "table" },
  group: { role: "rowgroup" },
  row: { role: "row" },
  column: { role: "columnheader" },
  head: { role: "rowheader" },
  cell: { role: "cell" },
} as const;
