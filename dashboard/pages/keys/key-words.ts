// What is said of a key, and what making one wants.
import type { Key } from "#api/contract/keys.ts";
import type { TagColour } from "#dashboard/ui/Tag.tsx";

export const STATE_WORDS: Record<Key["state"], { text: string; colour: TagColour }> = {
  active: { text: "Works", colour: "green" },
  expired: { text: "Expired", colour: "grey" },
  revoked: { text: "Revoked", colour: "red" },
};

export type KeyWanted = { name: string; indicators: ReadonlySet<string>; expires: string };

const SHORTEST_NAME = 3;
const LONGEST_NAME = 80;

/** What to do about each answer that will not do. Days are ISO dates, so that they compare as text. */
export function faultsOf(
  { name, indicators, expires }: KeyWanted,
  { first, last }: { first: string; last: string },
): { at: string; text: string }[] {
  const length = name.trim().length;
  const faults = {
    "key-name":
      length < SHORTEST_NAME
        ? `Say what the key is for in ${SHORTEST_NAME} characters or more`
        : length > LONGEST_NAME && `Shorten the name to ${LONGEST_NAME} characters`,
    // The first control of that question.
    "key-find": indicators.size === 0 && "Choose the indicators that it may send",
    "key-expires":
      expires === ""
        ? "Enter the last day that the key works"
        : expires < first
          ? "The last day must be today or later"
          : expires > last && "The last day must be two years from now at most",
  };
  return Object.entries(faults).flatMap(([at, text]) => (text === false ? [] : [{ at, text }]));
}

/** The same day so many years on; 29 February becomes 28. @example yearsOn("2026-11-22", 1) // "2027-11-22" */
export function yearsOn(day: string, years: number): string {
  const [year = "", month = "", date = ""] = day.split("-");
  const leap = month === "02" && date === "29";
  return `${Number(year) + years}-${month}-${leap ? "28" : date}`;
}

/** How to send a return with a key from a command line. */
export function curlExample(origin: string, secret: string): string {
  return [
    `curl -H "Authorization: Bearer ${secret}" \\`,
    `  -H "Content-Type: text/csv" \\`,
    `  --data-binary @return.csv \\`,
    `  ${origin}/api/v1/submissions`,
  ].join("\n");
}
