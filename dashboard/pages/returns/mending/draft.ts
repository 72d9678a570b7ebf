// Cells that were written and rows that were left out, on this page and not sent yet.
import type { Mend } from "#api/contract/mending.ts";
import type { Words } from "#dashboard/pages/returns/submission/use-draft.ts";

export const cellKey = (row: number, place: number): string => `${row}:${place}`;
export const leaveKey = (row: number): string => `${row}:out`;

/** @example mendsOf({ "5:3": "41", "9:out": "yes" }) // cell 3 of line 5 becomes "41", line 9 is left out */
export function mendsOf(draft: Words): Mend[] {
  return Object.entries(draft)
    .map(([key, text]): Mend => {
      const [row, what] = key.split(":");
      return what === "out"
        ? { row: Number(row), leaveOut: text === "yes" }
        : { row: Number(row), column: Number(what), text };
    })
    .sort((a, b) => a.row - b.row);
}

/** A draft with one thing more; as it stands in the sheet is no change. */
export function drafted(draft: Words, key: string, text: string, stands: string): Words {
  const { [key]: _before, ...others } = draft;
  return text === stands ? others : { ...others, [key]: text };
}
