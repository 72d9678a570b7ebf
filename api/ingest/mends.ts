// Laid over a file between parse and check: cells that were mended on the page, and lines that were left out. Pure.
import { createHash } from "node:crypto";
import type { RawRow } from "./parse.ts";

/** What was mended in one line, by place in the line. */
export type MendedLine = { leftOut: boolean; cells: ReadonlyMap<number, string> };
export type Mends = ReadonlyMap<number, MendedLine>;

/** Stands for the line itself where a mend names a place. */
export const WHOLE_LINE = -1;

export type KeptMend = { row: number; column: number; text: string };

export function mendsFrom(mends: readonly KeptMend[]): Mends {
  const lines = new Map<number, { leftOut: boolean; cells: Map<number, string> }>();
  for (const { row, column, text } of mends) {
    const line = lines.get(row) ?? { leftOut: false, cells: new Map() };
    if (column === WHOLE_LINE) line.leftOut = true;
    else line.cells.set(column, text);
    lines.set(row, line);
  }
  return lines;
}

/** A row with its mends; null where it is left out. */
export function mended(row: RawRow, mends: Mends): RawRow | null {
  const line = mends.get(row.line);
  if (!line) return row;
  return line.leftOut ? null : { ...row, cells: mendedCells(row.cells, line) };
}

export function mendedCells(given: readonly string[], { cells }: Pick<MendedLine, "cells">): string[] {
  const width = Math.max(given.length, ...[...cells.keys()].map((place) => place + 1));
  return Array.from({ length: width }, (_, place) => cells.get(place) ?? given[place] ?? "");
}

/** What tells one content from another: that of the file alone, until something in it is mended. */
export function contentHash(file: Buffer, mends: Mends): Buffer {
  if (mends.size === 0) return file;
  const hash = createHash("sha256").update(file);
  const lines = [...mends].sort(([a], [b]) => a - b);
  for (const [row, { leftOut, cells }] of lines)
    hash.update(JSON.stringify([row, leftOut, [...cells].sort(([a], [b]) => a - b)]));
  return hash.digest();
}
