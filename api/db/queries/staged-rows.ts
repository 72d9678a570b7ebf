// Rows of a submission that is checked and not yet published.
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { from } from "pg-copy-streams";
import type { ChangeCounts } from "#api/db/schema.ts";
import { clearStagedTotals } from "./made-totals.ts";
import { MEASURED, SAME_KEY, same } from "./measured.ts";
import { SAID_WORDS, STANDING_WORDS, speaksOf } from "./speaks-of.ts";
import type { Client } from "./transaction.ts";

const COLUMNS = `submission, "row", cell, indicator, cut, area, period, ${MEASURED.join(", ")}, commentary`;

/** Appends lines in COPY's text form; insert statements of a thousand rows cost three times as much. */
export async function copyStagedRows(client: Client, lines: string): Promise<void> {
  await pipeline(Readable.from([lines]), client.query(from(`copy staged_row (${COLUMNS}) from stdin`)));
}

export async function clearStagedRows(client: Client, submission: number): Promise<void> {
  await client.query("delete from staged_row where submission = $1", [submission]);
  await clearStagedTotals(client, submission);
}

/** How many figures of the return are new, changed, or as published? And does it say anything new in words? */
export async function countChanges(client: Client, submission: number): Promise<Required<ChangeCounts>> {
  const { rows } = await client.query<Required<ChangeCounts>>(
    `select count(*) filter (where o.indicator is null)::int as new,
       count(*) filter (where o.indicator is not null and not ${same("s", "o")})::int as changed,
       count(*) filter (where o.indicator is not null and ${same("s", "o")})::int as unchanged,
       (select count(*) from ${SAID_WORDS} said where said.submission = $1 and not exists (
         select from ${STANDING_WORDS} c where c.indicator = said.indicator and c.area = said.area
           and c.period = said.period and c.body = said.body and ${speaksOf("c", "said")}))::int as words
     from staged_row s left join observation o on ${SAME_KEY("s", "o")}
     where s.submission = $1`,
    [submission],
  );
  return rows[0] ?? { new: 0, changed: 0, unchanged: 0, words: 0 };
}
