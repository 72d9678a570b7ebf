// Reads a file's headings as its sender matched the same ones before. Nothing else is guessed: where they did not, it is read
// as it stands.

import type { ColumnMeaning } from "#api/contract/mending.ts";
import { latestArrangements, rememberedArrangement } from "#api/db/queries/arrangements.ts";
import type { Client } from "#api/db/queries/transaction.ts";
import type { KeptArrangement } from "#api/db/schema.ts";
import type { Catalogue } from "#api/domain/catalogue.ts";
import { arrangementFault, headingsOf, MOST_COLUMNS } from "./arrange/faults.ts";
import { applied, headingLists } from "./arrange/remember.ts";
import { headingKey, readHeadings } from "./headings.ts";

/** @returns null where the headings are ours, or this sender has not matched such ones, or no longer could */
export async function rememberedFor(
  client: Pick<Client, "query">,
  sender: string,
  cells: readonly string[],
  catalogue: Catalogue,
): Promise<KeptArrangement | null> {
  if (areOurs(cells, catalogue)) return null;
  const headings = headingsOf(cells);
  if (headings.length === 0 || headings.length > MOST_COLUMNS) return null;
  const remembered = await rememberedArrangement(client, sender, headingLists(headings));
  if (!remembered) return null;
  const arrangement = applied(remembered, headings);
  return arrangementFault(arrangement, headings, catalogue) === null
    ? { ...arrangement, remembered: true }
    : null;
}

/** Headings that a return can be read by as they stand. */
export const areOurs = (cells: readonly string[], catalogue: Catalogue): boolean =>
  readHeadings(cells, 1, { catalogue, suggest: () => null }).findings.length === 0;

/** Lists of headings that are looked through for single ones. */
const LATEST = 10;

/** What a sender said of single headings, the newest first. */
export async function knownMeanings(
  client: Pick<Client, "query">,
  sender: string,
): Promise<Map<string, ColumnMeaning>> {
  const known = new Map<string, ColumnMeaning>();
  for (const { columns } of await latestArrangements(client, sender, LATEST))
    for (const { heading, meaning } of columns)
      if (headingKey(heading) !== "" && !known.has(headingKey(heading)))
        known.set(headingKey(heading), meaning);
  return known;
}
