// What the cells of a workbook are read as, and which of its sheets is the return.
import { expect, test } from "vitest";
import writeExcelFile from "write-excel-file/node";
import { rowXml, workbookEntries, zipFile } from "#scripts/testing/zip-file.ts";
import { cellText } from "./cell-text.ts";
import { readSheet } from "./read-sheet.ts";

const HEADINGS = rowXml(1, ["indicator", "period", "value"]);
/** Cell formats: 0 plain, 1 0.00%, 2 0.0% of its own, 3 a sign beside the number, 4 a month, 5 a day of its own. */
const STYLES = `<numFmts><numFmt numFmtId="164" formatCode="0.0%"/><numFmt numFmtId="165" formatCode="0.0&quot;%&quot;"/><numFmt numFmtId="166" formatCode="mmm\\-yy"/></numFmts>
<cellStyleXfs><xf numFmtId="10"/></cellStyleXfs>
<cellXfs><xf numFmtId="0"/><xf numFmtId="10"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="17"/><xf numFmtId="166"/></cellXfs>`;

async function textsOf(bytes: Buffer) {
  const { name, rows } = await readSheet(bytes);
  return { name, rows: rows.map((row) => row.map(cellText)) };
}

test.each([
  ["text as it stands", '<c t="inlineStr"><is><t>caf &amp; co</t></is></c>', "caf & co"],
  ["text in several fonts", '<c t="inlineStr"><is><r><t>caf</t></r><r><t>-x</t></r></is></c>', "caf-x"],
  ["text that is shared", '<c t="s"><v>0</v></c>', "shared"],
  ["a whole number", "<c ><v>41</v></c>", "41"],
  ["a year as it is typed for a calendar year", "<c ><v>2009</v></c>", "2009"],
  ["what a double adds to 0.1 + 0.2", "<c ><v>0.30000000000000004</v></c>", "0.3"],
  ["a number of 15 digits", "<c ><v>0.123456789012345</v></c>", "0.123456789012345"],
  ["a large number as a workbook writes it", "<c ><v>1.2345E+7</v></c>", "12345000"],
  ["a number below zero", "<c ><v>-3.5</v></c>", "-3.5"],
  ["a percentage, which is stored as a fraction", '<c s="1"><v>0.711</v></c>', "71.1%"],
  ["a percentage that 100 times it is not exact", '<c s="2"><v>0.57999999999999996</v></c>', "58%"],
  ["a sign beside the number is only text", '<c s="3"><v>71.1</v></c>', "71.1"],
  ["a blank cell that is formatted as a percentage", '<c s="1"/>', undefined],
  ["1 April 2026, which Excel makes of Apr 2026", '<c s="4"><v>46113</v></c>', "2026-04"],
  ["the same in a format of its own", '<c s="5"><v>46113</v></c>', "2026-04"],
  ["a day that is not the first is no month", '<c s="4"><v>46127</v></c>', "2026-04-15"],
  ["a time of the first day is no month", '<c s="4"><v>46113.5</v></c>', "2026-04-01T12:00:00"],
  ["a number too large for a day", '<c s="4"><v>1E+20</v></c>', "#####"],
  ["a date in words of ISO", '<c t="d"><v>2026-04-01T00:00:00</v></c>', "2026-04"],
  ["true", '<c t="b"><v>1</v></c>', "TRUE"],
  ["a formula gives what it came to", "<c ><f>A1*2</f><v>82</v></c>", "82"],
  ["a formula that gives text", '<c t="str"><f>A1</f><v>south</v></c>', "south"],
  ["a formula that failed says so", '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>', "#DIV/0!"],
  ["one that failed in a cell for percentages", '<c t="e" s="1"><v>#N/A</v></c>', "#N/A"],
  [
    "what no database keeps is marked",
    '<c t="inlineStr"><is><t>a_x0000_b_xD800_</t></is></c>',
    "a\ufffdb\ufffd",
  ],
])("%s", async (_, cell, text) => {
  const xml = `${HEADINGS}${rowXml(2, [cell])}`;
  const strings = "<si><t>shared</t></si>";
  const entries = workbookEntries([{ name: "Return", xml }], { styles: STYLES, strings });
  // A timestamp that names no zone is of the machine's; the test's must not matter.
  expect((await textsOf(zipFile(entries))).rows[1]?.[0] || undefined).toBe(text);
});

test("days are counted from 1904 in a workbook that says so", async () => {
  const xml = `${HEADINGS}${rowXml(2, ['<c s="4"><v>44651</v></c>'])}`;
  const entries = workbookEntries([{ name: "Return", xml }], { styles: STYLES, from1904: true });
  expect((await textsOf(zipFile(entries))).rows[1]?.[0]).toBe("2026-04");
});

test("a row has the number that it has in the spreadsheet, and blank cells keep their place", async () => {
  const xml = `<row r="3"><c r="A3" t="inlineStr"><is><t>indicator</t></is></c><c r="C3" t="inlineStr"><is><t>period</t></is></c></row><row r="6"><c r="C6"><v>1</v></c></row>`;
  const { rows } = await textsOf(zipFile(workbookEntries([{ name: "Return", xml }])));
  expect(rows).toEqual([
    ["", "", ""],
    ["", "", ""],
    ["indicator", "", "period"],
    ["", "", ""],
    ["", "", ""],
    ["", "", "1"],
  ]);
});

const ours = rowXml(1, ["Period", " INDICATOR "]);
const table = rowXml(2, ["Measure", "Month", "Number"]);
const title = rowXml(1, ["Return for October"]);
test.each([
  ["the only one", [["A", ours]], "A"],
  [
    "the one with our headings, though it is the second",
    [
      ["Notes", title],
      ["B", ours],
    ],
    "B",
  ],
  [
    "of two with our headings the first",
    [
      ["A", ours],
      ["B", ours],
    ],
    "A",
  ],
  [
    "where none has them, the one that looks like a table",
    [
      ["Cover", title],
      ["B", table],
    ],
    "B",
  ],
  [
    "a page with text where none is a table",
    [
      ["A", ""],
      ["B", title],
    ],
    "B",
  ],
  [
    "not a hidden one, though it has our headings",
    [
      ["Cover", title],
      ["Old", ours, "hidden"],
    ],
    "Cover",
  ],
  ["a name with a sign that XML writes otherwise", [["Q1 &amp; Q2", ours]], "Q1 & Q2"],
] as const)("of the sheets %s is read", async (_, sheets, name) => {
  const given = sheets.map(([tab, xml, hidden]) => ({ name: tab, xml, hidden: hidden !== undefined }));
  expect((await textsOf(zipFile(workbookEntries(given)))).name).toBe(name);
});

test("24,000 rows come whole, each with its own words", async () => {
  const rows = Array.from({ length: 24_000 }, (_row, at) => ["caf-completed", at, `Words of row ${at}.`]);
  const bytes = await writeExcelFile([["indicator", "period", "commentary"], ...rows]).toBuffer();
  const read = await textsOf(bytes);
  expect(read.rows).toHaveLength(24_001);
  expect(read.rows.slice(1)).toEqual(rows.map(([id, at, words]) => [id, String(at), words]));
});

test.each([
  ["a workbook of macros, which is written the same way", "xl/vbaProject.bin", null],
  ["a binary workbook", "xl/workbook.bin", "This is a binary workbook (.xlsb)"],
  ["a Word document", "word/document.xml", "This is a Word document"],
  ["a presentation", "ppt/presentation.xml", "This is a presentation"],
  ["a Numbers document", "Index/Document.iwa", "This is an Apple document"],
  ["CSV files in a zip file", "return.csv", "This is a zip file"],
])("%s is told by what is in it", async (_, name, title) => {
  const workbook = title === null ? workbookEntries([{ name: "Return", xml: ours }]) : [];
  const read = readSheet(zipFile([{ name, bytes: "" }, ...workbook]));
  if (title === null) expect((await read).name).toBe("Return");
  else await expect(read).rejects.toMatchObject({ status: 415, title });
});
