// A return as rows of strings, whatever it came as: text in any encoding, or a workbook. What follows cannot tell the difference.
import { setImmediate } from "node:timers/promises";
import { openDecoder } from "./decode.ts";
import { openParser, type RawRow } from "./parse.ts";
import { isWorkbook, readWorkbook } from "./workbook/read-workbook.ts";

/** Text is read in slices this long, so that other requests are answered in between. */
const SLICE = 128 * 1024;

export type OpenFile = {
  /** Rows as they become known, some at a time; to be read once. A workbook's blank rows are there too, so that a line
   * is the row of the spreadsheet. */
  batches: AsyncIterable<RawRow[]>;
  /** Known once the first row has come: */
  readonly delimiter: string;
  /** Whether the file began with Excel's `sep=;`. */
  readonly hasSeparatorLine: boolean;
  /** Of a workbook, the sheet that was read. */
  readonly sheet: string | undefined;
  /** What the bytes turned out to be, or "xlsx"; certain when all rows have come. */
  readonly encoding: string;
};

/** @throws Refused, while rows are read, for what is neither text nor a workbook */
export function openFile(pieces: AsyncIterable<Uint8Array>): OpenFile {
  const decoder = openDecoder();
  const parser = openParser();
  let sheet: string | undefined;

  async function* batches(): AsyncGenerator<RawRow[], void, undefined> {
    let first = true;
    let workbook: Uint8Array[] | null = null;
    for await (const piece of pieces) {
      if (first && isWorkbook(piece)) workbook = [];
      first = false;
      if (workbook) {
        workbook.push(piece);
        continue;
      }
      for (let at = 0; at < piece.length; at += SLICE) {
        yield parser.push(decoder.push(piece.subarray(at, at + SLICE)));
        await setImmediate();
      }
    }
    if (workbook) {
      const read = await readWorkbook(workbook);
      sheet = read.sheet;
      yield* read.batches;
    } else yield [...parser.push(decoder.end()), ...parser.end()];
  }

  return {
    batches: batches(),
    // A workbook has none; written out again it is a CSV file as English spreadsheets write it.
    get delimiter() {
      return parser.delimiter;
    },
    get hasSeparatorLine() {
      return parser.hasSeparatorLine;
    },
    get sheet() {
      return sheet;
    },
    get encoding() {
      return sheet === undefined ? decoder.encoding : "xlsx";
    },
  };
}
