// Submissions that were withdrawn.
import { sql } from "kysely";
import type { ReadDb } from "#api/db/pool.ts";

/** Which indicators did each submission have figures of that was withdrawn between two days in England, both included? */
export async function withdrawnBetween(
  db: ReadDb,
  { from, until }: { from: string; until: string },
): Promise<string[][]> {
  const rows = await db
    .selectFrom("submission")
    .select("indicators")
    .where("state", "=", "withdrawn")
    .where(
      sql<boolean>`(withdrawn_at at time zone 'Europe/London')::date between ${from}::date and ${until}::date`,
    )
    .execute();
  return rows.map(({ indicators }) => indicators);
}
