// How far files on their way have come. On a connection of its own: what a return writes itself nobody sees until it is whole.

import { sql } from "kysely";
import type pg from "pg";
import type { ReadDb } from "#api/db/pool.ts";
import type { UploadTable } from "#api/db/schema.ts";

export type UploadNews = Pick<UploadTable, "stage" | "rows" | "errors" | "warnings" | "submission"> & {
  bytes: number;
  findings: readonly object[];
};

/** An id that somebody else uses already stays theirs. */
export async function noteUpload(
  pool: pg.Pool,
  { id, sender }: { id: string; sender: string },
  news: UploadNews,
): Promise<void> {
  await pool.query(
    `insert into upload (id, sender, stage, bytes, rows, errors, warnings, findings, submission, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, now())
     on conflict (id) do update set stage = excluded.stage, bytes = excluded.bytes, rows = excluded.rows,
       errors = excluded.errors, warnings = excluded.warnings, findings = excluded.findings,
       submission = excluded.submission, at = excluded.at
     where upload.sender = excluded.sender`,
    [
      id,
      sender,
      news.stage,
      news.bytes,
      news.rows,
      news.errors,
      news.warnings,
      JSON.stringify(news.findings),
      news.submission,
    ],
  );
}

/** Nobody asks any more. */
export async function clearOldUploads(pool: pg.Pool): Promise<void> {
  await pool.query("delete from upload where at < now() - interval '1 hour'");
}

/** How far has this sender's upload come? `kept`: its submission is there, whatever was said last; `silent`: nothing was said
 * for a minute. */
export async function uploadOf(db: ReadDb, id: string, sender: string) {
  const row = await db
    .selectFrom("upload")
    .select(["stage", "bytes", "rows", "errors", "warnings", "findings", "submission"])
    .select(sql<boolean>`exists (select from submission where submission.id = upload.submission)`.as("kept"))
    .select(sql<boolean>`at < now() - interval '1 minute'`.as("silent"))
    .where("id", "=", id)
    .where("sender", "=", sender)
    .executeTakeFirst();
  return row ? { ...row, bytes: Number(row.bytes) } : null;
}
