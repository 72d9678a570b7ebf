// Figures before and after, with their statuses.

import type { Change } from "#api/contract/submissions.ts";
import type { Value } from "#api/contract/values.ts";
import { CardTable, Cell, Row } from "#dashboard/ui/CardTable.tsx";
import { IllustrativeNote, IllustrativeTag } from "#dashboard/ui/IllustrativeTag.tsx";
import { Link } from "#dashboard/ui/Link.tsx";
import { number } from "#dashboard/ui/numbers.ts";
import { SmallNote } from "#dashboard/ui/SmallMark.tsx";
import { StatusTag } from "#dashboard/ui/StatusTag.tsx";
import { isSmall } from "#dashboard/ui/small.ts";
import { ValueText } from "#dashboard/ui/ValueText.tsx";

type Props = {
  caption: string;
  changes: readonly Change[];
  past: boolean;
  byArea?: boolean;
  more: (() => void) | null;
};

export function ChangesTable({ caption, changes, past, byArea = false, more }: Props) {
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
        <tbody>
          {changes.map((change) => (
            <Row
              key={`${change.indicator.id} ${change.area.code} ${change.period}`}
              head={<What change={change} byArea={byArea} />}
            >
              <Cell label={before} numeric>
                {isNothing(change.before) ? (
                  <span className="value--none">{past ? "Nothing" : "Nothing yet"}</span>
                ) : (
                  <ValueText value={change.before} parts />
                )}
              </Cell>
              <Cell label={after} numeric>
                {isNothing(change.after) ? (
                  <span className="value--none">No total</span>
                ) : (
                  <ValueText value={change.after} parts />
                )}
              </Cell>
              <Cell label="Status">
                <Statuses change={change} />
              </Cell>
              <Cell label="With its cuts">{cellsText(change.cells)}</Cell>
            </Row>
          ))}
        </tbody>
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
        {byArea ? `${indicator.title}, ${periodText}` : periodText}{" "}
        {[before, after].some(isIllustrative) && <IllustrativeTag />}
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

/** No figure for everyone was there before, or comes with this file. */
const isNothing = (value: Value) => value.kind === "missing" && value.reason === "no-data";

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
