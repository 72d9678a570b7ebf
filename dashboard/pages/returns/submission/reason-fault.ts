// Whether a reason for a warning will do, as the server will judge it.

const LONGEST = 1500;

/** @returns what to do about it; null when it will do */
export function reasonFault(reason: string | undefined, title: string): string | null {
  const text = reason?.trim() ?? "";
  if (text === "") return `Say why this is right: ${title.toLowerCase()}`;
  if (text.length > LONGEST)
    return `Shorten the reason to ${LONGEST.toLocaleString("en-GB")} characters: ${title.toLowerCase()}`;
  return null;
}
