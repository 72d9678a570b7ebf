// Reads a period in a heading, and what else it says: "Apr-26", "April 2026 num", "Q1 2026/27 (total)".
import { readAnyPeriod } from "#api/ingest/read-any-period.ts";

/** `rest` is what the heading says besides, in small letters; blank where it is a period alone. */
export type HeadingPeriod = { period: string; rest: string };

const LONGEST = 60;
/** No period is written in more words: quarter 1 2026 / 27. */
const MOST_WORDS = 4;

export function headingPeriod(heading: string): HeadingPeriod | null {
  if (heading.length > LONGEST) return null;
  const words = heading
    .replace(/[()[\]:,]/g, " ")
    .split(/[\s_]+/)
    .filter((word) => word !== "");
  if (words.length > 2 * MOST_WORDS) return null;
  for (let count = Math.min(words.length, MOST_WORDS); count > 0; count--) {
    for (const from of count === words.length ? [0] : [0, words.length - count]) {
      const typed = words.slice(from, from + count).join(" ");
      if (!isWrittenPeriod(typed)) continue;
      const rest = [...words.slice(0, from), ...words.slice(from + count)].filter((word) =>
        /[\p{L}\d%#]/u.test(word),
      );
      return { period: typed, rest: rest.join(" ").toLowerCase() };
    }
  }
  return null;
}

/** A number alone may be a year, or the number of something. */
export const isWrittenPeriod = (text: string): boolean =>
  (!/^\d+$/.test(text) || /^(19|20)\d\d$/.test(text)) && readAnyPeriod(text) !== null;
