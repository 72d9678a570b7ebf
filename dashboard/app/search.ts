// The questions in an address (?period=…&as_at=…): reading them, and carrying them from page to page.
import { useLocation } from "react-router";

/** What every page looks at alike, so a link keeps it unless it says otherwise. */
const CARRIED = ["period", "as_at"] as const;

export type PageQuery = { period: string | undefined; as_at: string | undefined };

export function useSearch(): URLSearchParams {
  return new URLSearchParams(useLocation().search);
}

/** The month that pages look back from and the instant they are read as at. */
export function usePageQuery(): PageQuery {
  const search = useSearch();
  return { period: search.get("period") || undefined, as_at: search.get("as_at") || undefined };
}

/** Only a month means the same on every page; a quarter or a year belongs to the indicator it was chosen on. */
const MONTH = /^\d{4}-\d{2}$/;

/** @example carry("/outcomes/stay-safe", "?period=2026-06") // "/outcomes/stay-safe?period=2026-06" */
export function carry(to: string, search: string): string {
  const [beforeHash = "", hash] = to.split("#");
  const [path = "", own = ""] = beforeHash.split("?");
  const here = new URLSearchParams(search);
  const there = new URLSearchParams(own);
  for (const name of CARRIED) {
    const value = here.get(name);
    if (value !== null && !there.has(name) && (name !== "period" || MONTH.test(value)))
      there.set(name, value);
    // An empty answer in the link itself says "not this one": back to the newest.
    if (there.get(name) === "") there.delete(name);
  }
  const query = there.toString();
  return path + (query === "" ? "" : `?${query}`) + (hash === undefined ? "" : `#${hash}`);
}
