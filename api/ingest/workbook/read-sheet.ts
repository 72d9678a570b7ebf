// Finds the sheet of a workbook that is the return, and reads its cells as text.
import { readSheet as readCells } from "read-excel-file/universal";
import { Refused } from "#api/ingest/refused.ts";
import { cellText, numberText } from "./cell-text.ts";
import { otherArchive } from "./other-archives.ts";
import { RELATIONS, readParts, WORKBOOK, type WorkbookParts } from "./parts.ts";
import { percentFormats, withPlainCells } from "./plain-cells.ts";
import { storeZip } from "./store-zip.ts";
import { openArchive } from "./unpack.ts";

/** Rows from the first of the sheet, cells as the reader gives them; one that is not there is null. */
export type SheetRows = readonly (readonly unknown[])[];
export type Chosen = { name: string; rows: SheetRows };

/** More tabs than this are not looked through. */
const MOST_SHEETS = 30;
/** Of the first row with text on a sheet that is a table, and not a page about one. */
const FEWEST_HEADINGS = 3;

/** A column after XFD or a row after the ten millionth: no sheet has them, and a reader would fill memory up to there. */
const BEYOND = /\sr=["'](?:[A-Z]{4}|[A-Z]{0,3}\d{8})/;

/** The first sheet with our headings; where none has them, the first that looks like a table; else the first with text. */
export async function readSheet(bytes: Buffer): Promise<Chosen> {
  const archive = await openArchive(bytes);
  const text = async (name: string | null) => (name === null ? null : await archive.read(name));
  const [workbook, relations] = [await text(WORKBOOK), await text(RELATIONS)];
  if (!workbook || !relations) throw otherArchive(archive);
  const parts = readParts(workbook.toString(), relations.toString());
  const shared = { strings: await text(parts.strings), styles: await text(parts.styles) };
  const percents = percentFormats(shared.styles?.toString() ?? "");
  const others: { chosen: Chosen; headings: number }[] = [];
  for (const { name, path } of parts.sheets.slice(0, MOST_SHEETS)) {
    const sheet = await text(path);
    if (!sheet) continue;
    if (BEYOND.test(sheet.toString("latin1"))) throw notUnderstood();
    const rows = await cellsOf(withPlainCells(sheet.toString(), percents), shared, parts);
    const headings = rows.find((row) => row.some((cell) => cellText(cell).trim() !== ""));
    if (!headings) continue;
    const chosen = { name, rows };
    if (hasOurs(headings)) return chosen;
    others.push({ chosen, headings: headings.filter((cell) => cell !== null).length });
  }
  const table = others.find(({ headings }) => headings >= FEWEST_HEADINGS) ?? others[0];
  return table?.chosen ?? { name: parts.sheets[0]?.name ?? "", rows: [] };
}

type Shared = { strings: Buffer | null; styles: Buffer | null };

/** As a workbook of this sheet alone, which is all that the reader is given. */
async function cellsOf(
  sheet: string,
  { strings, styles }: Shared,
  { from1904 }: WorkbookParts,
): Promise<SheetRows> {
  const bytes = storeZip({
    [WORKBOOK]: Buffer.from(workbookOf(from1904)),
    [RELATIONS]: Buffer.from(RELATIONS_OF_ONE),
    "xl/sheet.xml": Buffer.from(sheet),
    ...(strings ? { "xl/strings.xml": strings } : {}),
    ...(styles ? { "xl/styles.xml": styles } : {}),
  });
  try {
    return await readCells(new Uint8Array(bytes).buffer, {
      parseNumber: numberText,
    });
  } catch {
    throw notUnderstood();
  }
}

const notUnderstood = () =>
  new Refused(
    415,
    "The workbook cannot be read",
    "It is not written as spreadsheets write workbooks. Open it in the spreadsheet, save it under a new name, and send that file.",
  );

const workbookOf = (from1904: boolean) =>
  `<workbook xmlns:r="r"><workbookPr date1904="${from1904 ? 1 : 0}"/><sheets><sheet name="s" sheetId="1" r:id="s"/></sheets></workbook>`;
const TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const RELATIONS_OF_ONE = `<Relationships>
<Relationship Id="s" Type="${TYPE}/worksheet" Target="sheet.xml"/>
<Relationship Id="t" Type="${TYPE}/sharedStrings" Target="strings.xml"/>
<Relationship Id="u" Type="${TYPE}/styles" Target="styles.xml"/>
</Relationships>`;

/** The two without which no row can be told what it is. */
const hasOurs = (row: SheetRows[number]): boolean => {
  const names = row.map((cell) => cellText(cell).trim().toLowerCase());
  return names.includes("indicator") && names.includes("period");
};
