// A program of its own: a workbook on standard input, its rows on standard output. What is too much for it ends it, and
// nobody else; a thread was not enough, since an array that grows beyond what can be ends the process that it is in.
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { Refused } from "#api/ingest/refused.ts";
import { cellText } from "./cell-text.ts";
import { readSheet, type SheetRows } from "./read-sheet.ts";
import { tooMuch } from "./unpack.ts";

/** The first line that it writes; after a sheet come its rows, each a line of JSON. All of it is compressed: whoever asked
 * holds it until the last row is checked, and what is long in a workbook is mostly the same again. */
export type Answer =
  | { sheet: string }
  | { refused: { status: Refused["status"]; title: string; detail: string } };

const PAGE = 256 * 1024;
/** One text that is used in a million cells is stored once, and is a million texts here. In bytes, of rows and of each. */
const MOST_TEXT = 100_000_000;
const LONGEST_ROW = 1_000_000;

function* pagesOf(rows: SheetRows): Generator<string, void, undefined> {
  let page = "";
  let all = 0;
  let width = 0;
  for (const row of rows) {
    const texts = row.map(cellText);
    const last = texts.findLastIndex((text) => text.trim() !== "") + 1;
    // The heading tells how wide a row is. One cell far to the right must not make every row as wide.
    width ||= last;
    const cells = last === 0 ? [] : texts.slice(0, Math.max(width, last));
    const line = `${JSON.stringify(cells)}\n`;
    const size = Buffer.byteLength(line);
    all += size;
    if (size > LONGEST_ROW || all > MOST_TEXT) throw tooMuch();
    page += line;
    if (page.length < PAGE) continue;
    yield page;
    page = "";
  }
  yield page;
}

const write = (lines: Iterable<string>) =>
  pipeline(Readable.from(lines), createGzip({ level: 1 }), process.stdout);
const told = (answer: Answer) => `${JSON.stringify(answer)}\n`;

try {
  const { name, rows } = await readSheet(await buffer(process.stdin));
  const pages = [...pagesOf(rows)];
  await write([told({ sheet: name }), ...pages]);
} catch (error) {
  if (!(error instanceof Refused)) throw error;
  const { status, title, detail } = error;
  await write([told({ refused: { status, title, detail } })]);
}
