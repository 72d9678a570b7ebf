// The two spans of time that a change is looked for between.
import type { Frequency } from "#api/contract/vocabulary.ts";
import { addPeriods, type Period, periodsBetween, periodsPerYear } from "#api/domain/periods.ts";

/** How many periods make a span where nobody says: months in threes, since one alone swings; of anything longer, one. */
export const usualLength = (frequency: Frequency): number => (frequency === "month" ? 3 : 1);

/** So many periods up to the last one, oldest first. */
export const spanEnding = (last: Period, length: number): Period[] =>
  periodsBetween(addPeriods(last, 1 - length), last);

export const spanBeginning = (first: Period, length: number): Period[] =>
  periodsBetween(first, addPeriods(first, length - 1));

/** The spans of as many periods to compare with where nobody says, the best first: two years earlier, then one year, each
 * with the same months of the year, so that no season passes for a change; then the first periods there are. */
export function earlierSpans(after: readonly Period[], first: Period): Period[][] {
  const start = after[0];
  if (!start) return [];
  const year = periodsPerYear(start.frequency);
  return [addPeriods(start, -2 * year), addPeriods(start, -year), first]
    .filter((begin) => begin.index >= first.index && begin.index + after.length <= start.index)
    .map((begin) => spanBeginning(begin, after.length));
}
