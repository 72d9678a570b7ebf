// Finds a figure of the answer by its members and its period, without going through all of them each time.
import type { ExplorerCell, ExplorerPage } from "#api/contract/explorer.ts";
import type { Members } from "#api/contract/vocabulary.ts";
import type { Axis } from "./drill.ts";

export type CellAt = (period: string, ...members: (readonly [Axis, string])[]) => ExplorerCell | undefined;

const keyOf = (period: string, members: Members) =>
  [
    period,
    ...Object.keys(members)
      .sort()
      .map((axis) => `${axis}=${members[axis]}`),
  ].join("\n");

const known = new WeakMap<ExplorerPage, Map<string, ExplorerCell>>();

/** No member: the whole; one of two axes: its margin. */
export function cellsOf(page: ExplorerPage): CellAt {
  let cells = known.get(page);
  if (cells === undefined) {
    const all = [...page.whole, ...page.margins, ...page.cells];
    cells = new Map(all.map((cell) => [keyOf(cell.period, cell.members), cell]));
    known.set(page, cells);
  }
  const found = cells;
  return (period, ...members) =>
    found.get(keyOf(period, Object.fromEntries(members.map(([axis, member]) => [axis.id, member]))));
}

/** Nobody ever returned anything in this cut: an empty grid would say less than words. */
export const neverReturned = ({ axes, cells }: ExplorerPage): boolean =>
  axes.length > 0 && cells.every(({ value }) => value.kind === "missing" && value.reason === "no-data");

/** The whole alone, as if it had not been cut. */
export const uncut = (page: ExplorerPage): ExplorerPage => ({
  ...page,
  by: [],
  axes: [],
  margins: [],
  cells: [],
});

/** What the whole is called: the area, and what it is narrowed to.
 * @example "Stanground, Health" */
export const wholeName = ({ area, where }: Pick<ExplorerPage, "area" | "where">): string =>
  [area.name, ...where.map(({ memberTitle }) => memberTitle)].join(", ");

/** @example "locality and agency" */
export const axesText = (axes: ExplorerPage["axes"]): string =>
  axes.map(({ title }) => title.toLowerCase()).join(" and ");
