// Checks a submission again when what it was checked against has moved: the catalogue, the published figures, or the day.

import { newestPublication } from "#api/db/queries/publications.ts";
import { type LockedSubmission, lockSubmission } from "#api/db/queries/submission-intake.ts";
import type { Client } from "#api/db/queries/transaction.ts";
import { dayOf } from "#api/domain/day.ts";
import { compareAgain } from "./check-return.ts";
import { INDICATOR_NOT_YOURS } from "./checks/indicator-not-yours.ts";
import { recheck } from "./recheck.ts";
import type { Sender } from "./sender.ts";
import type { IngestServices } from "./services.ts";

/** @param submission locked
 * @param by whoever asks: they stand for its rows now, though somebody else may have sent them
 * @returns the submission as it stands now */
export async function refreshed(
  services: IngestServices,
  client: Client,
  submission: LockedSubmission,
  by: Sender,
): Promise<LockedSubmission> {
  if (submission.state !== "checked") return submission;
  const { id, errors, checkedAt, catalogueVersion } = submission;
  const overreached = INDICATOR_NOT_YOURS in submission.findingCounts;
  // What its sender may not send stays an error to them, whoever else looks in: rows that are nobody's to compare with what
  // is published would otherwise tell the sender of other people's figures.
  if (overreached && submission.sender !== by.name) return submission;
  const anotherDay = checkedAt === null || dayOf(checkedAt) !== dayOf(services.now());
  // Only an error can go away with time: a period that was running then may have ended.
  if (overreached || catalogueVersion !== services.catalogue().version || (errors > 0 && anotherDay))
    return recheck(services, client, submission, by);
  if (submission.checkedVersion !== (await newestPublication(client)).id)
    await compareAgain(services, client, id, submission);
  else return submission;
  const fresh = await lockSubmission(client, id);
  if (!fresh) throw new Error(`submission ${id} is gone, though it was locked`);
  return fresh;
}
