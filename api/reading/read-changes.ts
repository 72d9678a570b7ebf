// Reads what a submission changes, judged and safe to show.
import {
  type Change,
  type ChangesPage,
  changedCells,
  changesOf,
} from "#api/db/queries/submission-changes.ts";
import { membersOf } from "#api/domain/cut.ts";
import { periodFromKey, periodKey } from "#api/domain/periods.ts";
import type { CellFacts, ChangeFacts } from "#api/domain/submission-facts.ts";
import { type Place, safeFigure } from "./safe-figure.ts";
import type { Viewpoint } from "./viewpoint.ts";

/** @returns a page of changes in the order of the catalogue's keys; an indicator or area that has left the catalogue is left out */
export async function readChanges(
  viewpoint: Viewpoint,
  submission: number,
  page: ChangesPage,
): Promise<{ changes: ChangeFacts[]; next: string | null }> {
  const { items, next } = await changesOf(viewpoint.db, submission, page);
  return { changes: items.flatMap((change) => factsOf(viewpoint, change) ?? []), next };
}

function factsOf(viewpoint: Viewpoint, change: Change): ChangeFacts | null {
  const indicator = viewpoint.catalogue.indicators.get(change.indicator);
  const area = viewpoint.catalogue.areas.get(change.area);
  if (!indicator || !area) return null;
  const place = { indicator, area, period: periodFromKey(change.period) };
  const { new: added, changed, unchanged } = change;
  return {
    ...place,
    cells: { new: added, changed, unchanged },
    before: safeFigure(viewpoint, place, change.before),
    after: safeFigure(viewpoint, place, change.after),
  };
}

/** The figures behind one change, cut by cut. */
export async function readCells(
  viewpoint: Viewpoint,
  submission: number,
  { place, ...page }: { place: Place; limit: number; cursor: number },
): Promise<{ cells: CellFacts[]; next: string | null }> {
  const { items, next } = await changedCells(viewpoint.db, submission, {
    indicator: place.indicator.id,
    area: place.area.code,
    period: periodKey(place.period),
    ...page,
  });
  const cells = items.map(({ cut, before, after, same }) => ({
    indicator: place.indicator,
    members: membersOf(cut),
    change: before === null ? ("new" as const) : same ? ("unchanged" as const) : ("changed" as const),
    before: safeFigure(viewpoint, place, before),
    after: safeFigure(viewpoint, place, after),
  }));
  return { cells, next };
}
