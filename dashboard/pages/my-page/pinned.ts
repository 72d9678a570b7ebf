// What a pinned address shows, read from its first words.
import { type ExplorerQuery, explored, queryOf } from "#dashboard/pages/explore/address.ts";

const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^\/explore\/./, "Explorer"],
  [/^\/indicators\/./, "Indicator"],
  [/^\/pathways\//, "Pathway"],
  [/^\/lenses\/groups\//, "Vulnerable group"],
  [/^\/lenses\/areas\//, "Area"],
  [/^\/outcomes\//, "Outcome"],
  [/^\/risk-areas/, "Risk areas"],
];

export const kindOf = (address: string): string =>
  KINDS.find(([pattern]) => pattern.test(address))?.[1] ?? "Page";

/** What to ask for the one figure that such a view is about: without its axes. Null for a view of many figures. */
export function figureAsked(address: string): { id: string; query: ExplorerQuery } | null {
  const [, id, search = ""] = /^\/(?:explore|indicators)\/([^/?#]+)(?:\?([^#]*))?$/.exec(address) ?? [];
  if (id === undefined) return null;
  const { by: _, ...query } = queryOf(explored(new URLSearchParams(search)));
  try {
    return { id: decodeURIComponent(id), query };
  } catch {
    // Anybody may keep any address: one that cannot be read is shown by its title alone.
    return null;
  }
}
