// What a name that nobody knows was probably meant to be, for the first of a file: to look through the catalogue is dear.
import { closest } from "#api/domain/closest.ts";

/** Whoever has more names wrong than this has one thing wrong throughout, and mends that. */
const MOST_NAMES = 50;

/** @param kind what the name should be one of
 * @param candidates asked for only when they are to be looked through */
export type Suggest = (kind: string, name: string, candidates: () => Iterable<string>) => string | null;

export function openSuggestions(): Suggest {
  const given = new Map<string, string | null>();
  return (kind, name, candidates) => {
    const key = `${kind}\n${name}`;
    const known = given.get(key);
    if (known !== undefined) return known;
    if (given.size >= MOST_NAMES) return null;
    const meant = closest(name, candidates());
    given.set(key, meant);
    return meant;
  };
}
