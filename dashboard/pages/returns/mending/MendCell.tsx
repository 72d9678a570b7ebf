// One cell: its text, or a field where it can be mended.
import type { KeyboardEvent } from "react";
import { ROLE } from "#dashboard/ui/CardTable.tsx";

/** The most that a mended cell may hold; beyond it a cell is mended in the file. */
const LONGEST = 2000;
/** More than this is easier to read on several lines. */
const ONE_LINE = 40;

type Props = {
  id: string;
  row: number;
  heading: string;
  stands: string;
  /** What was written here and not sent yet. */
  written: string | undefined;
  mended: boolean;
  open: boolean;
  faulty: boolean;
  describedBy: string;
  onWrite: (text: string) => void;
  onEnter: () => void;
};

export function MendCell({
  id,
  row,
  heading,
  stands,
  written,
  mended,
  open,
  faulty,
  describedBy,
  ...on
}: Props) {
  if (!open || stands.length > LONGEST)
    return (
      <td {...ROLE.cell} data-label={heading} className={open ? "" : "mend__whole"}>
        <div className="mend__text">{stands}</div>
        {open && <span className="under">Too long to be mended here: mend it in the file</span>}
      </td>
    );
  const field = {
    id,
    value: written ?? stands,
    "aria-label": `Row ${row}, ${heading}`,
    "aria-invalid": faulty || undefined,
    "aria-describedby": describedBy || undefined,
    maxLength: LONGEST,
    spellCheck: false,
    onChange: (event: { target: { value: string } }) => on.onWrite(event.target.value),
  };
  return (
    <td {...ROLE.cell} data-label={heading}>
      {stands.length > ONE_LINE ? (
        <textarea
          {...field}
          rows={3}
          className={`govuk-textarea mend__field ${faulty ? "govuk-textarea--error" : ""}`}
        />
      ) : (
        <input
          {...field}
          type="text"
          size={Math.max(6, field.value.length + 1)}
          autoComplete="off"
          className={`govuk-input mend__field ${faulty ? "govuk-input--error" : ""}`}
          // It must not send a form around the grid, which may publish.
          onKeyDown={(event: KeyboardEvent) => {
            if (event.key !== "Enter") return;
            event.preventDefault();
            on.onEnter();
          }}
        />
      )}
      {written !== undefined ? (
        <span className="under">Not checked yet</span>
      ) : (
        mended && <span className="under">Mended</span>
      )}
    </td>
  );
}
