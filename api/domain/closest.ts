// Finds the word that a mistyped one was probably meant to be.

/** Nobody types a name of so many letters nearly right, and the work grows with the square of them. */
const LONGEST = 60;

/** Edits (insert, delete, change, swap of neighbours) that turn one text into the other: optimal string alignment.
 * @returns any number beyond the limit when there are more than that */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      current.push(cost);
    }
    // No later row has less than the least of this one.
    if (Math.min(...current) > limit) return limit + 1;
    before = previous;
    previous = current;
  }
  return previous[b.length] ?? 0;
}

/** The candidate nearest to the text, or null when none is near enough to be worth offering.
 * @example closest("plarity", ["polarity", "period"]) // "polarity" */
export function closest(text: string, candidates: Iterable<string>): string | null {
  if (text.length > LONGEST) return null;
  const typed = text.toLowerCase();
  let best: string | null = null;
  // A third of the letters may be wrong, and none of three, so that a short word is not taken for any other.
  let limit = text.length < 4 ? 0 : Math.floor(text.length / 3);
  for (const candidate of candidates) {
    const edits = distance(typed, candidate.toLowerCase(), limit);
    if (edits > limit || (edits === limit && best !== null)) continue;
    best = candidate;
    limit = edits;
  }
  return best;
}
