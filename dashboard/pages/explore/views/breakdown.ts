// The explorer's answer as the charts of a breakdown take it: one axis, whose members may be pairs of two.
import type { Breakdown } from "#api/contract/breakdown.ts";
import type { ExplorerCell, ExplorerPage } from "#api/contract/explorer.ts";
import { axesText } from "#dashboard/pages/explore/cells.ts";
import type { HeatMember } from "./heat-rows.ts";

export type Drawn = {
  breakdown: Breakdown;
  /** What of the answer a member of the drawn axis stands for. */
  cellAt: (period: string, member: string) => ExplorerCell | undefined;
  pickedBy: (member: string) => HeatMember[];
};

/** Pairs stand grouped by the first axis: "Stanground: Health". */
export function drawnBreakdown(page: ExplorerPage): Drawn {
  const [first, second] = page.axes;
  const pairs = (first?.members ?? []).flatMap((one) => {
    if (!first) return [];
    const own = [{ axis: first, member: one.id }];
    if (!second) return [{ id: one.id, title: one.title, picked: own }];
    return second.members.map((other) => ({
      id: `${one.id}|${other.id}`,
      title: `${one.title}: ${other.title}`,
      picked: [...own, { axis: second, member: other.id }],
    }));
  });
  const axis = {
    id: first && !second ? first.id : page.by.join(","),
    title: axesText(page.axes),
    members: pairs.map(({ id, title }) => ({ id, title })),
  };
  const idOf = ({ members }: ExplorerCell) => page.axes.map(({ id }) => members[id]).join("|");
  const cells = new Map(page.cells.map((cell) => [`${cell.period} ${idOf(cell)}`, cell]));
  const picked = new Map(pairs.map((pair) => [pair.id, pair.picked]));
  return {
    breakdown: {
      indicator: page.indicator,
      area: page.area,
      by: page.by,
      where: {},
      axes: [axis],
      periods: page.periods,
      cells: page.cells.map((cell) => ({ ...cell, members: { [axis.id]: idOf(cell) } })),
      notes: page.notes,
    },
    cellAt: (period, member) => cells.get(`${period} ${member}`),
    pickedBy: (member) => picked.get(member) ?? [],
  };
}
