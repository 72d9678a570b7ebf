// The questions in a pathway's address, and the addresses in the explorer that its figures lead to.
import type { PathwayPage, PathwayStep } from "#api/contract/pathway.ts";
import { exploreAddress } from "#dashboard/pages/explore/address.ts";

export type Asked = {
  area: string | null;
  by: string | null;
  /** As "agency:health". */
  where: readonly string[];
  from: string | null;
  to: string | null;
  /** Id of the indicator of the step that is shown by month. */
  step: string | null;
};

export function askedFrom(search: URLSearchParams): Asked {
  const said = (name: string) => search.get(name) || null;
  return {
    area: said("area"),
    by: said("by"),
    where: search.getAll("where").filter(Boolean),
    from: said("from"),
    to: said("to"),
    step: said("step"),
  };
}

/** @param trust code of the area that an address without one means */
export function pathwayAddress(id: string, asked: Partial<Asked>, trust?: string): string {
  const { area = null, by = null, where = [], from = null, to = null, step = null } = asked;
  const query = new URLSearchParams();
  const say = (name: string, value: string | null) => value !== null && query.append(name, value);
  if (area !== trust) say("area", area);
  say("by", by);
  for (const filter of where) query.append("where", filter);
  say("from", from);
  say("to", to);
  say("step", step);
  const text = query.toString();
  return `/pathways/${encodeURIComponent(id)}${text && `?${text}`}`;
}

type Areas = readonly { code: string; level: string; parent: string | null }[];

/** What can be asked together: an axis that is filtered on, or that has nothing below the area, is left out, and months
 * that were chosen the wrong way round are turned. */
export function fitting(asked: Asked, areas: Areas): Asked {
  const { by, area, where, from, to } = asked;
  const filtered = where.some((filter) => filter.startsWith(`${by}:`));
  const level = by?.startsWith("area.") ? by.slice(5) : null;
  const below = level === null || areas.some((one) => one.level === level && isBelow(one, area, areas));
  const turned = from !== null && to !== null && from > to;
  return {
    ...asked,
    by: filtered || !below ? null : by,
    from: turned ? to : from,
    to: turned ? from : to,
  };
}

/** @param area null for the trust, which everything lies below */
function isBelow({ parent }: Areas[number], area: string | null, areas: Areas): boolean {
  if (parent === null) return false;
  if (area === null || parent === area) return true;
  const above = areas.find(({ code }) => code === parent);
  return above !== undefined && isBelow(above, area, areas);
}

type Cut = Pick<PathwayPage, "area" | "by" | "where">;

/** The explorer at a step with the same cut and span; for one member of the axis, within it.
 * @param at the period that is looked at, where it is one of them */
export function stepAddress(
  { indicator, periods }: Pick<PathwayStep, "indicator" | "periods">,
  { area, by, where }: Cut,
  {
    trust,
    member = null,
    at = null,
  }: { trust?: string | undefined; member?: string | null; at?: string | null },
): string {
  const filters = where.map((one) => `${one.dimension}:${one.member}`);
  const isArea = by?.id.startsWith("area.") ?? false;
  const inside = member !== null && by !== null;
  return exploreAddress(
    indicator.id,
    {
      area: inside && isArea ? member : area.code,
      rows: inside ? null : (by?.id ?? null),
      where: inside && !isArea ? [...filters, `${by.id}:${member}`] : filters,
      from: periods[0]?.period ?? null,
      to: periods.at(-1)?.period ?? null,
      at,
    },
    trust,
  );
}
