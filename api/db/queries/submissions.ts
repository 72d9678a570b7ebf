// Reading submissions: what was sent, how it stands, and what was found in it.
import { sql } from "kysely";
import type { ReadDb } from "#api/db/pool.ts";
import type {
  ChangeCounts,
  FindingCounts,
  FindingTable,
  KeptArrangement,
  Reading,
  SubmissionState,
} from "#api/db/schema.ts";
import type { Reach } from "#api/domain/submission-facts.ts";
import { nameOf } from "./person-names.ts";
import { REVISION } from "./revision.ts";

export type SubmissionRecord = {
  id: number;
  state: SubmissionState;
  sender: string;
  senderName: string | null;
  indicators: string[];
  receivedAt: Date;
  fileName: string | null;
  reading: Reading;
  rows: number;
  errors: number;
  warnings: number;
  /** Rule → severity and the true count, also where fewer findings were kept. */
  findingCounts: FindingCounts;
  changes: ChangeCounts;
  publishedAt: Date | null;
  publishedBy: string | null;
  publisherName: string | null;
  /** Rule → why its warnings were confirmed. */
  reasons: Record<string, string> | null;
  withdrawnAt: Date | null;
  withdrawnBy: string | null;
  withdrawerName: string | null;
  withdrawnReason: string | null;
  arrangement: KeptArrangement | null;
  /** Cells and lines mended on the page. */
  mends: number;
  /** Another text whenever its figures or words changed. */
  revision: string;
  askedAt: Date | null;
  askedBy: string | null;
  askerName: string | null;
};

const select = (db: ReadDb) =>
  db
    .selectFrom("submission")
    .select([
      "id",
      "state",
      "sender",
      "indicators",
      "received_at as receivedAt",
      "file_name as fileName",
      "reading",
      "rows",
      "errors",
      "warnings",
      "finding_counts as findingCounts",
      "changes",
      "published_at as publishedAt",
      "published_by as publishedBy",
      "reasons",
      "withdrawn_at as withdrawnAt",
      "withdrawn_by as withdrawnBy",
      "withdrawn_reason as withdrawnReason",
      "arrangement",
      "asked_at as askedAt",
      "asked_by as askedBy",
      sql<number>`(select count(*)::int from submission_mend where submission = submission.id)`.as("mends"),
      sql<string>`${sql.raw(REVISION)}`.as("revision"),
      nameOf("submission.asked_by").as("askerName"),
      nameOf("submission.sender").as("senderName"),
      nameOf("submission.published_by").as("publisherName"),
      nameOf("submission.withdrawn_by").as("withdrawerName"),
    ]);

/** How does this submission stand? */
export async function submissionById(db: ReadDb, id: number): Promise<SubmissionRecord | null> {
  return (await select(db).where("id", "=", id).executeTakeFirst()) ?? null;
}

export type Page<Item> = { items: Item[]; next: string | null };

/** Which submissions came, of those within reach, the newest first? With an indicator: those with a row of it. Of those
 * waiting for approval: those that somebody asked to be published. */
export async function listSubmissions(
  db: ReadDb,
  reach: Reach,
  {
    indicator,
    waiting,
    limit,
    cursor = null,
  }: { indicator?: string; waiting?: "approval"; limit: number; cursor?: number | null },
): Promise<Page<SubmissionRecord>> {
  let query = select(db)
    .where(within(reach))
    .orderBy("id", "desc")
    .limit(limit + 1);
  if (cursor !== null) query = query.where("id", "<", cursor);
  if (waiting !== undefined) query = query.where("state", "=", "checked").where("asked_at", "is not", null);
  if (indicator !== undefined) query = query.where(sql<boolean>`indicators @> ${[indicator]}::text[]`);
  return paged(await query.execute(), limit);
}

/** Which of these submissions are within reach? */
export async function withinReach(db: ReadDb, ids: readonly number[], reach: Reach): Promise<Set<number>> {
  const rows = await db
    .selectFrom("submission")
    .select("id")
    .where(sql<boolean>`id = any(${[...ids]}::int[])`)
    .where(within(reach))
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/** The rule of api/access/submissions.ts in SQL, for lists; a test holds the two against each other. */
const within = ({ all, sender, indicators }: Reach) =>
  sql<boolean>`(${all} or (state = 'checked' and sender = ${sender}::text)
    or (indicators <> '{}' and indicators <@ ${[...indicators]}::text[]))`;

export type FindingRecord = Pick<
  FindingTable,
  "id" | "severity" | "row" | "column" | "rule" | "found" | "message"
>;

/** What was found in a submission, in order of discovery: row by row, then of the return as a whole. */
export async function findingsOf(
  db: ReadDb,
  submission: number,
  { limit, cursor = null, rule }: { limit: number; cursor?: number | null; rule?: string },
): Promise<Page<FindingRecord>> {
  let query = db
    .selectFrom("finding")
    .select(["id", "severity", "row", "column", "rule", "found", "message"])
    .where("submission", "=", submission)
    .orderBy("id")
    .limit(limit + 1);
  if (cursor !== null) query = query.where("id", ">", cursor);
  if (rule !== undefined) query = query.where("rule", "=", rule);
  return paged(await query.execute(), limit);
}

/** What was found at each row? For the file that goes back with its findings. */
export async function findingsByRow(
  db: ReadDb,
  submission: number,
): Promise<Map<number | null, Pick<FindingRecord, "severity" | "column" | "message">[]>> {
  const findings = await db
    .selectFrom("finding")
    .select(["row", "severity", "column", "message"])
    .where("submission", "=", submission)
    .orderBy("id")
    .execute();
  return Map.groupBy(findings, ({ row }) => row);
}

/** One part of the file as it came, or null after the last. */
async function filePart(db: ReadDb, submission: number, part: number): Promise<Buffer | null> {
  const row = await db
    .selectFrom("submission_file")
    .select("bytes")
    .where("submission", "=", submission)
    .where("part", "=", part)
    .executeTakeFirst();
  return row?.bytes ?? null;
}

/** The file as it came, part after part. */
export async function* fileParts(db: ReadDb, submission: number): AsyncGenerator<Buffer, void, undefined> {
  for (let part = 0; ; part++) {
    const bytes = await filePart(db, submission, part);
    if (!bytes) return;
    yield bytes;
  }
}

function paged<Item extends { id: number }>(rows: Item[], limit: number): Page<Item> {
  const items = rows.slice(0, limit);
  return { items, next: rows.length > limit ? String(items.at(-1)?.id) : null };
}
