// Which number of the register belongs to what a reader sees.
import { periodFromKey } from "#api/domain/periods.ts";
import type { Episode } from "./episodes.ts";

type Kept = { readonly since: number; readonly last: number; readonly ended: string | null };

/** A reader from whom figures are hidden, or who looks back, may see a risk begin or end elsewhere than the register has it.
 * @param episodes oldest first
 * @param rows of the same indicator, area and kind
 * @returns for each episode the row of equal beginning, else the newest that shares a period with it; each row once */
export function matchRows<Row extends Kept>(
  episodes: readonly Episode[],
  rows: readonly Row[],
): (Row | null)[] {
  const free = new Set(rows);
  const take = (found: Row | undefined): Row | null => {
    if (found) free.delete(found);
    return found ?? null;
  };
  const standing = (row: Row) => row.ended !== "corrected";
  const ordered = [...rows].sort((a, b) => Number(standing(b)) - Number(standing(a)) || b.since - a.since);
  const equal = episodes.map(({ since }) =>
    take(ordered.find((row) => free.has(row) && periodFromKey(row.since).index === since.index)),
  );
  return episodes.map(
    ({ since, last }, index) =>
      equal[index] ??
      take(
        ordered.find(
          (row) =>
            free.has(row) &&
            periodFromKey(row.since).index <= last.index &&
            periodFromKey(row.last).index >= since.index,
        ),
      ),
  );
}
