// Rows with mistakes as they stand in the file, to be mended where they stand.
import "./mending.scss";
import type { SheetRow } from "#api/contract/mending.ts";
import type { Work } from "#dashboard/pages/returns/submission/use-work.ts";
import { ROLE } from "#dashboard/ui/CardTable.tsx";
import { Failed } from "#dashboard/ui/Failed.tsx";
import { ShowMore } from "#dashboard/ui/ShowMore.tsx";
import { Skeleton } from "#dashboard/ui/Skeleton.tsx";
import { MendRow } from "./MendRow.tsx";
import { type AskedSheet, ROWS_AT_A_TIME } from "./use-sheet.ts";

type Props = {
  /** Tells the fields of this grid from those of another one on the page. */
  name: string;
  caption: string;
  asked: AskedSheet;
  work: Work;
  /** Findings that are answered elsewhere on the page. */
  without?: ReadonlySet<string>;
  show?: (row: SheetRow) => boolean;
  /** Where what is wrong stands above it already. */
  quiet?: boolean;
};

const NONE: ReadonlySet<string> = new Set();

export function MendGrid({
  name,
  caption,
  asked,
  work,
  without = NONE,
  show = () => true,
  quiet = false,
}: Props) {
  const { sheet, error, retry, more, waiting } = asked;
  if (!sheet) return error ? <Failed problem={error} retry={retry} /> : <Skeleton height={200} />;
  const rows = sheet.rows.filter(show);
  if (rows.length === 0) return null;
  const width = Math.max(sheet.headings.length, ...rows.map(({ cells }) => cells.length));
  // A file may have the same heading twice, or none over a cell.
  const headings = Array.from({ length: width }, (_, place) => ({
    place,
    text: sheet.headings[place]?.trim() || `Cell ${place + 1}`,
  }));
  return (
    <>
      <div className="mend__scroll">
        <table {...ROLE.table} className="table card-table mend">
          <caption className="quiet">{caption}</caption>
          <thead {...ROLE.group}>
            <tr {...ROLE.row}>
              <th {...ROLE.column} scope="col">
                Row
              </th>
              {headings.map(({ place, text }) => (
                <th {...ROLE.column} key={place} scope="col">
                  {text}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <MendRow
                key={row.row}
                name={name}
                row={{ ...row, findings: row.findings.filter(({ rule }) => !without.has(rule)) }}
                headings={headings}
                columns={sheet.columns}
                work={work}
                quiet={quiet}
              />
            ))}
          </tbody>
        </table>
      </div>
      {more && <ShowMore count={ROWS_AT_A_TIME} waiting={waiting} onMore={more} />}
    </>
  );
}
