// Reads an indicator cut by up to two axes, with the totals that its parts belong to.
import type { Members } from "#api/contract/vocabulary.ts";
import type { Area, Indicator } from "#api/domain/catalogue.ts";
import { placeOf } from "#api/domain/cut-axis.ts";
import { type CellFacts, type ExplorerFacts, groupsOf } from "#api/domain/explorer-facts.ts";
import { readCells } from "./cells.ts";
import type { Viewpoint } from "./viewpoint.ts";

export async function readExplorer(
  viewpoint: Viewpoint,
  indicator: Indicator,
  area: Area,
  asked: Pick<ExplorerFacts, "axes" | "where" | "periods">,
): Promise<ExplorerFacts> {
  const { catalogue } = viewpoint;
  const { axes, where, periods } = asked;
  const groups = groupsOf(axes);
  const place = (members: Members) => placeOf(members, { area, where, catalogue });
  const places = [...groups.whole, ...groups.margins, ...groups.cells].map(place);
  const cells = await readCells(viewpoint, {
    indicators: [indicator],
    areas: [...new Set(places.map((one) => one.area))],
    cuts: [...new Set(places.map(({ cut }) => cut))],
    periods,
  });
  const figures = (of: readonly Members[]): CellFacts[] =>
    of.flatMap((members) => {
      const cell = { indicator, ...place(members) };
      return periods.map((period) => ({ period, members, safe: cells.at(cell, period) }));
    });
  return {
    indicator,
    area,
    ...asked,
    whole: figures(groups.whole),
    margins: figures(groups.margins),
    cells: figures(groups.cells),
  };
}
