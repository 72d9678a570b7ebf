// How long a key may work: one that is forgotten must end by itself.
import { addYears, formatISO, parseISO } from "date-fns";

const LONGEST_YEARS = 2;

/** @param expires the last day it is to work
 * @returns a sentence, or null where it may work until then */
export function whyNotUntil(expires: string, today: string): string | null {
  const latest = formatISO(addYears(parseISO(today), LONGEST_YEARS), { representation: "date" });
  if (expires < today) return "The last day of the key lies in the past.";
  if (expires > latest) return `A key works for ${LONGEST_YEARS} years at most: until ${latest}.`;
  return null;
}
