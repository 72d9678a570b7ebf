// Some lines of a kept file, and its heading row. Read no further than they lie.
import { isBlank } from "./check.ts";
import { unmarked } from "./formula-mark.ts";
import { openFile } from "./open-file.ts";
import type { RawRow } from "./parse.ts";

export type Lines = {
  /** Null for a file without text. */
  heading: RawRow | null;
  /** Those that are there, as a person reads them: blank ones are not. */
  rows: ReadonlyMap<number, RawRow>;
};

/** @param wanted asked once the heading row is known, for the lines below it */
export async function readLines(
  pieces: AsyncIterable<Uint8Array>,
  wanted: (heading: RawRow) => Iterable<number> | Promise<Iterable<number>>,
): Promise<Lines> {
  let heading: RawRow | null = null;
  let lines = new Set<number>();
  let last = 0;
  const rows = new Map<number, RawRow>();
  for await (const batch of openFile(pieces).batches) {
    for (const row of batch) {
      if (heading !== null && row.line > last) return { heading, rows };
      if (isBlank(row)) continue;
      const read = { ...row, cells: row.cells.map(unmarked) };
      if (heading === null) {
        heading = read;
        lines = new Set(await wanted(read));
        last = [...lines].reduce((most, line) => Math.max(most, line), 0);
      } else if (lines.has(row.line)) rows.set(row.line, read);
    }
  }
  return { heading, rows };
}
