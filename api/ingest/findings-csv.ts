// The file back as it came, with what was found beside each row: an owner mends it there and sends the same file again.
import { filePart, findingsByRow } from "#api/db/queries/submissions.ts";
import { openDecoder } from "./decode.ts";
import { marked } from "./formula-mark.ts";
import { openParser, type RawRow } from "./parse.ts";
import type { IngestServices } from "./services.ts";

type Found =
  Awaited<ReturnType<typeof findingsByRow>> extends Map<unknown, infer Findings> ? Findings : never;

/** UTF-8 with a byte order mark, so that Excel reads it; line for line the file that was sent. */
export async function* findingsCsv(
  services: Pick<IngestServices, "read">,
  submission: number,
): AsyncGenerator<string, void, undefined> {
  const findings = await findingsByRow(services.read, submission);
  const decoder = openDecoder();
  const parser = openParser();
  let headed = false;
  let width = 0;

  const written = (row: RawRow): string => {
    const blank = row.cells.every((cell) => cell.trim() === "");
    if (blank && !headed) return row.cells.map(() => "").join(parser.delimiter);
    // The heading carries what concerns the whole file.
    const found = headed
      ? (findings.get(row.line) ?? [])
      : [...(findings.get(null) ?? []), ...(findings.get(row.line) ?? [])];
    const last = headed ? inWords(found) : ["findings", inWords(found)].filter(Boolean).join(": ");
    if (!headed) width = widthOf(row.cells);
    headed = true;
    const cells = Array.from({ length: Math.max(width, widthOf(row.cells)) }, (_, at) => row.cells[at] ?? "");
    return [...cells, last].map((cell) => asCell(cell, parser.delimiter)).join(parser.delimiter);
  };

  let first = true;
  const lines = (rows: RawRow[]): string => {
    const start = first ? `\ufeff${parser.hasSeparatorLine ? `sep=${parser.delimiter}\r\n` : ""}` : "";
    if (rows.length > 0) first = false;
    return rows.length === 0 ? "" : start + rows.map((row) => `${written(row)}\r\n`).join("");
  };

  for (let part = 0; ; part++) {
    const bytes = await filePart(services.read, submission, part);
    if (!bytes) break;
    yield lines(parser.push(decoder.push(bytes)));
  }
  yield lines(parser.push(decoder.end()));
  yield lines(parser.end());
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
