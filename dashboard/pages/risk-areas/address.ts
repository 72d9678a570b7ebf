// The questions in the register's address: which state, which kind, which outcome, in which order.

import type { z } from "zod";
import { type getRiskAreas, RISK_STATE_WORDS } from "#api/contract/risk-areas.ts";

export type RegisterView = Partial<Record<"state" | "kind" | "outcome" | "sort", string>>;
type Query = Pick<z.input<typeof getRiskAreas.query>, "state" | "kind" | "outcome" | "sort">;

const NAMES = ["state", "kind", "outcome", "sort"] as const;

/** What an address without the question shows. */
const USUAL: RegisterView = { state: "open", sort: "age" };

export function viewOf(search: URLSearchParams): RegisterView {
  return Object.fromEntries(
    NAMES.flatMap((name) => {
      const value = search.get(name) ?? "";
      return value === "" || value === USUAL[name] ? [] : [[name, value]];
    }),
  );
}

/** As the interface asks for it. What does not exist is the server's to refuse. */
export const asQuery = (view: RegisterView): Query => view as Query;

export function registerAddress(view: RegisterView): string {
  const query = new URLSearchParams();
  for (const name of NAMES) {
    const value = view[name];
    if (value !== undefined && value !== "" && value !== USUAL[name]) query.set(name, value);
  }
  const text = query.toString();
  return `/risk-areas${text && `?${text}`}`;
}

export const STATES = [
  { id: "open", title: "All open" },
  { id: "raised", title: RISK_STATE_WORDS.raised },
  { id: "acknowledged", title: RISK_STATE_WORDS.acknowledged },
  { id: "agreed-deviation", title: RISK_STATE_WORDS["agreed-deviation"] },
  { id: "closed", title: RISK_STATE_WORDS.closed },
] as const;

export const SORTS = [
  { id: "age", title: "Longest first" },
  { id: "severity", title: "Furthest from target first" },
  { id: "outcome", title: "By outcome" },
] as const;
