// The members of a cut as one text, so that the same cut is always the same reference.
import type { Members } from "#api/contract/vocabulary.ts";

/** Sorted by dimension: "age_band=0-4;agency=health"; "" is everyone. */
export const cutKey = (members: Members): string =>
  Object.keys(members)
    .sort()
    .map((dimension) => `${dimension}=${members[dimension]}`)
    .join(";");

export const membersOf = (key: string): Members =>
  Object.fromEntries(key === "" ? [] : key.split(";").map((part) => part.split(/=(.*)/s).slice(0, 2)));
