// Keeps what a page is narrowed to in its address, so that a link or a reload shows the same.
import { useEffect } from "react";
import { useNavigate } from "react-router";
import { carry, useSearch } from "#dashboard/app/search.ts";

/** Waits for a pause in the typing: browsers refuse an address that changes at every key. */
export function useKeptInAddress(path: string, wanted: Readonly<Record<string, string>>): void {
  const navigate = useNavigate();
  const search = useSearch().toString();
  const query = new URLSearchParams(Object.entries(wanted).filter(([, value]) => value !== "")).toString();
  useEffect(() => {
    const address = carry(`${path}?${query}`, search);
    if (address === carry(`${path}?${search}`, "")) return;
    const later = setTimeout(() => navigate(address, { replace: true }), 400);
    return () => clearTimeout(later);
  }, [path, query, search, navigate]);
}
