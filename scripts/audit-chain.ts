// Whether the record is whole: each entry's hash is worked out anew from what it says and from the entry before it.
import { createHash } from "node:crypto";

export type ChainEntry = {
  number: number;
  /** Its other fields in their order, from the time to what stood after. */
  says: readonly (string | null)[];
  /** Both in hexadecimal. */
  previous: string;
  hash: string;
};

/** An entry whose hash somebody wrote down: what comes after may have been cut off, but not what came before. */
export type Noted = { number: number; hash: string };

export type Chain = {
  /** @returns what is wrong, and null while nothing is. After a fault the rest proves nothing. */
  push(entry: ChainEntry): string | null;
  /** @returns what is wrong at the end. */
  end(): string | null;
  last(): Noted | null;
};

const BEGINNING = "00".repeat(32);

export function hashOf({ number, says, previous }: Omit<ChainEntry, "hash">): string {
  const fields = [String(number), ...says].map((field) =>
    field === null ? "-" : `${Buffer.byteLength(field)}:${field}`,
  );
  return createHash("sha256").update(previous, "hex").update(fields.join("")).digest("hex");
}

/** @param count how many numbers there are, for finding out where an entry that was moved came from */
export function openChain(count: number, noted: Noted | null = null): Chain {
  let last: Noted | null = null;

  function faultOf(entry: ChainEntry): string | null {
    const expected = (last?.number ?? 0) + 1;
    if (entry.number !== expected)
      return `Entry ${expected} is missing: the next one there is number ${entry.number}.`;
    const follows = entry.previous === (last?.hash ?? BEGINNING);
    const whole = entry.hash === hashOf(entry);
    if (!whole) {
      const place = follows ? null : placeOf(entry, count);
      return place === null
        ? `Entry ${entry.number} was changed: what it says does not give its hash.`
        : `Entry ${entry.number} is out of order: it was written as number ${place}.`;
    }
    if (!follows)
      return entry.number === 1
        ? "Entry 1 is not the first that was written: another stood before it."
        : `Entry ${entry.number} was not written after entry ${entry.number - 1} as that stands: one of them was put in another's place.`;
    if (noted?.number === entry.number && noted.hash !== entry.hash)
      return `Entry ${entry.number} is not the one that was noted: its hash is ${entry.hash}. The record was written anew.`;
    return null;
  }

  return {
    push(entry) {
      const fault = faultOf(entry);
      if (fault === null) last = { number: entry.number, hash: entry.hash };
      return fault;
    },
    end: () =>
      noted !== null && noted.number > (last?.number ?? 0)
        ? `Entries were cut off the end: number ${noted.number} was noted, and the last one there is number ${last?.number ?? 0}.`
        : null,
    last: () => last,
  };
}

function placeOf(entry: ChainEntry, count: number): number | null {
  for (let number = 1; number <= count; number++)
    if (hashOf({ ...entry, number }) === entry.hash) return number;
  return null;
}
