// The explorer's figures of one period, for each area that a map can show.
import type { Boundaries } from "#api/contract/boundaries.ts";
import type { ExplorerPage } from "#api/contract/explorer.ts";
import type { Target } from "#api/contract/values.ts";
import { type BarRow, barRows } from "#dashboard/charts/bar-rows.ts";
import { type Step, type StepWords, stepOf, stepWords } from "#dashboard/charts/steps.ts";

type Axis = ExplorerPage["axes"][number];
type Page = Pick<ExplorerPage, "area" | "axes" | "cells" | "indicator" | "margins" | "scale">;

export type MapRow = BarRow & { step: Step };

/** Wards make up clusters, and these localities; where a school stands no boundary says. */
const ON_A_MAP = ["locality", "cluster"];

export const mapAxis = ({ axes }: Pick<Page, "axes">): Axis | null =>
  axes.find(({ level }) => level !== null && ON_A_MAP.includes(level)) ?? null;

/** Levels below the area that could be chosen to see a map. */
export const levelsOnAMap = ({ cuts }: Pick<ExplorerPage, "cuts">): ExplorerPage["cuts"]["levels"] =>
  cuts.levels.filter(({ id }) => ON_A_MAP.some((level) => id === `area.${level}`));

/** In the axis's own order. Of a table with two axes the totals of its areas are shown. */
export function mapRows(page: Page, axis: Axis, at: string, hrefOf: (area: string) => string): MapRow[] {
  const cells = (page.axes.length === 1 ? page.cells : page.margins).filter(
    ({ members }) => members[axis.id] !== undefined && Object.keys(members).length === 1,
  );
  const rows = barRows({ axes: [axis], cells }, at, hrefOf);
  const steps = new Map(
    cells
      .filter(({ period }) => period === at)
      .map((cell) => [cell.members[axis.id], stepOf(cell, page.scale)]),
  );
  return rows.map((row) => ({ ...row, step: steps.get(row.id) ?? "none" }));
}

/** What the colours in view mean; with the figures of the target where it is one for all. */
export function mapLegend(page: Page, axis: Axis, rows: readonly MapRow[], at: string): StepWords[] {
  const cells = [...page.cells, ...page.margins].filter(
    ({ period, members }) => period === at && members[axis.id] !== undefined,
  );
  const targets = new Map(cells.flatMap(({ target }) => (target ? [[target.text, target] as const] : [])));
  const [only = null]: (Target | null)[] = targets.size === 1 ? [...targets.values()] : [];
  return stepWords(new Set(rows.map(({ step }) => step)), only, page.scale, page.indicator.unit);
}

/** Which wards each area of an axis is made of. */
export function wardsByArea(
  { wards }: Pick<Boundaries, "wards">,
  { level, members }: Pick<Axis, "level" | "members">,
): Map<string, Set<string>> {
  const wardsOf = new Map(members.map(({ id }) => [id, new Set<string>()]));
  for (const { id, areas } of wards)
    wardsOf.get(areas.find((one) => one.level === level)?.code ?? "")?.add(id);
  return wardsOf;
}
