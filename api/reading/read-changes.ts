// Reads what a submission changes, judged and safe to show.
import {
  type Change,
  type ChangesPage,
  changedCells,
  changesOf,
} from "#api/db/queries/submission-changes.ts";
import type { SubmissionRecord } from "#api/db/queries/submissions.ts";
import { membersOf } from "#api/domain/cut.ts";
import { periodFromKey, periodKey } from "#api/domain/periods.ts";
import type { CellFacts, ChangeFacts } from "#api/domain/submission-facts.ts";
import { notPublished, readWithheldOf } from "./read-withheld.ts";
import { type Place, safeFigure } from "./safe-figure.ts";
import type { Viewpoint } from "./viewpoint.ts";

type Opened = Pick<SubmissionRecord, "id" | "state">;

/** @returns a page of changes in the order of the catalogue's keys; an indicator or area that has left the catalogue is left out */
export async function readChanges(
  viewpoint: Viewpoint,
  submission: Opened,
  page: ChangesPage,
): Promise<{ changes: ChangeFacts[]; next: string | null }> {
  const { items, next } = await changesOf(viewpoint.db, submission.id, page);
  const placed = items.flatMap((change) => {
    const place = placeOf(viewpoint, change);
    return place ? [{ place, change }] : [];
  });
  const safe = await safeFigures(
    viewpoint,
    submission,
    placed.map(({ place }) => place),
  );
  const changes = placed.map(({ place, change }) => {
    const { new: added, changed, unchanged, before, after } = change;
    const { indicator, area, period } = place;
    return {
      ...{ indicator, area, period },
      cells: { new: added, changed, unchanged },
      before: safe.before(place, before),
      after: safe.after(place, after),
    };
  });
  return { changes, next };
}

function placeOf({ catalogue }: Viewpoint, change: Change): Place | null {
  const indicator = catalogue.indicators.get(change.indicator);
  const area = catalogue.areas.get(change.area);
  return indicator && area ? { indicator, area, period: periodFromKey(change.period), cut: "" } : null;
}

/** What was there before is published; what comes is not while the submission is only checked. */
async function safeFigures(viewpoint: Viewpoint, { state }: Opened, places: readonly Place[]) {
  const telling = await readWithheldOf(
    viewpoint,
    places.map((place) => ({ ...place, period: periodKey(place.period) })),
  );
  const coming = state === "checked" ? notPublished(viewpoint) : telling;
  type Figure = Parameters<typeof safeFigure>[2];
  return {
    before: (place: Place, figure: Figure) => safeFigure(viewpoint, place, figure, telling),
    after: (place: Place, figure: Figure) => safeFigure(viewpoint, place, figure, coming),
  };
}

/** The figures behind one change, cut by cut. */
export async function readCells(
  viewpoint: Viewpoint,
  submission: Opened,
  { place, ...page }: { place: Omit<Place, "cut">; limit: number; cursor: number },
): Promise<{ cells: CellFacts[]; next: string | null }> {
  const { items, next } = await changedCells(viewpoint.db, submission.id, {
    indicator: place.indicator.id,
    area: place.area.code,
    period: periodKey(place.period),
    ...page,
  });
  const safe = await safeFigures(
    viewpoint,
    submission,
    items.map(({ cut }) => ({ ...place, cut })),
  );
  const cells = items.map(({ cut, before, after, same }) => ({
    indicator: place.indicator,
    members: membersOf(cut),
    change: before === null ? ("new" as const) : same ? ("unchanged" as const) : ("changed" as const),
    before: safe.before({ ...place, cut }, before),
    after: safe.after({ ...place, cut }, after),
  }));
  return { cells, next };
}
