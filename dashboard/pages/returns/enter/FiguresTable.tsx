// The areas of a return, a row each: fields, what they come to, and what stood the period before.
import { useState } from "react";
import type { ReturnForm } from "#api/contract/templates.ts";
import { CardTable } from "#dashboard/ui/CardTable.tsx";
import { plural } from "#dashboard/ui/numbers.ts";
import { SmallNote } from "#dashboard/ui/SmallMark.tsx";
import { isSmall } from "#dashboard/ui/small.ts";
import { AreaRow } from "./AreaRow.tsx";
import { PART_WORDS, partsOf, type Typed, typedRows } from "./typed-figures.ts";

/** Of more areas than this, those below the localities wait behind a button. */
const AT_ONCE = 14;

type Props = {
  form: ReturnForm;
  typed: Typed;
  onType: (typed: (before: Typed) => Typed) => void;
  faults: readonly { at: string; text: string }[];
};

export function FiguresTable({ form, typed, onType, faults }: Props) {
  const { rows, indicator, state, periodText } = form;
  const small = rows.filter(({ area }) => area.depth > 1);
  const [all, setAll] = useState(
    () => rows.length <= AT_ONCE || typedRows(form, typed).some(({ area }) => area.depth > 1),
  );
  const shown = all ? rows : rows.filter(({ area }) => area.depth <= 1);
  const came = state === "received" || state === "corrected";
  const parts = partsOf(indicator);
  const columns = [
    { text: "Area" },
    ...parts.map((part) => ({ text: PART_WORDS[part] })),
    ...(parts.length > 1 ? [{ text: "Comes to", numeric: true }] : []),
    ...(came ? [{ text: "Published", numeric: true }] : []),
    { text: "Period before", numeric: true },
    { text: "Or why there is none" },
  ];
  const hasSmall = shown.some(({ published, before }) =>
    [published, before].some((value) => value !== null && isSmall(value)),
  );
  return (
    <>
      {hasSmall && <SmallNote />}
      <CardTable
        className={`figures figures--${parts.length}`}
        caption={`${indicator.title}, ${periodText}`}
        quiet
        columns={columns}
      >
        <tbody>
          {shown.map((row) => (
            <AreaRow
              key={row.area.code}
              row={row}
              form={form}
              shown={shown}
              typed={typed}
              onType={onType}
              faults={faults}
              came={came}
            />
          ))}
        </tbody>
      </CardTable>
      {!all && (
        <p className="govuk-body no-print">
          <button type="button" className="link-button figures__more" onClick={() => setAll(true)}>
            Type smaller areas too (
            {plural(small.length, "cluster, school or centre", "clusters, schools and centres")})
          </button>
        </p>
      )}
    </>
  );
}
