// Takes a return in: keeps the file, checks it, and says what was found. Publishes nothing.
import { createHash, type Hash } from "node:crypto";
import { record } from "#api/db/queries/audit.ts";
import {
  keepPart,
  keptParts,
  lockSubmission,
  type OfKey,
  openSubmission,
  recordContent,
  type SameContent,
  submissionOfKey,
  submissionsOfContent,
  tieKey,
} from "#api/db/queries/submission-intake.ts";
import type { SubmissionRecord } from "#api/db/queries/submissions.ts";
import { submissionById } from "#api/db/queries/submissions.ts";
import { type Client, inTransaction, mayIdle } from "#api/db/queries/transaction.ts";
import { inTurn } from "#api/db/turns.ts";
import { checkReturn } from "./check-return.ts";
import { INDICATOR_NOT_YOURS } from "./checks/indicator-not-yours.ts";
import { received } from "./entries.ts";
import { piecesOf } from "./pieces.ts";
import { NO_PROGRESS, type Progress } from "./progress.ts";
import { refreshed } from "./refresh.ts";
import { Refused } from "./refused.ts";
import type { Sender } from "./sender.ts";
import type { IngestServices } from "./services.ts";

export type Upload = {
  body: AsyncIterable<Uint8Array>;
  fileName: string | null;
  sender: Sender;
  idempotencyKey?: string | null;
  maxBytes: number;
  maxRows?: number;
  /** For whoever watches it come. */
  progress?: Progress;
};

export type Submitted = { submission: SubmissionRecord; created: boolean };

/** @throws NoTurn when this sender has two on their way, and neither is through for a minute */
export async function submit(services: IngestServices, upload: Upload): Promise<Submitted> {
  const { pool } = services;
  const { id, created } = await inTurn(
    pool,
    "upload",
    async () => {
      const body = counted(upload.body, upload.progress ?? NO_PROGRESS);
      const pieces = await begun(piecesOf(body, upload.maxBytes));
      return inTurn(pool, "submit", () => take(services, { ...upload, pieces }));
    },
    upload.sender.name,
  );
  const submission = await submissionById(services.read, id);
  if (!submission) throw new Error(`submission ${id} is gone`);
  services.log?.info(
    { submission: id, created, rows: submission.rows, errors: submission.errors, sender: upload.sender.name },
    "return received",
  );
  return { submission, created };
}

type Arriving = Omit<Upload, "body"> & { pieces: AsyncIterable<Buffer> };

async function* counted(body: AsyncIterable<Uint8Array>, progress: Progress): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.length;
    progress.note({ bytes });
    yield chunk;
  }
}

/** The same pieces, once the first has come. Nearly every return is whole by then, and however slowly it came, it has kept no
 * connection from anybody. */
async function begun(pieces: AsyncGenerator<Buffer, void, undefined>): Promise<AsyncIterable<Buffer>> {
  const first = await pieces.next();
  async function* all() {
    if (first.done) return;
    yield first.value;
    yield* pieces;
  }
  return all();
}

/** On a slow line, that is never silent for long (see http/steady.ts), one piece of a file comes minutes after another. */
const A_PIECE_MAY_TAKE = "15min";

/** Carries the earlier submission out of a transaction that is undone because of it. */
class Repeated extends Error {
  readonly of: number;
  constructor(of: number) {
    super("repeated");
    this.of = of;
  }
}

async function take(services: IngestServices, upload: Arriving): Promise<{ id: number; created: boolean }> {
  try {
    const id = await inTransaction(services.pool, (client) => takeNew(services, client, upload));
    return { id, created: true };
  } catch (error) {
    if (!(error instanceof Repeated)) throw error;
    const { sender, idempotencyKey } = upload;
    // What was undone took the key with it, and the key must not open another file tomorrow. On its own: another upload may
    // hold the key for as long as its network takes, and must not hold up whoever needs the submission.
    if (idempotencyKey)
      await inTransaction(services.pool, (client) => tieKey(client, sender.name, idempotencyKey, error.of));
    // The findings of last week may no longer be those of today.
    await inTransaction(services.pool, async (client) => {
      const submission = await lockSubmission(client, error.of);
      if (submission) await refreshed(services, client, submission, sender);
    });
    return { id: error.of, created: false };
  }
}

async function takeNew(services: IngestServices, client: Client, upload: Arriving): Promise<number> {
  const { sender, pieces, idempotencyKey = null, maxRows, progress = NO_PROGRESS } = upload;
  const hash = createHash("sha256");
  const fileName = upload.fileName === null ? null : baseName(upload.fileName);
  await mayIdle(client, A_PIECE_MAY_TAKE);
  const id = await openSubmission(client, { sender: sender.name, receivedAt: services.now(), fileName });
  if (idempotencyKey !== null && !(await tieKey(client, sender.name, idempotencyKey, id)))
    return answerToKey(client, upload);

  // Told before it is certain: until it is, nobody finds a submission of this number.
  progress.note({ submission: id });
  const given = { submission: id, pieces: kept(client, id, pieces, hash), sender, kept: null };
  const outcome = await checkReturn(services, client, given, {
    progress,
    ...(maxRows === undefined ? {} : { maxRows }),
  });
  const digest = hash.digest();
  await recordContent(client, id, digest);
  for (const same of await submissionsOfContent(client, digest, id)) {
    if (!isTheirs(same, sender)) continue;
    // A published file whose figures were corrected since may be sent again to bring them back.
    if (same.state === "checked" || (outcome.errors === 0 && outcome.changes === 0))
      throw new Repeated(same.id);
  }
  await record(client, received(sender, id, fileName, outcome));
  return id;
}

/** Whether an earlier return may answer for the same content: not to somebody who may not open it, nor where its rows were
 * turned down because of who sent them. */
const isTheirs = (same: SameContent, sender: Sender): boolean =>
  sender.opens(same) && (same.sender === sender.name || !(INDICATOR_NOT_YOURS in same.findingCounts));

async function answerToKey(client: Client, upload: Arriving): Promise<never> {
  const hash = createHash("sha256");
  for await (const piece of upload.pieces) hash.update(piece);
  const earlier = await submissionOfKey(client, upload.sender.name, upload.idempotencyKey ?? "");
  const digest = hash.digest();
  if (earlier && (earlier.hash.equals(digest) || (await fileHash(client, earlier)).equals(digest)))
    throw new Repeated(earlier.id);
  throw new Refused(
    422,
    "This Idempotency-Key was used for another file",
    `It belongs to submission ${earlier?.id}. Use a new key for each new file, and the same key only to repeat one.`,
  );
}

/** What was mended on the page changes what a submission holds, and not which file it was. */
async function fileHash(client: Client, { id, mended, hash }: OfKey): Promise<Buffer> {
  if (!mended) return hash;
  const file = createHash("sha256");
  for await (const piece of keptParts(client, id)) file.update(piece);
  return file.digest();
}

async function* kept(
  client: Client,
  id: number,
  pieces: AsyncIterable<Buffer>,
  hash: Hash,
): AsyncGenerator<Buffer, void, undefined> {
  let part = 0;
  for await (const piece of pieces) {
    hash.update(piece);
    await keepPart(client, id, part++, piece);
    yield piece;
  }
}

/** Some browsers send a path; of a name only what can be shown is kept. */
function baseName(name: string): string | null {
  const last = name.split(/[/\\]/).at(-1) ?? "";
  return (
    last
      .replace(/\p{Cc}/gu, "")
      .trim()
      .slice(0, 200) || null
  );
}
