// Reads what the overview and the outcome pages stand on: every indicator in use, for the trust, and the areas in risk.
import type { Area, Catalogue, Indicator } from "#api/domain/catalogue.ts";
import type { Commentary } from "#api/domain/commentary.ts";
import { isRegistered } from "#api/domain/risk/registered.ts";
import type { SafeSeries } from "#api/domain/series.ts";
import { readCommentary } from "./read-commentary.ts";
import { readSeries } from "./series.ts";
import type { Viewpoint } from "./viewpoint.ts";

export type PageSeries = {
  /** One for each indicator asked for, for the trust. */
  trust: ReadonlyMap<string, SafeSeries>;
  /** Areas judged against a target of their own. */
  areas: readonly SafeSeries[];
  said: readonly Commentary[];
};

/** @param upTo the last day looked at */
export async function readPage(
  viewpoint: Viewpoint,
  indicators: readonly Indicator[],
  upTo: string,
): Promise<PageSeries> {
  const { catalogue } = viewpoint;
  const ownTargets = areasWithTargets(viewpoint, indicators);
  const [trust, said, ...areas] = await Promise.all([
    readSeries(viewpoint, { indicators, area: catalogue.root, upTo }),
    readCommentary(viewpoint, { indicators, areas: [catalogue.root, ...ownTargets.keys()] }),
    ...[...ownTargets].map(([area, own]) => readSeries(viewpoint, { indicators: own, area, upTo })),
  ]);
  return { trust, said, areas: areas.flatMap((found) => [...found.values()]) };
}

export function areasWithTargets(
  { catalogue }: Viewpoint,
  indicators: readonly Indicator[],
): Map<Area, Indicator[]> {
  const found = new Map<Area, Indicator[]>();
  for (const indicator of indicators) {
    for (const code of new Set(indicator.targets.map(({ area }) => area))) {
      const area = code === null ? undefined : catalogue.areas.get(code);
      if (area) found.set(area, [...(found.get(area) ?? []), indicator]);
    }
  }
  return found;
}

/** Whether an indicator is still returned on a day, so that a page judges it. */
export const inUse = ({ returns }: Indicator): boolean => returns.ended === null;

/** Indicators a board is shown: in use, and not the published outturn of another. */
export const headlines = ({ indicators }: Catalogue): Indicator[] =>
  [...indicators.values()].filter(isRegistered);
