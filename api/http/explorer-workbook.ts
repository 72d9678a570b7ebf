// What an explorer shows as a workbook: the figures on its first sheet, under what they are of.
import writeExcelFile from "write-excel-file/node";
import type { ExplorerPage } from "#api/contract/explorer.ts";
import { explorerSheet, type SheetCell } from "#api/present/explorer-sheet.ts";

const bold = (value: string) => ({ value, type: String, fontWeight: "bold" as const });
/** Kept as text: a spreadsheet makes a day of 2026-10, and runs what begins like a formula. */
const cell = (value: SheetCell) => {
  if (value === null || value === "") return null;
  return typeof value === "number" ? { value, type: Number } : { value, type: String, format: "@" };
};

export function explorerWorkbook(page: ExplorerPage): Promise<Buffer> {
  const { about, columns, rows } = explorerSheet(page);
  return writeExcelFile([
    {
      sheet: "Figures",
      data: [
        ...about.map(([name, text]) => [bold(name), cell(text)]),
        [],
        columns.map(bold),
        ...rows.map((row) => row.map(cell)),
      ],
      columns: columns.map((column) => ({
        width: column.endsWith("_name") || column === "why_no_value" ? 30 : 18,
      })),
    },
  ]).toBuffer();
}
