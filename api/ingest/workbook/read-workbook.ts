// A workbook as rows, like those of a text file: the row of the spreadsheet is the line.
import { spawn } from "node:child_process";
import { setPriority } from "node:os";
import { buffer } from "node:stream/consumers";
import { setImmediate } from "node:timers/promises";
import { fileURLToPath } from "node:url";
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
/** So that a workbook that keeps a processor busy keeps nobody else waiting. */
const LOW_PRIORITY = 5;
const ROWS = 500;
const READER = fileURLToPath(new URL("./reader.ts", import.meta.url));
const LINE_END = 0x0a;

/** @throws Refused for what is no workbook, is damaged, has a password, or is too much to be read */
export async function readWorkbook(pieces: readonly Uint8Array[]): Promise<Workbook> {
  const size = pieces.reduce((sum, piece) => sum + piece.length, 0);
  if (size > MOST_BYTES) throw tooMuch();
  const written = await inTurn(() => read(Buffer.concat(pieces)));
  const rows = written.indexOf(LINE_END) + 1;
  const answer: Answer = JSON.parse(written.toString("utf8", 0, rows));
  if ("sheet" in answer) return { sheet: answer.sheet, batches: rowsOf(written, rows) };
  const { status, title, detail } = answer.refused;
  throw new Refused(status, title, detail);
}

async function* rowsOf(written: Buffer, from: number): AsyncGenerator<RawRow[], void, undefined> {
  let rows: RawRow[] = [];
  let line = 0;
  for (let at = from, end = 0; at < written.length; at = end + 1) {
    end = written.indexOf(LINE_END, at);
    rows.push({ line: ++line, cells: JSON.parse(written.toString("utf8", at, end)), fault: null });
    if (rows.length < ROWS) continue;
    yield rows;
    rows = [];
    await setImmediate();
  }
  yield rows;
}

async function read(bytes: Buffer): Promise<Buffer> {
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
  reader.stdin.on("error", () => undefined).end(bytes);
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
  else await new Promise<void>((resolve) => waiting.push(resolve));
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else free++;
  }
}
