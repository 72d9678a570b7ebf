// Finds what an expert says of a figure in the table of verdicts.
import type { Assurance, VariationIcon } from "#api/contract/variation.ts";
import { VERDICTS, type VerdictRow, type VerdictStatus } from "#api/contract/verdicts.ts";
import type { Direction } from "./direction.ts";

/** What is known of a figure besides the figure. */
export type Circumstances = {
  status: VerdictStatus;
  variation: VariationIcon | null;
  assurance: Assurance | null;
  direction: Direction | null;
};

const keyOf = ({ status, variation, assurance, direction }: Circumstances) =>
  [status, variation, assurance, direction].map(String).join(" ");

const ROWS: ReadonlyMap<string, VerdictRow> = new Map(VERDICTS.map((row) => [keyOf(row), row]));

/** The row for a figure. Where its variation is known, the year before says nothing more. Where it is not, or where there is
 * no target, no assurance can be told. */
export function verdictRow({ status, ...known }: Circumstances): VerdictRow {
  const { variation } = known;
  const assurance = status === "no-target" || variation === null ? null : known.assurance;
  const told = variation !== null && (status === "no-target" || assurance !== null);
  const key = told
    ? keyOf({ status, variation, assurance, direction: null })
    : keyOf({ status, variation: null, assurance: null, direction: known.direction });
  const row = ROWS.get(key);
  if (!row) throw new TypeError(`the table of verdicts has no row for ${key}`);
  return row;
}
