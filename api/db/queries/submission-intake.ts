// Writing a submission: opening it, keeping its file, closing it with what the check found.
import type { ChangeCounts, FindingCounts, KeptArrangement, Reading } from "#api/db/schema.ts";
import type { SubmissionTies } from "#api/domain/submission-facts.ts";
import { REVISION } from "./revision.ts";
import type { Client } from "./transaction.ts";

export type NewSubmission = { sender: string; receivedAt: Date; fileName: string | null };

/** Opens an empty submission. */
export async function openSubmission(client: Client, submission: NewSubmission): Promise<number> {
  const { rows } = await client.query<{ id: number }>(
    `insert into submission (state, sender, received_at, file_name, content_hash,
       reading, rows, errors, warnings, changes, catalogue_version, checked_version)
     values ('checked', $1, $2, $3, '', '{}', 0, 0, 0, '{}', '', 0)
     returning id`,
    [submission.sender, submission.receivedAt, submission.fileName],
  );
  if (!rows[0]) throw new Error("PostgreSQL returned no id for a new submission");
  return rows[0].id;
}

/** Ties a sender's key to a submission. @returns false when this sender has used the key before. */
export async function tieKey(
  client: Client,
  sender: string,
  key: string,
  submission: number,
): Promise<boolean> {
  const { rowCount } = await client.query(
    "insert into submission_key (sender, key, submission) values ($1, $2, $3) on conflict do nothing",
    [sender, key, submission],
  );
  return rowCount === 1;
}

export async function keepPart(
  client: Client,
  submission: number,
  part: number,
  bytes: Uint8Array,
): Promise<void> {
  await client.query("insert into submission_file (submission, part, bytes) values ($1, $2, $3)", [
    submission,
    part,
    bytes,
  ]);
}

/** The file as it came, piece by piece. */
export async function* keptParts(
  client: Pick<Client, "query">,
  submission: number,
): AsyncGenerator<Buffer, void, undefined> {
  for (let part = 0; ; part++) {
    const { rows } = await client.query<{ bytes: Buffer }>(
      "select bytes from submission_file where submission = $1 and part = $2",
      [submission, part],
    );
    if (!rows[0]) return;
    yield rows[0].bytes;
  }
}

export type CheckedSubmission = {
  reading: Reading;
  indicators: readonly string[];
  rows: number;
  errors: number;
  warnings: number;
  findingCounts: FindingCounts;
  changes: ChangeCounts;
  catalogueVersion: string;
  checkedVersion: number;
  checkedAt: Date;
};

export async function recordCheck(
  client: Client,
  submission: number,
  checked: CheckedSubmission,
): Promise<void> {
  await client.query(
    `update submission set reading = $2, rows = $3, errors = $4, warnings = $5, finding_counts = $6, changes = $7,
       catalogue_version = $8, checked_version = $9, checked_at = $10, indicators = $11
     where id = $1`,
    [
      submission,
      checked.reading,
      checked.rows,
      checked.errors,
      checked.warnings,
      checked.findingCounts,
      checked.changes,
      checked.catalogueVersion,
      checked.checkedVersion,
      checked.checkedAt,
      checked.indicators,
    ],
  );
}

/** Two of the same content at once wait here for each other, so that the second finds the first. */
export async function recordContent(client: Client, submission: number, hash: Buffer): Promise<void> {
  await client.query("select pg_advisory_xact_lock($1)", [hash.readBigInt64BE(0).toString()]);
  await client.query("update submission set content_hash = $2 where id = $1", [submission, hash]);
}

/** What was mended is other content; nobody else can have sent it. */
export async function recordMendedContent(client: Client, submission: number, hash: Buffer): Promise<void> {
  await client.query("update submission set content_hash = $2 where id = $1", [submission, hash]);
}

/** What somebody was asked to publish is no longer what stands there. */
export async function takeAskingBack(client: Client, submission: number): Promise<void> {
  await client.query("update submission set asked_at = null, asked_by = null where id = $1", [submission]);
}

export type SameContent = SubmissionTies & { id: number; findingCounts: FindingCounts };

/** Which other submissions, checked or published, hold the same bytes? The newest first. */
export async function submissionsOfContent(
  client: Client,
  hash: Buffer,
  except: number,
): Promise<SameContent[]> {
  const { rows } = await client.query<SameContent>(
    `select id, state, sender, indicators, finding_counts as "findingCounts" from submission
     where content_hash = $1 and id <> $2 and state in ('checked', 'published') order by id desc`,
    [hash, except],
  );
  return rows;
}

/** `hash` is of what it holds now, which is its file's own where nothing was mended. */
export type OfKey = { id: number; hash: Buffer; mended: boolean };

/** Which submission did this sender give the key to, and what was in it? */
export async function submissionOfKey(client: Client, sender: string, key: string): Promise<OfKey | null> {
  const { rows } = await client.query<OfKey>(
    `select s.id, s.content_hash as hash,
       exists (select from submission_mend m where m.submission = s.id) as mended
     from submission_key k join submission s on s.id = k.submission
     where k.sender = $1 and k.key = $2`,
    [sender, key],
  );
  return rows[0] ?? null;
}

export type LockedSubmission = SubmissionTies & {
  id: number;
  rows: number;
  errors: number;
  reading: Reading;
  findingCounts: FindingCounts;
  changes: ChangeCounts;
  catalogueVersion: string;
  checkedVersion: number;
  checkedAt: Date | null;
  arrangement: KeptArrangement | null;
  /** Written so far, by rule. */
  reasons: Record<string, string> | null;
  /** When a performance lead was asked to publish it. */
  askedAt: Date | null;
  /** Another text whenever its figures or words changed. */
  revision: string;
};

/** How does a submission stand? Nobody else can change it until this transaction ends. */
export async function lockSubmission(client: Client, id: number): Promise<LockedSubmission | null> {
  const { rows } = await client.query<LockedSubmission>(
    `select id, state, sender, indicators, rows, errors, reading, finding_counts as "findingCounts", changes,
       catalogue_version as "catalogueVersion", checked_version as "checkedVersion", checked_at as "checkedAt",
       arrangement, reasons, asked_at as "askedAt", ${REVISION} as revision
     from submission where id = $1 for update`,
    [id],
  );
  return rows[0] ?? null;
}
