// Fourth step: checked rows into the database, beside what is published. Nothing on any page changes.
import { ensureCuts, type Keys } from "#api/db/queries/keys.ts";
import { copyStagedRows } from "#api/db/queries/staged-rows.ts";
import type { Client } from "#api/db/queries/transaction.ts";
import type { CheckedRow } from "./check.ts";
import type { IngestServices } from "./services.ts";

export async function stage(
  services: Pick<IngestServices, "pool">,
  client: Client,
  keys: Keys,
  submission: number,
  rows: readonly CheckedRow[],
): Promise<void> {
  if (rows.length === 0) return;
  await ensureCuts(services.pool, keys, new Set(rows.map(({ cut }) => cut)));
  await copyStagedRows(client, rows.map((row) => line(submission, row, keys)).join(""));
}

/** One line of COPY's text form, in the order of the table's columns. */
function line(submission: number, row: CheckedRow, keys: Keys): string {
  const { indicators, cuts, areas } = keys;
  const key = `${submission}\t${row.row}\t${row.cell}\t${indicators.id(row.indicator)}\t${cuts.id(row.cut)}\t${areas.id(row.area)}\t${row.period}`;
  const said = `${row.numerator ?? NULL}\t${row.denominator ?? NULL}\t${row.value ?? NULL}\t${row.missing ?? NULL}\t${row.flag ?? NULL}`;
  return `${key}\t${said}\t${row.commentary === null ? NULL : escaped(row.commentary)}\n`;
}

const NULL = "\\N";
const ESCAPES: Record<string, string> = { "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" };
const escaped = (text: string) => text.replace(/[\\\n\r\t]/g, (character) => ESCAPES[character] ?? character);
