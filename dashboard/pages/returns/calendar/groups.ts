// The returns of a month in the order in which they want doing, or owner by owner.
import type { Return } from "#api/contract/returns.ts";

export type Group = { id: string; title: string; about: string | null; returns: readonly Return[] };

export const RECEIVED = "received";

const NEEDS = [
  { id: "overdue", title: "Overdue", states: ["missing", "late"] },
  { id: "due", title: "Can be sent now", states: ["due"] },
  { id: "not-due", title: "Not due yet", states: ["not-due"] },
  { id: RECEIVED, title: "Received", states: ["received", "corrected"] },
] as const satisfies readonly { id: string; title: string; states: readonly Return["state"][] }[];

const needOf = ({ state }: Return) =>
  NEEDS.findIndex(({ states }) => (states as readonly string[]).includes(state));

export const isReceived = ({ state }: Pick<Return, "state">): boolean =>
  state === "received" || state === "corrected";

/** Overdue first; a group without returns is left out. Within a group the server's order stands. */
export function byNeed(returns: readonly Return[]): Group[] {
  return NEEDS.map(({ id, title }, need) => ({
    id,
    title,
    about: null,
    returns: returns.filter((one) => needOf(one) === need),
  })).filter((group) => group.returns.length > 0);
}

/** Those with most overdue first, then those who can send most, then by name. */
export function byOwner(returns: readonly Return[]): Group[] {
  const groups = [...Map.groupBy(returns, ({ owner }) => owner.id)].map(([id, theirs]) => ({
    id,
    title: theirs[0]?.owner.name ?? id,
    about: theirs[0]?.owner.job ?? null,
    returns: theirs.toSorted((a, b) => needOf(a) - needOf(b)),
  }));
  const count = (group: Group, need: number) => group.returns.filter((one) => needOf(one) === need).length;
  return groups.sort(
    (a, b) =>
      count(b, 0) - count(a, 0) || count(b, 1) - count(a, 1) || a.title.localeCompare(b.title, "en-GB"),
  );
}

/** Whose returns an address names that names no owner: one's own. */
export const MINE = "mine";
export const EVERYBODY = "all";

/** Whose returns are shown: those the address asks for, else one's own, where there are any in the month. */
export function whose(asked: string | null, returns: readonly Return[]): string {
  if (asked !== null && asked !== MINE) return asked;
  return returns.some(({ mine }) => mine) ? MINE : EVERYBODY;
}

/** @param who MINE, EVERYBODY or the id of an owner */
export function returnsOf(who: string, returns: readonly Return[]): Return[] {
  return returns.filter(({ mine, owner }) => who === EVERYBODY || (who === MINE ? mine : owner.id === who));
}

export const ownersOf = (returns: readonly Return[]): Return["owner"][] =>
  [...new Map(returns.map(({ owner }) => [owner.id, owner])).values()].sort((a, b) =>
    a.name.localeCompare(b.name, "en-GB"),
  );
