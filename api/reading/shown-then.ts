// Which news tells of figures that stood then and have been replaced since, where some of those were hidden.
import type { ReadDb } from "#api/db/pool.ts";
import { lastReplaced, publicationsAt } from "#api/db/queries/alerts.ts";
import { versionAt } from "#api/db/queries/versions.ts";
import type { AlertEvent } from "#api/domain/alerts/alert-event.ts";
import type { Area, Catalogue, Indicator } from "#api/domain/catalogue.ts";
import { NO_SIGHT } from "#api/domain/sight.ts";
import { readSeries } from "./series.ts";
import { type HiddenReader, hidesSmall } from "./shown-risks.ts";
import { yesterday } from "./viewpoint.ts";

/** @returns ids of those that somebody who sees no small numbers may not be told: a figure was hidden when it happened, or
 * just before. Asked of news alone that is older than the newest correction of its indicator. */
export async function hiddenThen(
  viewpoint: HiddenReader,
  events: readonly AlertEvent[],
): Promise<ReadonlySet<number>> {
  const ids = [...new Set(events.map(({ risk }) => risk.indicator))];
  const replaced = await lastReplaced(viewpoint.db, ids);
  const older = events.filter(({ at, risk }) => at <= (replaced.get(risk.indicator) ?? NEVER));
  const hidden = new Set<number>();
  // One after the other: hundreds of reads at once would keep every other page waiting for a connection.
  for (const event of older) if (await wasHidden(viewpoint, event)) hidden.add(event.id);
  return hidden;
}

const NEVER = new Date(0);

async function wasHidden(viewpoint: HiddenReader, { at, risk }: AlertEvent): Promise<boolean> {
  const { catalogue, db } = viewpoint;
  const area = catalogue.areas.get(risk.area);
  const indicator = catalogue.indicators.get(risk.indicator);
  if (!area || !indicator) return true;
  const published = await publicationsAt(db, { indicator: indicator.id, at });
  const versions = published.length > 0 ? [(published[0] ?? 1) - 1, ...published] : [await versionAt(db, at)];
  const states = statesOf(db, catalogue);
  for (const version of versions) {
    const key = `${indicator.id} ${area.code} ${version} ${viewpoint.today}`;
    const hides = states.get(key) ?? hidesAt({ ...viewpoint, version }, { indicator, area, at });
    states.set(key, hides);
    // What could not be read is asked again.
    hides.catch(() => states.delete(key));
    if (await hides) return true;
  }
  return false;
}

async function hidesAt(
  viewpoint: HiddenReader & { version: number },
  { indicator, area, at }: { indicator: Indicator; area: Area; at: Date },
): Promise<boolean> {
  const series = await readSeries(
    { ...viewpoint, asAt: at.toISOString(), sight: NO_SIGHT },
    { indicators: [indicator], area, upTo: yesterday(viewpoint.today) },
  );
  return [...series.values()].some(hidesSmall);
}

/** A state of the data never changes, and every page shows the bell: what one hides
 * by a catalogue, on a day, is read once. */
const known = new WeakMap<ReadDb, WeakMap<Catalogue, Map<string, Promise<boolean>>>>();

function statesOf(db: ReadDb, catalogue: Catalogue): Map<string, Promise<boolean>> {
  const byCatalogue = known.get(db) ?? new WeakMap<Catalogue, Map<string, Promise<boolean>>>();
  known.set(db, byCatalogue);
  const states = byCatalogue.get(catalogue) ?? new Map<string, Promise<boolean>>();
  byCatalogue.set(catalogue, states);
  return states;
}
