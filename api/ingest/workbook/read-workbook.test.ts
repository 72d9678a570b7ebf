// Workbooks that are made to do harm, or are broken: each ends soon and with a sentence, and the process that asked lives on.
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, test } from "vitest";
import { bomb, rowXml, workbookEntries, type ZipEntry, zipFile } from "#scripts/testing/zip-file.ts";
import { readWorkbook } from "./read-workbook.ts";

const HEADINGS = rowXml(1, ["indicator", "period", "value"]);
const MiB = 1024 * 1024;

const sheet = (xml: string) => workbookEntries([{ name: "Return", xml }]);
const swelling = (declared: number) =>
  workbookEntries([{ name: "Return", xml: bomb(3000), deflated: { declared } }]);
const many = Array.from({ length: 6000 }, (_entry, at) => ({ name: `x/${at}`, bytes: "" }));
const rows = (count: number, cell: (row: number) => string) =>
  Array.from({ length: count }, (_row, at) => `<row r="${at + 2}">${cell(at + 2)}</row>`).join("");

const TOO_MUCH = { status: 413, title: "The workbook is too large to be read" };
const DAMAGED = { status: 415, title: "The workbook cannot be opened" };
const NOT_UNDERSTOOD = { status: 415, title: "The workbook cannot be read" };

async function read(bytes: Buffer) {
  const { sheet, batches } = await readWorkbook([bytes]);
  const all = [];
  for await (const batch of batches) all.push(...batch);
  return { sheet, rows: all };
}

describe.each<[string, () => ZipEntry[] | Buffer, object]>([
  ["3 GB out of 3 MB that says it is a kilobyte", () => swelling(1000), TOO_MUCH],
  ["the same that says what it is", () => swelling(3000 * MiB), TOO_MUCH],
  ["6,000 files", () => [...many, ...sheet(HEADINGS)], TOO_MUCH],
  // Each alone would be read; together they are too much.
  ["texts of 60 MB beside a sheet of 60 MB", () => twoOf60(), TOO_MUCH],
  ["a text of 1 MB in 1,000 cells", () => repeated(), TOO_MUCH],
  ["a column that no spreadsheet has", () => sheet(`${HEADINGS}${cellAt("ZZZZZZZ2")}`), NOT_UNDERSTOOD],
  ["a row that no spreadsheet has", () => sheet(`${HEADINGS}${cellAt("A99999999999")}`), NOT_UNDERSTOOD],
  // In a thread of the server, want of memory could end the server.
  [
    "40,000 rows as wide as a sheet can be",
    () => sheet(`${HEADINGS}${cellAt("XFD2")}${narrow(40_000)}`),
    TOO_MUCH,
  ],
  ["tags that never close", () => sheet("<a>".repeat(MiB)), NOT_UNDERSTOOD],
  ["cells that never close", () => sheet(`<row r="2">${'<c t="e" r="A2">'.repeat(MiB)}`), NOT_UNDERSTOOD],
  ["a file cut off half way", () => zipFile(sheet(HEADINGS)).subarray(0, 900), DAMAGED],
  ["a file without its directory", () => Buffer.from("PK\u0003\u0004 and no more"), DAMAGED],
  ["encrypted parts", () => sheet(HEADINGS).map((one) => ({ ...one, encrypted: true })), { status: 415 }],
])("%s", (_, make, refusal) => {
  test("is refused", { timeout: 60_000 }, async () => {
    const made = make();
    const bytes = Array.isArray(made) ? zipFile(made) : made;
    await expect(read(bytes)).rejects.toMatchObject(refusal);
  });
});

test("names that stand for names that stand for names are not followed", async () => {
  const names = Array.from({ length: 9 }, (_n, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`);
  const xml = `<!DOCTYPE x [<!ENTITY e0 "ha">${names.join("")}]><worksheet><sheetData>${HEADINGS}${rowXml(2, ["&e9;"])}</sheetData></worksheet>`;
  const { rows } = await read(zipFile(workbookEntries([{ name: "Return", xml: Buffer.from(xml) }])));
  expect(rows[1]?.cells).toEqual(["&e9;", "", ""]);
});

test("one cell at the foot of a sheet leaves blank rows", { timeout: 30_000 }, async () => {
  const { rows } = await read(zipFile(sheet(`${HEADINGS}${cellAt("A100000")}`)));
  expect(rows).toHaveLength(100_000);
  expect(rows[1]).toEqual({ line: 2, cells: [], fault: null });
  expect(rows.at(-1)).toEqual({ line: 100_000, cells: ["1", "", ""], fault: null });
});

test("one cell far to the right makes none of the other rows as wide", async () => {
  const { rows } = await read(zipFile(sheet(`${HEADINGS}${cellAt("XFD2")}${rowXml(3, ["a"])}`)));
  expect(rows.map(({ cells }) => cells.length)).toEqual([3, 16_384, 3]);
});

const narrow = (count: number) =>
  Array.from({ length: count }, (_r, at) => `<row r="${at + 3}"><c r="A${at + 3}"><v>1</v></c></row>`).join(
    "",
  );
const cellAt = (place: string) => `<row r="${place.replace(/\D/g, "")}"><c r="${place}"><v>1</v></c></row>`;

function twoOf60(): ZipEntry[] {
  const packed = { bytes: bomb(60), deflated: { declared: 60 * MiB } };
  return sheet(HEADINGS).map((entry) =>
    /sheet0|sharedStrings/.test(entry.name) ? { ...entry, ...packed } : entry,
  );
}

function repeated(): ZipEntry[] {
  const xml = HEADINGS + rows(1000, (row) => `<c r="A${row}" t="s"><v>0</v></c>`);
  return workbookEntries([{ name: "Return", xml }], { strings: `<si><t>${"x".repeat(MiB)}</t></si>` });
}

test("texts are counted by what they weigh: of some alphabets a letter is three bytes", {
  timeout: 30_000,
}, async () => {
  await expect(read(sameText(1000, 40_000))).rejects.toMatchObject(TOO_MUCH);
});

test("a row of a megabyte is none of a return", async () => {
  const xml = HEADINGS + rowXml(2, Array(26).fill('<c t="s"><v>0</v></c>'));
  const strings = `<si><t>${"x".repeat(50_000)}</t></si>`;
  const made = zipFile(workbookEntries([{ name: "Return", xml }], { strings }));
  await expect(read(made)).rejects.toMatchObject(TOO_MUCH);
});

test("what was read waits small for whoever checks it row by row", { timeout: 30_000 }, async () => {
  const made = sameText(400, 40_000);
  const before = held();
  const { batches } = await readWorkbook([made]);
  // 48 MB of text.
  expect(held() - before).toBeLessThan(10 * MiB);
  let rows = 0;
  for await (const batch of batches) rows += batch.length;
  expect(rows).toBe(40_001);
});

test("so many wait to be read, and whoever comes later is told", { timeout: 30_000 }, async () => {
  const made = zipFile(sheet(HEADINGS));
  const answers = await Promise.allSettled(Array.from({ length: 16 }, () => read(made)));
  const refused = answers.filter(({ status }) => status === "rejected");
  expect(refused).toHaveLength(2); // two are read, twelve wait
  expect(refused[0]).toMatchObject({ reason: { status: 503, title: "Many workbooks are being read" } });
});

function sameText(letters: number, count: number): Buffer {
  const xml = HEADINGS + rows(count, (row) => `<c r="A${row}" t="s"><v>0</v></c>`);
  return zipFile(
    workbookEntries([{ name: "Return", xml }], { strings: `<si><t>${"表".repeat(letters)}</t></si>` }),
  );
}

setFlagsFromString("--expose-gc");
const collect: () => void = runInNewContext("gc");
function held(): number {
  collect();
  return process.memoryUsage().arrayBuffers;
}
