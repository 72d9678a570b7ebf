// Axes that figures are cut by: a level of areas or a dimension, and the cells that they span together.
import type { AreaLevel, Members } from "#api/contract/vocabulary.ts";
import type { Axis } from "./breakdown-facts.ts";
import type { Area, Catalogue, Indicator } from "./catalogue.ts";
import { cutKey } from "./cut.ts";

export type CutAxis = Axis & {
  /** Null for a dimension. */
  level: AreaLevel | null;
  /** Its members add up to the whole. */
  partition: boolean;
};

type Cut = Pick<Indicator, "levels" | "dimensions">;

/** What areas of a level are called, one of them. */
export const LEVEL_TITLES: Record<AreaLevel, string> = {
  trust: "Trust",
  locality: "Locality",
  cluster: "Cluster",
  school: "School",
  centre: "Children's centre",
  comparator: "Comparator",
};

/** Axes of the levels below an area that an indicator is collected for, from the largest down. */
export const levelAxes = (indicator: Cut, area: Area, catalogue: Catalogue): CutAxis[] =>
  (Object.keys(LEVEL_TITLES) as AreaLevel[]).flatMap((level) => {
    if (level === area.level || level === "comparator" || !indicator.levels.includes(level)) return [];
    const inside = catalogue.areasUnder(area.code, level);
    if (inside.length === 0) return [];
    const members = inside.map(({ code, name }) => ({ id: code, title: name }));
    const partition = isWhole(inside, indicator, area, catalogue);
    return [{ id: `area.${level}`, title: LEVEL_TITLES[level], members, level, partition }];
  });

/** Axes of the dimensions that an indicator is cut by. */
export const dimensionAxes = (indicator: Cut, catalogue: Catalogue): CutAxis[] =>
  indicator.dimensions.flatMap((id) => {
    const dimension = catalogue.dimensions.get(id);
    return dimension ? [{ ...dimension, level: null }] : [];
  });

/** Areas are the whole of another when nothing is collected inside it but in them, and above them: schools are not, where
 * children's centres are counted beside them. */
function isWhole(inside: readonly Area[], indicator: Cut, area: Area, catalogue: Catalogue): boolean {
  const codes = new Set(inside.map(({ code }) => code));
  const above = new Set(inside.flatMap(({ path }) => path));
  return [...catalogue.areas.values()].every(
    ({ code, path, level }) =>
      !indicator.levels.includes(level) ||
      !path.includes(area.code) ||
      above.has(code) ||
      path.some((step) => codes.has(step)),
  );
}

/** Every combination of the axes' members, in their own order; one empty one without axes. */
export const combinations = (axes: readonly Axis[]): Members[] =>
  axes.reduce<Members[]>(
    (made, axis) => made.flatMap((members) => axis.members.map(({ id }) => ({ ...members, [axis.id]: id }))),
    [{}],
  );

/** The area, and the cut of it, that members of axes stand for within an area and its filters. */
export function placeOf(
  members: Members,
  { area, where, catalogue }: { area: Area; where: Members; catalogue: Catalogue },
): { area: Area; cut: string } {
  const level = Object.keys(members).find((id) => id.startsWith("area."));
  const { [level ?? ""]: code, ...dimensions } = members;
  return {
    area: (code === undefined ? undefined : catalogue.areas.get(code)) ?? area,
    cut: cutKey({ ...where, ...dimensions }),
  };
}
