// Where a press leads: from a member of an axis to the view inside it, and back out again.
import type { ExplorerPage } from "#api/contract/explorer.ts";
import { type Explored, NO_AXIS } from "./address.ts";

type Cuts = ExplorerPage["cuts"];
export type Axis = ExplorerPage["axes"][number];

/** The axis that is shown where the address names none: the nearest level below, or the first dimension. */
export function firstAxis({ levels, dimensions }: Cuts): string {
  return levels[0]?.id ?? dimensions[0]?.id ?? NO_AXIS;
}

/** Areas lie in one another in this order; nothing lies below a school or a centre. */
const DEPTH: Record<string, number> = {
  "area.locality": 1,
  "area.cluster": 2,
  "area.school": 3,
  "area.centre": 3,
};

/** The level that lies next below one, where the indicator has it. */
const levelBelow = (level: string, { levels }: Cuts): string | undefined =>
  levels.find(({ id }) => (DEPTH[id] ?? 0) > (DEPTH[level] ?? 0))?.id;

type Picked = readonly { axis: Axis; member: string }[];

/** Into one member, or into one of each axis, and to the period that was pressed. */
export function into(state: Explored, cuts: Cuts, picked: Picked, at: string | null = state.at): Explored {
  const taken = new Set(picked.map(({ axis }) => axis.id));
  const area = picked.find(({ axis }) => axis.level !== null);
  const filters = picked.flatMap(({ axis, member }) => (axis.level === null ? [`${axis.id}:${member}`] : []));
  const [kept = null] = [state.rows, state.cols].filter((axis) => axis !== null && !taken.has(axis));
  return {
    ...state,
    area: area?.member ?? state.area,
    where: [...state.where, ...filters],
    ...axesAfter(area?.axis.id, kept, taken, cuts),
    at,
    sort: null,
  };
}

function axesAfter(
  level: string | undefined,
  kept: string | null,
  taken: ReadonlySet<string>,
  cuts: Cuts,
): Pick<Explored, "rows" | "cols"> {
  const below = level === undefined ? undefined : levelBelow(level, cuts);
  // What stood beside an area level stays beside the next one: clusters by agency, from localities by agency.
  if (below !== undefined && kept !== null) return { rows: below, cols: kept };
  const free = cuts.dimensions.find(({ id }) => !taken.has(id))?.id;
  const nearest = level === undefined ? cuts.levels[0]?.id : undefined;
  return { rows: below ?? kept ?? nearest ?? free ?? NO_AXIS, cols: null };
}

/** Out to an area above: its own level below, and the dimension that stood beside. */
export function outTo(state: Explored, area: string): Explored {
  const dimension = [state.rows, state.cols].find(
    (axis) => axis !== null && axis !== NO_AXIS && !axis.startsWith("area."),
  );
  return { ...state, area, rows: dimension ?? null, cols: null, sort: null };
}

export const without = (state: Explored, filter: string): Explored => ({
  ...state,
  where: state.where.filter((one) => one !== filter),
  sort: null,
});

/** The period in view: the one asked for, or else the newest with any figure, or the newest. */
export function periodInView(asked: string | null, page: Pick<ExplorerPage, "periods" | "whole" | "cells">) {
  const found = page.periods.find(({ period }) => period === asked);
  if (found) return found;
  const shown = new Set(
    [...page.whole, ...page.cells].flatMap(({ period, value }) => (value.kind === "shown" ? [period] : [])),
  );
  return page.periods.findLast(({ period }) => shown.has(period)) ?? page.periods.at(-1);
}
