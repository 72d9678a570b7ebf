// The rows of a checked return that there is something to mend in, as they lie in the file and as they were mended.
import { findingsIn, linesToMend, mendsOf } from "#api/db/queries/mends.ts";
import { fileParts, type SubmissionRecord } from "#api/db/queries/submissions.ts";
import type { Catalogue } from "#api/domain/catalogue.ts";
import { placeNames } from "./arrange/arrange.ts";
import { headingsOf, MOST_COLUMNS } from "./arrange/faults.ts";
import { readHeadings } from "./headings.ts";
import { mendedCells, mendsFrom } from "./mends.ts";
import type { RawRow } from "./parse.ts";
import { readLines } from "./read-lines.ts";
import type { Sender } from "./sender.ts";
import type { IngestServices } from "./services.ts";

type Asked = { after: number; limit: number; rule: string | undefined; mendedOnly: boolean };

export async function sheetOf(
  services: Pick<IngestServices, "read" | "pool" | "catalogue">,
  { id, arrangement, sender }: Pick<SubmissionRecord, "id" | "arrangement" | "sender">,
  { after, limit, rule, mendedOnly }: Asked,
  by: Sender,
) {
  const { read, pool } = services;
  let next: string | null = null;
  const { heading, rows } = await readLines(fileParts(read, id), async ({ line }) => {
    const asked = { after: Math.max(after, line), limit: limit + 1, rule, mendedOnly };
    const lines = await linesToMend(read, id, asked);
    if (lines.length > limit) next = String(lines[limit - 1]);
    return lines.slice(0, limit);
  });
  const mends = mendsFrom(await mendsOf(pool, id));
  const findings = Map.groupBy(await findingsIn(read, id, [...rows.keys()]), ({ row }) => row);
  const catalogue = services.catalogue();
  const columns = arrangement ? placeNames(arrangement) : namesOf(heading, catalogue).slice(0, MOST_COLUMNS);
  /** What was left out says nothing of who may open the return, and may be somebody else's figures. */
  const isTheirs = (cells: readonly string[]): boolean => {
    if (sender === by.name || by.approves) return true;
    const at = arrangement
      ? arrangement.columns.findIndex(
          ({ meaning }) => meaning.is === "column" && meaning.column === "indicator",
        )
      : columns.indexOf("indicator");
    const named = catalogue.findIndicator((cells[at] ?? arrangement?.fixed.indicator ?? "").trim());
    return named !== null && by.may(named.id);
  };
  return {
    headings: headingsOf(heading?.cells ?? []).slice(0, MOST_COLUMNS),
    columns,
    rows: [...rows.values()].map(({ line, cells }) => {
      const mend = mends.get(line);
      const hidden = mend?.leftOut === true && !isTheirs(cells);
      const shown = hidden ? [] : mend ? mendedCells(cells, mend) : cells;
      return {
        row: line,
        cells: shown.slice(0, MOST_COLUMNS),
        mended: [...(mend?.cells.keys() ?? [])],
        leftOut: mend?.leftOut ?? false,
        findings: findings.get(line) ?? [],
      };
    }),
    next,
  };
}

function namesOf(heading: RawRow | null, catalogue: Catalogue): (string | null)[] {
  if (!heading) return [];
  const { columns } = readHeadings(heading.cells, heading.line, { catalogue, suggest: () => null });
  return columns.names.slice(0, headingsOf(heading.cells).length);
}
