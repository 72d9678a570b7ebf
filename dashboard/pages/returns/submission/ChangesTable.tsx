// Figures before and after, with their statuses; the cuts behind each are one press away.
import { useState } from "react";
import type { Change } from "#api/contract/submissions.ts";
import type { Value } from "#api/contract/values.ts";
import { CardTable, Cell, ROLE, Row, WideRow } from "#dashboard/ui/CardTable.tsx";
import { IllustrativeNote, IllustrativeTag } from "#dashboard/ui/IllustrativeTag.tsx";
import { Link } from "#dashboard/ui/Link.tsx";
import { number } from "#dashboard/ui/numbers.ts";
import { SmallNote } from "#dashboard/ui/SmallMark.tsx";
import { StatusTag } from "#dashboard/ui/StatusTag.tsx";
import { isSmall } from "#dashboard/ui/small.ts";
import { AfterText, BeforeText, isNothing } from "./BeforeAfter.tsx";
import { CutCells } from "./CutCells.tsx";

type Props = {
  submission: string;
  caption: string;
  changes: readonly Change[];
  past: boolean;
  byArea?: boolean;
  more: (() => void) | null;
};

export function ChangesTable({ submission, caption, changes, past, byArea = false, more }: Props) {
  const [before, after] = past ? ["Was", "Became"] : ["Now", "Will be"];
  const columns = [
    { text: byArea ? "Area" : "Indicator" },
    { text: before, numeric: true },
    { text: after, numeric: true },
    { text: "Status" },
    { text: "With its cuts" },
  ];
  const values = changes.flatMap((change) => [change.before, change.after]);
  return (
    <>
      {values.some(isSmall) && <SmallNote />}
      <CardTable className="changes" caption={caption} columns={columns}>
        {(byArea ? byIndicator(changes) : [changes]).map((group) => (
          <tbody key={group[0]?.indicator.id}>
            {byArea && (
              <tr {...ROLE.row} className="changes__group">
                <th {...ROLE.head} scope="rowgroup" colSpan={columns.length}>
                  {group[0]?.indicator.title}
                </th>
              </tr>
            )}
            {group.map((change) => (
              <ChangeRow
                key={`${change.indicator.id} ${change.area.code} ${change.period}`}
                submission={submission}
                change={change}
                past={past}
                byArea={byArea}
              />
            ))}
          </tbody>
        ))}
      </CardTable>
      {more && (
        <button type="button" className="govuk-button govuk-button--secondary no-print" onClick={more}>
          Show more
        </button>
      )}
      {values.some(({ kind }) => kind === "suppressed") && (
        <p className="govuk-body-s">
          Small numbers are hidden here, as on every page; they are in your file and are published all the
          same. <Link to="/guide/hidden-numbers">Why some numbers are hidden</Link>
        </p>
      )}
      {values.some(isIllustrative) && <IllustrativeNote />}
    </>
  );
}

type RowProps = { submission: string; change: Change; past: boolean; byArea: boolean };

function ChangeRow({ submission, change, past, byArea }: RowProps) {
  const [open, setOpen] = useState(false);
  const [before, after] = past ? ["Was", "Became"] : ["Now", "Will be"];
  return (
    <>
      <Row head={<What change={change} byArea={byArea} />} opened={open}>
        <Cell label={before} numeric>
          <BeforeText value={change.before} past={past} />
        </Cell>
        <Cell label={after} numeric>
          <AfterText value={change.after} />
        </Cell>
        <Cell label="Status">
          <Statuses change={change} />
        </Cell>
        <Cell label="With its cuts">
          <button
            type="button"
            className="link-button changes__cuts"
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            {cellsText(change.cells)}
            <span className="govuk-visually-hidden">
              : the figures of {byArea ? change.area.name : change.indicator.title}, {change.periodText}
            </span>
          </button>
        </Cell>
      </Row>
      {open && (
        <WideRow columns={5}>
          <CutCells id={submission} change={change} past={past} />
        </WideRow>
      )}
    </>
  );
}

/** In the order in which each indicator comes first. */
function byIndicator(changes: readonly Change[]): Change[][] {
  return [...Map.groupBy(changes, ({ indicator }) => indicator.id).values()];
}

function What({
  change: { indicator, area, periodText, before, after },
  byArea,
}: {
  change: Change;
  byArea: boolean;
}) {
  const link = (
    <Link to={`/indicators/${indicator.id}${byArea ? `?area=${area.code}` : ""}`}>
      {byArea ? area.name : indicator.title}
    </Link>
  );
  return (
    <>
      {link}
      <span className="under">
        {periodText} {[before, after].some(isIllustrative) && <IllustrativeTag />}
      </span>
    </>
  );
}

/** One status where it stays, both where it moves. */
function Statuses({ change: { before, after, statusBefore, statusAfter } }: { change: Change }) {
  if (isNothing(after)) return null;
  if (isNothing(before) || statusBefore === statusAfter) return <StatusTag status={statusAfter} />;
  return (
    <span className="changes__move">
      <StatusTag status={statusBefore} />
      <span>
        <span aria-hidden="true">→ </span>
        <span className="govuk-visually-hidden">then</span>
        <StatusTag status={statusAfter} />
      </span>
    </span>
  );
}

const isIllustrative = (value: Value) => value.kind === "shown" && value.flag === "illustrative";

function cellsText(cells: Change["cells"]): string {
  const counts = [
    [cells.new, "new"],
    [cells.changed, "changed"],
    [cells.unchanged, "as before"],
  ] as const;
  return counts
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${number(count)} ${word}`)
    .join(", ");
}
