// The figure of an area: as returned for it, or made from the areas inside it where nothing was returned for it.
import { aggregate, type Observation, type Result, resultOf, type Summable } from "./aggregate.ts";
import type { Area, Catalogue } from "./catalogue.ts";

/** One area's figure for one period and cut.
 * @param returned observation of an area by code; undefined where nothing was returned
 * @returns the returned figure; else the sum of the areas below, incomplete when some but not all of them have one;
 *   `no-data` when nothing was returned anywhere inside the area */
export function areaTotal(
  area: Area,
  returned: (code: string) => Observation | undefined,
  indicator: Summable,
  areas: Catalogue["areas"],
): Result {
  const own = returned(area.code);
  if (own) return resultOf(own, indicator);
  const parts = partsOf(area, returned, areas);
  if (parts.length === 0) return { kind: "missing", reason: "no-data" };
  if (parts.includes(null)) return { kind: "missing", reason: "incomplete" };
  return aggregate(parts as Observation[], indicator, "areas");
}

/** Whether an area has a figure of its own, or all of those that its total is made from.
 * @param returned whether a figure was returned for an area, by code */
export function isCovered(
  code: string,
  returned: (code: string) => boolean,
  areas: Catalogue["areas"],
): boolean {
  if (returned(code)) return true;
  const children = areas.get(code)?.children ?? [];
  return children.length > 0 && children.every((child) => isCovered(child, returned, areas));
}

/** The topmost observations below an area; null stands for a part that nobody returned, when another part was. */
function partsOf(
  area: Area,
  returned: (code: string) => Observation | undefined,
  areas: Catalogue["areas"],
): (Observation | null)[] {
  const found = area.children.map((code) => {
    const own = returned(code);
    const child = areas.get(code);
    if (own) return [own];
    return child ? partsOf(child, returned, areas) : [];
  });
  if (found.every((parts) => parts.length === 0)) return [];
  return found.flatMap((parts) => (parts.length === 0 ? [null] : parts));
}
