// The heat map as a grid: members down and periods across, or, with two axes, the members of one against the other's in
// one period. Over time a block for each member of the second axis would be several screens long.
import type { ExplorerCell, ExplorerPage } from "#api/contract/explorer.ts";
import type { Target } from "#api/contract/values.ts";
import { type Step, stepOf } from "#dashboard/charts/steps.ts";
import { pointSentence, splitUnit } from "#dashboard/charts/value-words.ts";
import { cellsOf, wholeName } from "#dashboard/pages/explore/cells.ts";
import type { Axis } from "#dashboard/pages/explore/drill.ts";
import { isSmall } from "#dashboard/ui/small.ts";
import { memberScale } from "./scales.ts";

export type HeatMember = { axis: Axis; member: string };

export type HeatCell = {
  id: string;
  step: Step;
  /** The figure without its unit; empty where there is none. */
  figure: string;
  small: boolean;
  says: string;
  /** What it belongs to, of each axis; empty for the whole. */
  members: HeatMember[];
  period: string;
};

export type HeatRow = { id: string; name: string; within: string | null; total: boolean; cells: HeatCell[] };
export type HeatColumn = { id: string; title: string; total: boolean };
export type Heat = {
  corner: string;
  columns: HeatColumn[];
  rows: HeatRow[];
  /** The one target of all that is in view, or null. */
  target: Target | null;
  steps: ReadonlySet<Step>;
};

export function heatRows(page: ExplorerPage, at: string): Heat {
  const [first, second] = page.axes;
  const grid = first && second ? matrix(page, first, second, at) : overTime(page, first);
  const used = grid.found.flatMap((cell) => (cell?.target ? [cell.target] : []));
  const texts = new Set(used.map(({ text }) => text));
  return {
    ...grid.heat,
    target: texts.size === 1 ? (used[0] ?? null) : null,
    steps: new Set(grid.heat.rows.flatMap(({ cells }) => cells.map(({ step }) => step))),
  };
}

type Found = ExplorerCell | undefined;
type Grid = { heat: Pick<Heat, "corner" | "columns" | "rows">; found: Found[] };

function overTime(page: ExplorerPage, axis: Axis | undefined): Grid {
  const cellAt = cellsOf(page);
  const found: Found[] = [];
  const scale = memberScale(page);
  const line = (name: string, members: HeatMember[]): HeatCell[] =>
    page.periods.map(({ period, periodText }) => {
      const cell = cellAt(period, ...members.map(({ axis, member }) => [axis, member] as const));
      found.push(cell);
      return heatCell(cell, period, `${name}, ${periodText}`, members, scale);
    });
  const name = wholeName(page);
  const whole = { id: "whole", name, within: null, total: true, cells: line(name, []) };
  const rows = (axis?.members ?? []).map(({ id, title, within }) => ({
    id,
    name: title,
    within,
    total: false,
    cells: line(title, axis ? [{ axis, member: id }] : []),
  }));
  const columns = page.periods.map(({ period, shortText }) => ({
    id: period,
    title: shortText,
    total: false,
  }));
  return { heat: { corner: axis?.title ?? "Area", columns, rows: [whole, ...rows] }, found };
}

function matrix(page: ExplorerPage, down: Axis, across: Axis, at: string): Grid {
  const cellAt = cellsOf(page);
  const found: Found[] = [];
  const scale = memberScale(page);
  const all = { id: null, title: "All" };
  const columns = [all, ...across.members];
  const rows = [{ ...all, within: null }, ...down.members].map((row) => ({
    id: row.id ?? "whole",
    name: row.id === null ? wholeName(page) : row.title,
    within: row.within,
    total: row.id === null,
    cells: columns.map((column) => {
      const members = [
        ...(row.id === null ? [] : [{ axis: down, member: row.id }]),
        ...(column.id === null ? [] : [{ axis: across, member: column.id }]),
      ];
      const cell = cellAt(at, ...members.map(({ axis, member }) => [axis, member] as const));
      found.push(cell);
      const names = [row, column].flatMap(({ id, title }) => (id === null ? [] : [title]));
      return heatCell(cell, at, names.join(", ") || wholeName(page), members, scale);
    }),
  }));
  return {
    heat: {
      corner: `${down.title} by ${across.title.toLowerCase()}`,
      columns: columns.map(({ id, title }) => ({ id: id ?? "whole", title, total: id === null })),
      rows,
    },
    found,
  };
}

function heatCell(
  cell: Found,
  period: string,
  name: string,
  members: HeatMember[],
  scale: ExplorerPage["scale"],
): HeatCell {
  const id = [period, ...members.map(({ member }) => member)].join(" ");
  if (cell === undefined)
    return { id, step: "none", figure: "", small: false, says: `${name}: no figure.`, members, period };
  const { value, status, target } = cell;
  return {
    id,
    step: stepOf(cell, scale),
    figure: value.kind === "shown" ? splitUnit(value.text).figure.replace(/%$/, "") : "",
    small: isSmall(value),
    says: pointSentence(name, value, status, target),
    members,
    period,
  };
}
