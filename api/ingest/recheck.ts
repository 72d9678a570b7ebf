// Checks a kept file again from the start, read as it was said to be read and with what was mended laid over it.
import { createHash } from "node:crypto";
import { mendsOf } from "#api/db/queries/mends.ts";
import {
  keptParts,
  type LockedSubmission,
  lockSubmission,
  recordMendedContent,
} from "#api/db/queries/submission-intake.ts";
import { type Client, mayIdle } from "#api/db/queries/transaction.ts";
import { checkReturn } from "./check-return.ts";
import { contentHash, mendsFrom } from "./mends.ts";
import type { Sender } from "./sender.ts";
import type { IngestServices } from "./services.ts";

/** A workbook waits until others have been read, and then takes its own time; nothing is asked of the database meanwhile. */
export const READING_MAY_TAKE = "5min";

/** @param submission locked
 * @param by who stands for its rows now
 * @returns the submission as it stands now */
export async function recheck(
  services: IngestServices,
  client: Client,
  { id, arrangement }: Pick<LockedSubmission, "id" | "arrangement">,
  by: Pick<Sender, "may" | "name">,
): Promise<LockedSubmission> {
  await mayIdle(client, READING_MAY_TAKE);
  const mends = mendsFrom(await mendsOf(client, id));
  const file = createHash("sha256");
  async function* pieces() {
    for await (const piece of keptParts(client, id)) {
      file.update(piece);
      yield piece;
    }
  }
  const kept = { arrangement, mends };
  await checkReturn(services, client, { submission: id, pieces: pieces(), sender: by, kept });
  await recordMendedContent(client, id, contentHash(file.digest(), mends));
  const fresh = await lockSubmission(client, id);
  if (!fresh) throw new Error(`submission ${id} is gone, though it was locked`);
  return fresh;
}
