// Takes files out of a zip file that nobody vouches for: what it says of their sizes is not believed, and no more is unpacked
// than the limit allows.
import { buffer } from "node:stream/consumers";
import { promisify } from "node:util";
import yauzl from "yauzl";
import { Refused } from "#api/ingest/refused.ts";

/** More than a workbook of pictures, charts and sheets has. */
const MOST_ENTRIES = 5000;
/** A return of 300,000 rows; to read it takes several times as much memory. */
const MOST_UNPACKED = 100_000_000;

export type Archive = {
  readonly names: ReadonlySet<string>;
  /** @returns null when there is no such file. @throws Refused when it or all so far are too much */
  read(name: string): Promise<Buffer | null>;
};

export async function openArchive(bytes: Buffer): Promise<Archive> {
  const zip = await promisify<Buffer, yauzl.Options, yauzl.ZipFile>(yauzl.fromBuffer)(bytes, {
    lazyEntries: true,
    autoClose: false,
  }).catch(turnAway);
  if (zip.entryCount > MOST_ENTRIES) throw tooMuch();
  const entries = await listEntries(zip).catch(turnAway);
  const open = promisify<yauzl.Entry, NodeJS.ReadableStream>(zip.openReadStream.bind(zip));
  let left = MOST_UNPACKED;

  return {
    names: new Set(entries.keys()),
    async read(name) {
      const entry = entries.get(name);
      if (!entry) return null;
      if (entry.isEncrypted()) throw protectedByPassword();
      if (entry.uncompressedSize > left) throw tooMuch();
      const stream = await open(entry).catch(turnAway);
      const unpacked = await buffer(stream).catch((error: unknown) => {
        // The reader of the zip file ends the stream where more comes out than the entry said.
        throw String(error).includes("too many bytes") ? tooMuch() : damaged();
      });
      left -= unpacked.length;
      return unpacked;
    },
  };
}

function listEntries(zip: yauzl.ZipFile): Promise<Map<string, yauzl.Entry>> {
  const entries = new Map<string, yauzl.Entry>();
  return new Promise((resolve, reject) => {
    zip.on("entry", (entry: yauzl.Entry) => {
      // Of two files with one name the first counts.
      if (!entries.has(entry.fileName)) entries.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.on("end", () => resolve(entries));
    zip.on("error", reject);
    zip.readEntry();
  });
}

const damaged = () =>
  new Refused(
    415,
    "The workbook cannot be opened",
    "The file is damaged, or did not come whole. Open it in the spreadsheet, save it under a new name, and send that file.",
  );
const turnAway = (): never => {
  throw damaged();
};

export const protectedByPassword = () =>
  new Refused(
    415,
    "The workbook has a password",
    "It can only be read without one. In Excel choose File, Info, Protect Workbook, Encrypt with Password, clear the password, save it, and send it again.",
  );

export const tooMuch = () =>
  new Refused(
    413,
    "The workbook is too large to be read",
    "It holds far more than a return does. Copy the rows of the return to a new workbook, or choose Save As, then CSV (comma separated), and send that file.",
  );
