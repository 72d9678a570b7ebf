// The file back as it came, with what was found beside each row: an owner mends it there and sends the same file again.
import { setImmediate } from "node:timers/promises";
import { mendsOf } from "#api/db/queries/mends.ts";
import { fileParts, findingsByRow } from "#api/db/queries/submissions.ts";
import { marked } from "./formula-mark.ts";
import { mended, mendsFrom } from "./mends.ts";
import { openFile } from "./open-file.ts";
import type { RawRow } from "./parse.ts";
import type { IngestServices } from "./services.ts";

type Found =
  Awaited<ReturnType<typeof findingsByRow>> extends Map<unknown, infer Findings> ? Findings : never;

/** Written so many at a time, so that other requests are answered in between. */
const ROWS = 500;
/** Rows are filled up to the last heading, but a file of one wide row and many short ones must not grow by its square.
 * No return has so many columns. */
const WIDEST = 100;

/** UTF-8 with a byte order mark, so that Excel reads it; line for line the file that was sent, with what was mended in it. A
 * line that was left out is blank, so that the others keep their numbers. */
export async function* findingsCsv(
  services: Pick<IngestServices, "read" | "pool">,
  submission: number,
): AsyncGenerator<string, void, undefined> {
  const findings = await findingsByRow(services.read, submission);
  const mends = mendsFrom(await mendsOf(services.pool, submission));
  const file = openFile(fileParts(services.read, submission));
  let headed = false;
  let width = 0;

  const written = (row: RawRow): string => {
    const blank = row.cells.every((cell) => cell.trim() === "");
    if (blank && !headed) return row.cells.map(() => "").join(file.delimiter);
    // The heading carries what concerns the whole file.
    const found = headed
      ? (findings.get(row.line) ?? [])
      : [...(findings.get(null) ?? []), ...(findings.get(row.line) ?? [])];
    const last = headed ? inWords(found) : ["findings", inWords(found)].filter(Boolean).join(": ");
    if (!headed) width = Math.min(widthOf(row.cells), WIDEST);
    headed = true;
    const cells = Array.from({ length: Math.max(width, widthOf(row.cells)) }, (_, at) => row.cells[at] ?? "");
    return [...cells, last].map((cell) => asCell(cell, file.delimiter)).join(file.delimiter);
  };

  let first = true;
  async function* lines(rows: RawRow[]): AsyncGenerator<string, void, undefined> {
    for (let at = 0; at < rows.length; at += ROWS) {
      if (first) yield `\ufeff${file.hasSeparatorLine ? `sep=${file.delimiter}\r\n` : ""}`;
      first = false;
      const some = rows
        .slice(at, at + ROWS)
        .map((row) => `${written(mended(row, mends) ?? { ...row, cells: [] })}\r\n`);
      yield some.join("");
      await setImmediate();
    }
  }

  for await (const rows of file.batches) yield* lines(rows);
}

/** Up to the last cell with text; a column of findings from an earlier round stays where it was and is ignored. */
const widthOf = (cells: readonly string[]) => cells.findLastIndex((cell) => cell.trim() !== "") + 1;

const inWords = (found: Found): string =>
  found
    .map(({ severity, column, message }) => `${severity}${column ? ` in ${column}` : ""}: ${message}`)
    .join(" | ");

function asCell(text: string, delimiter: string): string {
  const safe = marked(text);
  return /["\n\r]/.test(safe) || safe.includes(delimiter) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
