// A return to fill in as a workbook: the rows on its first sheet, how to fill them in on its second.
import writeExcelFile from "write-excel-file/node";
import { HOW_TO_FILL, RETURN_HEADINGS, type Template } from "#api/present/template.ts";

/** In letters. */
const WIDTHS: Partial<Record<string, number>> = { indicator: 34, area: 30, commentary: 80 };
const NOTES_WIDTHS = [34, 50, 26, 20, 50, 50, 50];

/** Kept as text when somebody types over it too: a spreadsheet makes a day of 2026-10. */
const asText = (value: string) => ({ value, type: String, format: "@" });
const heading = (value: string) => ({ value, type: String, fontWeight: "bold" as const });
const line = (value: string) => ({ value, type: String });
const wrapped = (value: string) => ({ value, type: String, wrap: true, alignVertical: "top" as const });

export function templateWorkbook({ columns, rows, returns, areas }: Template): Promise<Buffer> {
  return writeExcelFile([
    {
      sheet: "Return",
      data: [columns.map(heading), ...rows.map((row) => row.map(asText))],
      columns: columns.map((column) => ({ width: WIDTHS[column] ?? 14 })),
      stickyRowsCount: 1,
    },
    {
      sheet: "Notes",
      data: [
        [heading("How to fill in this return")],
        ...HOW_TO_FILL.map((words) => [line(words)]),
        [],
        RETURN_HEADINGS.map(heading),
        ...returns.map((cells) => cells.map(wrapped)),
        [],
        [heading("area"), heading("name")],
        ...areas.map((cells) => cells.map(line)),
      ],
      columns: NOTES_WIDTHS.map((width) => ({ width })),
    },
  ]).toBuffer();
}
