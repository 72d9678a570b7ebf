// A workbook as rows, like those of a text file: the row of the spreadsheet is the line.
import { spawn } from "node:child_process";
import { setPriority } from "node:os";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { createGunzip } from "node:zlib";
import type { RawRow } from "#api/ingest/parse.ts";
import { Refused } from "#api/ingest/refused.ts";
import type { Answer } from "./reader.ts";
import { tooMuch } from "./unpack.ts";

export type Workbook = { sheet: string; batches: AsyncIterable<RawRow[]> };

export const isWorkbook = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;

/** It is held in memory as a whole, unlike a text file. */
const MOST_BYTES = 20_000_000;
/** A workbook of 24,000 rows takes a second, one of 300,000 six; on a busy machine several times as long. */
const LONGEST_MS = 40_000;
/** Megabytes that the reading program may take for itself. */
const MEMORY = 512;
const AT_ONCE = 2;
/** Whoever comes later would wait for longer than anybody does. */
const LONGEST_LINE = 12;
/** So that a workbook that keeps a processor busy keeps nobody else waiting. */
const LOW_PRIORITY = 5;
/** As many rows at a time as a text file brings. */
const UNPACKED_AT_ONCE = 64 * 1024;
const READER = fileURLToPath(new URL("./reader.ts", import.meta.url));
const LINE_END = 0x0a;

/** @throws Refused for what is no workbook, is damaged, has a password, or is too much to be read */
export async function readWorkbook(pieces: readonly Uint8Array[]): Promise<Workbook> {
  const size = pieces.reduce((sum, piece) => sum + piece.length, 0);
  if (size > MOST_BYTES) throw tooMuch();
  const packed = await inTurn(() => read(pieces));
  const lines = linesOf(packed);
  const [first = "", ...rest] = (await lines.next()).value ?? [];
  const answer: Answer = JSON.parse(first);
  if ("sheet" in answer) return { sheet: answer.sheet, batches: rowsOf(rest, lines) };
  const { status, title, detail } = answer.refused;
  throw new Refused(status, title, detail);
}

type Lines = AsyncGenerator<string[], void, undefined>;

/** Some at a time, the first at once. */
async function* linesOf(packed: Buffer): Lines {
  const unpacked = createGunzip({ chunkSize: UNPACKED_AT_ONCE });
  unpacked.end(packed);
  let begun: Buffer[] = [];
  for await (const chunk of unpacked as AsyncIterable<Buffer>) {
    const lines: string[] = [];
    let from = 0;
    for (let end = chunk.indexOf(LINE_END); end !== -1; end = chunk.indexOf(LINE_END, from)) {
      lines.push(Buffer.concat([...begun, chunk.subarray(from, end)]).toString());
      begun = [];
      from = end + 1;
    }
    begun.push(chunk.subarray(from));
    if (lines.length > 0) yield lines;
  }
}

async function* rowsOf(first: readonly string[], rest: Lines): AsyncGenerator<RawRow[], void, undefined> {
  let line = 0;
  const read = (lines: readonly string[]) =>
    lines.map((cells): RawRow => ({ line: ++line, cells: JSON.parse(cells), fault: null }));
  yield read(first);
  for await (const lines of rest) yield read(lines);
}

async function read(pieces: readonly Uint8Array[]): Promise<Buffer> {
  const reader = spawn(process.execPath, [`--max-old-space-size=${MEMORY}`, READER], {
    env: {},
    stdio: ["pipe", "pipe", "ignore"],
    timeout: LONGEST_MS,
    killSignal: "SIGKILL",
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    reader.on("error", reject).on("close", resolve);
  });
  if (reader.pid !== undefined) setPriority(reader.pid, LOW_PRIORITY);
  // It may end before it has taken everything; how it ended says why.
  Readable.from(pieces).pipe(reader.stdin.on("error", () => undefined));
  const [code, written] = await Promise.all([ended, buffer(reader.stdout)]);
  // Out of memory it is ended by itself, and after too long from here: in both cases without a code.
  if (code === null) throw tooMuch();
  if (code !== 0) throw new Error(`the program that reads workbooks ended with ${code}`);
  return written;
}

let free = AT_ONCE;
const waiting: (() => void)[] = [];

/** Each may take as much memory as all else. */
async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  if (free > 0) free--;
  else if (waiting.length >= LONGEST_LINE) throw tooMany();
  else await new Promise<void>((resolve) => waiting.push(resolve));
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else free++;
  }
}

const tooMany = () =>
  new Refused(
    503,
    "Many workbooks are being read",
    "Wait a minute, and try again. A CSV file does not have to wait.",
  );
