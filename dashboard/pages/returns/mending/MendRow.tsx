// One row of the file: its cells, those in doubt as fields, and what is wrong below them.
import { useState } from "react";
import type { SheetRow } from "#api/contract/mending.ts";
import type { Finding } from "#api/contract/submissions.ts";
import type { Work } from "#dashboard/pages/returns/submission/use-work.ts";
import { ROLE, WideRow } from "#dashboard/ui/CardTable.tsx";
import { number } from "#dashboard/ui/numbers.ts";
import { cellKey, drafted, leaveKey } from "./draft.ts";
import { MendCell } from "./MendCell.tsx";
import { faultyPlaces, openPlaces } from "./places.ts";

type Props = {
  name: string;
  row: SheetRow;
  headings: readonly { place: number; text: string }[];
  columns: readonly (string | null)[];
  work: Work;
  quiet: boolean;
};

const CELLS_TOLD = 3;
const LONGEST_CELL = 40;

export const cellId = (name: string, row: number, place: number): string => `${name}-${row}-${place}`;
export const rowId = (name: string, row: number): string => `${name}-${row}`;

export function MendRow({ name, row, headings, columns, work, quiet }: Props) {
  const [all, setAll] = useState(false);
  const { mends, setMends } = work;
  const stands = row.leftOut ? "yes" : "no";
  const leftOut = (mends[leaveKey(row.row)] ?? stands) === "yes";
  const errors = row.findings.filter(({ severity }) => severity === "error");
  const faulty = faultyPlaces({ findings: errors }, columns);
  const open = openPlaces(row, columns);
  const isOpen = (place: number) =>
    !leftOut &&
    (all || open.has(place) || row.mended.includes(place) || mends[cellKey(row.row, place)] !== undefined);
  // On a phone the cells that are right are not there to say which row it is.
  const about = headings
    .filter(({ place }) => !isOpen(place))
    .flatMap(({ place }) => row.cells[place]?.trim().slice(0, LONGEST_CELL) || [])
    .slice(0, CELLS_TOLD)
    .join(", ");
  const sentences = (quiet ? [] : toldOnce(row.findings)).map((finding, at) => ({
    ...finding,
    id: `${rowId(name, row.row)}-why-${at}`,
  }));
  const leave = (out: boolean) =>
    setMends((now) => drafted(now, leaveKey(row.row), out ? "yes" : "no", stands));

  return (
    <>
      <tr {...ROLE.row} className={`opened mend__row ${leftOut ? "mend__row--out" : ""}`}>
        <th {...ROLE.head} scope="row" id={rowId(name, row.row)} tabIndex={-1}>
          <span className="mend__line">Row </span>
          {number(row.row)}
          <span className="mend__place">{about}</span>
        </th>
        {headings.map(({ place, text: heading }) => (
          <MendCell
            key={place}
            id={cellId(name, row.row, place)}
            row={row.row}
            heading={heading}
            stands={row.cells[place] ?? ""}
            written={mends[cellKey(row.row, place)]}
            mended={row.mended.includes(place)}
            open={isOpen(place)}
            faulty={faulty.has(place)}
            describedBy={sentences
              .filter(({ column }) => column !== null && column === columns[place])
              .map(({ id }) => id)
              .join(" ")}
            onWrite={(text) =>
              setMends((now) => drafted(now, cellKey(row.row, place), text, row.cells[place] ?? ""))
            }
            onEnter={() => void work.check()}
          />
        ))}
      </tr>
      <WideRow columns={headings.length + 1}>
        <div className="mend__below">
          {leftOut ? (
            <p>
              {row.leftOut
                ? "Left out: this row is not part of the return."
                : "Will be left out of the return."}
            </p>
          ) : (
            sentences.map(({ id, message, severity }) => (
              <p key={id} id={id} className={severity === "error" ? "govuk-error-message" : ""}>
                {message}
              </p>
            ))
          )}
          <p className="mend__ways no-print">
            {!leftOut && !all && (
              <button type="button" className="link-button" onClick={() => setAll(true)}>
                Change other cells<span className="govuk-visually-hidden"> of row {row.row}</span>
              </button>
            )}
            <button type="button" className="link-button" onClick={() => leave(!leftOut)}>
              {leftOut ? "Take it back in" : "Leave this row out"}
              <span className="govuk-visually-hidden">: row {row.row}</span>
            </button>
          </p>
        </div>
      </WideRow>
    </>
  );
}

/** A row with months across may be found wrong in the same cell for each of them. */
const toldOnce = (findings: readonly Finding[]): Finding[] => [
  ...new Map(findings.map((finding) => [`${finding.column} ${finding.message}`, finding])).values(),
];
