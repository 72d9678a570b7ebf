// An indicator cut by up to two axes over time, judged and safe to show, with the totals that its parts belong to.
import type { Members } from "#api/contract/vocabulary.ts";
import type { Area, Indicator } from "./catalogue.ts";
import { type CutAxis, combinations } from "./cut-axis.ts";
import type { Period } from "./periods.ts";
import type { SafeResult } from "./suppress.ts";

export type CellFacts = { readonly period: Period; readonly members: Members; readonly safe: SafeResult };

export type ExplorerFacts = {
  indicator: Indicator;
  area: Area;
  axes: readonly CutAxis[];
  where: Members;
  /** Oldest first. */
  periods: readonly Period[];
  /** The area and filters themselves, a cell for each period. */
  whole: readonly CellFacts[];
  /** With two axes, each member of either alone. */
  margins: readonly CellFacts[];
  /** In the order of the axes' members, then of periods; none without an axis. */
  cells: readonly CellFacts[];
};

/** The members of every figure that an explorer shows in a period. */
export const groupsOf = (axes: readonly CutAxis[]) => ({
  whole: [{}],
  margins: axes.length > 1 ? axes.flatMap((axis) => combinations([axis])) : [],
  cells: axes.length > 0 ? combinations(axes) : [],
});
