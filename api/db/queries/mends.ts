// What was mended of a checked return, and which of its lines there is something to mend in.
import type { ReadDb } from "#api/db/pool.ts";
import type { Client } from "./transaction.ts";

/** Place -1 is the whole line, left out. */
export type MendRecord = { row: number; column: number; text: string };

/** What was mended in a submission? */
export async function mendsOf(client: Pick<Client, "query">, submission: number): Promise<MendRecord[]> {
  const { rows } = await client.query<MendRecord>(
    `select "row", "column", text from submission_mend where submission = $1 order by "row", "column"`,
    [submission],
  );
  return rows;
}

export async function keepMends(
  client: Client,
  submission: number,
  mends: readonly MendRecord[],
  { by, at }: { by: string; at: Date },
): Promise<void> {
  await client.query(
    `insert into submission_mend (submission, "row", "column", text, by, at)
     select $1, mend.*, $5, $6 from unnest($2::int[], $3::smallint[], $4::text[]) as mend
     on conflict (submission, "row", "column") do update set text = excluded.text, by = excluded.by, at = excluded.at`,
    [
      submission,
      mends.map(({ row }) => row),
      mends.map(({ column }) => column),
      mends.map(({ text }) => text),
      by,
      at,
    ],
  );
}

/** Lets these places be again as the file has them. */
export async function dropMends(
  client: Client,
  submission: number,
  places: readonly { row: number; column: number }[],
): Promise<void> {
  await client.query(
    `delete from submission_mend m using unnest($2::int[], $3::smallint[]) as place ("row", "column")
     where m.submission = $1 and m."row" = place."row" and m."column" = place."column"`,
    [submission, places.map(({ row }) => row), places.map(({ column }) => column)],
  );
}

type AskedLines = { after: number; limit: number; rule: string | undefined; mendedOnly: boolean };

/** Which lines below the headings have findings or mends? With a rule: those that it found fault with. In order, some at a
 * time. */
export async function linesToMend(
  db: ReadDb,
  submission: number,
  { after, limit, rule, mendedOnly }: AskedLines,
): Promise<number[]> {
  let found = db
    .selectFrom("finding")
    .select("row")
    .distinct()
    .where("submission", "=", submission)
    .where("row", ">", after);
  if (rule !== undefined) found = found.where("rule", "=", rule);
  const mended = db
    .selectFrom("submission_mend")
    .select("row")
    .distinct()
    .where("submission", "=", submission)
    .where("row", ">", after);
  const lists = await Promise.all([
    mendedOnly ? [] : found.orderBy("row").limit(limit).execute(),
    rule === undefined || mendedOnly ? mended.orderBy("row").limit(limit).execute() : [],
  ]);
  const lines = new Set(lists.flat().flatMap(({ row }) => row ?? []));
  return [...lines].sort((a, b) => a - b).slice(0, limit);
}

/** What was found in these lines, line by line? */
export async function findingsIn(db: ReadDb, submission: number, lines: readonly number[]) {
  if (lines.length === 0) return [];
  return db
    .selectFrom("finding")
    .select(["severity", "row", "column", "rule", "found", "message"])
    .where("submission", "=", submission)
    .where("row", "in", [...lines])
    .orderBy("id")
    .execute();
}
