// Which risks of the register somebody may be told of who sees no small numbers.
import type { AlertRisk } from "#api/domain/alerts/alert-event.ts";
import type { Area, Indicator } from "#api/domain/catalogue.ts";
import { periodKey } from "#api/domain/periods.ts";
import type { SafeSeries } from "#api/domain/series.ts";
import { NO_SIGHT } from "#api/domain/sight.ts";
import { readSeries } from "./series.ts";
import { type Viewpoint, yesterday } from "./viewpoint.ts";

/** Where somebody stands who sees no small numbers. */
export type HiddenReader = Omit<Viewpoint, "sight" | "version" | "asAt">;

/** @returns by their ids those that the shown figures alone tell the same of: the same start, the same end, the same count. Where
 * a hidden figure had a part in it, any word of it would tell how that figure stood. Each with whether a figure of its series
 * is hidden that has no part in it. */
export async function shownRisks(
  viewpoint: HiddenReader,
  risks: readonly AlertRisk[],
): Promise<ReadonlyMap<number, boolean>> {
  const { catalogue, today } = viewpoint;
  const asked = new Map<Area, Set<Indicator>>();
  for (const risk of risks) {
    const area = catalogue.areas.get(risk.area);
    const indicator = catalogue.indicators.get(risk.indicator);
    if (area && indicator) asked.set(area, (asked.get(area) ?? new Set()).add(indicator));
  }
  const reader: Viewpoint = { ...viewpoint, version: null, asAt: null, sight: NO_SIGHT };
  const found = new Map<string, SafeSeries>();
  await Promise.all(
    [...asked].map(async ([area, indicators]) => {
      const series = await readSeries(reader, { indicators: [...indicators], area, upTo: yesterday(today) });
      for (const [indicator, each] of series) found.set(`${indicator} ${area.code}`, each);
    }),
  );
  const shown = risks.flatMap((risk): [number, boolean][] => {
    const series = found.get(`${risk.indicator} ${risk.area}`);
    return series && isShown(risk, series) ? [[risk.id, hidesSmall(series)]] : [];
  });
  return new Map(shown);
}

/** Whether a small number is hidden in it. */
export const hidesSmall = ({ points }: SafeSeries): boolean =>
  points.some(({ safe: { value } }) => value.kind === "suppressed" && value.reason === "small-count");

function isShown(risk: AlertRisk, series: SafeSeries): boolean {
  if (!hidesSmall(series)) return true;
  if (risk.corrected || risk.kind === "warning") return false;
  return series.episodes.some(
    ({ since, last, recovered, periods, missed }) =>
      periodKey(since) === risk.since &&
      periodKey(last) === risk.last &&
      (recovered && periodKey(recovered)) === risk.recovered &&
      periods === risk.periods &&
      missed === risk.missed,
  );
}
