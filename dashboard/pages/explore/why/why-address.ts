// What the question "why did it change?" adds to an address of the explorer: which cut, and what it is held against.
import type { ExplorerPage } from "#api/contract/explorer.ts";
import type { Members } from "#api/contract/vocabulary.ts";
import { type Explored, exploreAddress, NO_AXIS } from "#dashboard/pages/explore/address.ts";

export type WhyAsked = {
  /** Null: the cut that explains most. */
  by: string | null;
  /** An area to compare with; null: an earlier time. */
  against: string | null;
  /** Periods in each span. */
  periods: string | null;
};

export const whyAsked = (search: URLSearchParams): WhyAsked => ({
  by: search.get("by") || null,
  against: search.get("against") || null,
  periods: search.get("periods") || null,
});

/** @param address of the view itself, as the explorer writes it */
export function whyAddress(address: string, { by, against, periods }: WhyAsked): string {
  const added = new URLSearchParams();
  if (by !== null) added.set("by", by);
  if (against !== null) added.set("against", against);
  if (periods !== null) added.set("periods", periods);
  const text = added.toString();
  return text === "" ? address : `${address}${address.includes("?") ? "&" : "?"}${text}`;
}

/** What the server is asked; the explorer's own axes say nothing here. */
export const changeQuery = (
  { area, where, from, to, as_at }: Explored,
  { by, against, periods }: WhyAsked,
) => ({
  ...(area === null ? {} : { area }),
  ...(where.length === 0 ? {} : { where: [...where] }),
  ...(from === null ? {} : { from }),
  ...(to === null ? {} : { to }),
  ...(as_at === null ? {} : { as_at }),
  ...(by === null ? {} : { by }),
  ...(against === null ? {} : { against }),
  ...(periods === null ? {} : { periods }),
});

/** The trend of a part: its area, and its members as filters. */
export function partAddress(
  page: Pick<ExplorerPage, "indicator" | "area">,
  state: Explored,
  members: Members,
): string {
  const named = Object.entries(members);
  const area = named.find(([axis]) => axis.startsWith("area."))?.[1];
  const filters = named.filter(([axis]) => !axis.startsWith("area."));
  return exploreAddress(
    page.indicator.id,
    {
      ...state,
      area: area ?? state.area,
      where: [...state.where, ...filters.map((pair) => pair.join(":"))],
      // Inside a member of both an area and a dimension few figures are returned any finer.
      rows: area !== undefined && filters.length > 0 ? NO_AXIS : null,
      cols: null,
      at: null,
      sort: null,
      view: "trend",
    },
    page.area.path[0]?.code,
  );
}
