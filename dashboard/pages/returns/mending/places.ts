// Which cells of a row are opened to be mended.
import type { SheetRow } from "#api/contract/mending.ts";

type Faulty = Pick<SheetRow, "findings">;

const FIGURES = ["numerator", "denominator", "value"];
/** Rules that speak of one cell alone: the cells beside it are not in doubt. */
const OF_ONE_CELL = new Set(["number-not-understood", "negative-number", "not-whole", "symbol-unknown"]);

/** Places of the cells that findings name. */
export function faultyPlaces({ findings }: Faulty, columns: readonly (string | null)[]): Set<number> {
  const named = findings.map(({ column }) => (column === null ? -1 : columns.indexOf(column)));
  return new Set(named.filter((place) => place !== -1));
}

/** The faulty ones, and the figures beside one where the fault may lie in any of them. */
export function openPlaces(row: Faulty, columns: readonly (string | null)[]): Set<number> {
  const open = faultyPlaces(row, columns);
  const inDoubt = row.findings.some(
    ({ column, rule }) => column !== null && FIGURES.includes(column) && !OF_ONE_CELL.has(rule),
  );
  if (inDoubt)
    for (const [place, column] of columns.entries())
      if (column !== null && FIGURES.includes(column)) open.add(place);
  return open;
}
