// Whose eyes: which small numbers somebody sees.
import type { Area, Catalogue, Indicator } from "./catalogue.ts";

export type Sight = {
  /** Every one. */
  readonly all: boolean;
  /** Codes of localities inside which those of every indicator are seen. */
  readonly localities: readonly string[];
  /** Ids of indicators of which they are seen everywhere. */
  readonly indicators: readonly string[];
};

export const NO_SIGHT: Sight = { all: false, localities: [], indicators: [] };
export const FULL_SIGHT: Sight = { all: true, localities: [], indicators: [] };

/** Whether small numbers of an indicator in an area are shown, marked; they are hidden otherwise. */
export const seesSmall = (
  sight: Sight,
  indicator: Pick<Indicator, "id">,
  area: Pick<Area, "path">,
): boolean =>
  sight.all ||
  sight.indicators.includes(indicator.id) ||
  sight.localities.some((locality) => area.path.includes(locality));

/** A sight as one text, as far as it matters for indicators that are hidden together; "" where it makes no difference: nothing of
 * theirs is seen, or nothing is hidden. */
export function sightKey(
  sight: Sight,
  together: readonly Indicator[],
  { areas }: Pick<Catalogue, "areas">,
): string {
  if (sight.all) return "";
  const seen = together.filter(({ id }) => sight.indicators.includes(id)).map(({ id }) => id);
  if (seen.length === together.length) return "";
  const levels = new Set(together.flatMap((indicator) => indicator.levels));
  const within = sight.localities.filter((locality) =>
    [...areas.values()].some(({ level, path }) => levels.has(level) && path.includes(locality)),
  );
  return [
    ...seen.toSorted().map((id) => `indicator:${id}`),
    ...within.toSorted().map((code) => `area:${code}`),
  ].join(" ");
}

/** The sight that a key was made of. */
export const sightOfKey = (key: string): Sight => ({
  all: false,
  indicators: key.split(" ").flatMap((part) => part.match(/^indicator:(.*)$/)?.[1] ?? []),
  localities: key.split(" ").flatMap((part) => part.match(/^area:(.*)$/)?.[1] ?? []),
});
