// The figures of one period, row by row: the whole, the totals of either axis, and each cell; in the order that is asked.
import type { ExplorerCell, ExplorerPage } from "#api/contract/explorer.ts";
import { STATUS_WORDS } from "#api/contract/vocabulary.ts";
import { wholeName } from "#dashboard/pages/explore/cells.ts";
import { goalOf } from "#dashboard/ui/goal.ts";
import type { HeatMember } from "./heat-rows.ts";

export type TableRow = {
  id: string;
  /** A name for each axis; "All" where it is a total of it. */
  names: string[];
  within: string | null;
  total: boolean;
  members: HeatMember[];
  cell: ExplorerCell;
  difference: number | null;
};

/** What the figures can be sorted by, largest or worst first with a minus. */
const KEYS: Record<string, (row: TableRow) => number | string | null> = {
  name: ({ names }) => names.join("\n"),
  numerator: ({ cell: { value } }) => (value.kind === "shown" ? (value.numerator ?? null) : null),
  denominator: ({ cell: { value } }) => (value.kind === "shown" ? (value.denominator ?? null) : null),
  value: ({ cell: { value } }) => (value.kind === "shown" ? value.value : null),
  difference: ({ difference }) => difference,
  // Statuses are listed worst first.
  status: ({ cell: { value, status } }) =>
    value.kind === "shown" ? -Object.keys(STATUS_WORDS).indexOf(status) : null,
};

export type Sort = { key: string; descending: boolean };

/** @example sortIn("-value") // { key: "value", descending: true } */
export function sortIn(asked: string | null): Sort | null {
  const descending = asked?.startsWith("-") ?? false;
  const key = descending ? asked?.slice(1) : asked;
  return key && key in KEYS ? { key, descending } : null;
}

export function tableRows(page: ExplorerPage, at: string, sort: Sort | null): TableRow[] {
  const rowOf = (cell: ExplorerCell): TableRow => {
    const members = page.axes.flatMap((axis) => {
      const member = cell.members[axis.id];
      return member === undefined ? [] : [{ axis, member }];
    });
    const found = page.axes.map(({ id, members: all }) => all.find((one) => one.id === cell.members[id]));
    const isWhole = members.length === 0;
    return {
      id: found.map((one) => one?.id ?? "").join("|") || "whole",
      names: isWhole && page.axes.length < 2 ? [wholeName(page)] : found.map((one) => one?.title ?? "All"),
      within: found.find((one) => one?.within)?.within ?? null,
      total: members.length < page.axes.length,
      members,
      cell,
      difference: differenceOf(cell, page),
    };
  };
  const rowsOf = (cells: readonly ExplorerCell[]) => cells.filter(({ period }) => period === at).map(rowOf);
  const cells = rowsOf(page.cells);
  return [
    ...rowsOf(page.whole).map((row) => ({ ...row, total: true })),
    ...rowsOf(page.margins),
    ...(sort ? sorted(cells, sort) : cells),
  ];
}

/** Rows without what they are sorted by come last either way, in their own order. */
function sorted(rows: readonly TableRow[], { key, descending }: Sort): TableRow[] {
  const sortedBy = KEYS[key] ?? (() => null);
  const has = (row: TableRow) => sortedBy(row) !== null;
  const compared = (a: TableRow, b: TableRow) => {
    const [one, other] = [sortedBy(a), sortedBy(b)];
    if (typeof one === "string" || typeof other === "string")
      return String(one).localeCompare(String(other), "en-GB");
    return (one ?? 0) - (other ?? 0);
  };
  const inOrder = rows.filter(has).toSorted((a, b) => (descending ? compared(b, a) : compared(a, b)));
  return [...inOrder, ...rows.filter((row) => !has(row))];
}

/** Value less target, at the published precision; a range has no one goal to be away from. */
function differenceOf({ value, target }: ExplorerCell, { indicator }: ExplorerPage): number | null {
  const goal = goalOf(target);
  if (goal === null || value.kind !== "shown") return null;
  return Number((value.value - goal).toFixed(indicator.decimals));
}

/** @example differenceText(-8.9, 1) // "−8.9" */
export function differenceText(difference: number, decimals: number): string {
  const figure = Math.abs(difference).toLocaleString("en-GB", {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  return difference === 0 ? figure : `${difference < 0 ? "−" : "+"}${figure}`;
}
