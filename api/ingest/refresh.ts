// Checks a submission again when what it was checked against has moved: the catalogue, the published figures, or the day.

import { newestPublication } from "#api/db/queries/publications.ts";
import { keptParts, type LockedSubmission, lockSubmission } from "#api/db/queries/submission-intake.ts";
import type { Client } from "#api/db/queries/transaction.ts";
import { dayOf } from "#api/domain/day.ts";
import { checkReturn, compareAgain } from "./check-return.ts";
import type { IngestServices } from "./services.ts";

/** @returns the submission as it stands now, locked; null when there is none. */
export async function refreshed(
  services: IngestServices,
  client: Client,
  id: number,
): Promise<LockedSubmission | null> {
  const submission = await lockSubmission(client, id);
  if (submission?.state !== "checked") return submission;
  const { errors, checkedAt, catalogueVersion } = submission;
  const anotherDay = checkedAt === null || dayOf(checkedAt) !== dayOf(services.now());
  // Only an error can go away with time: a period that was running then may have ended.
  if (catalogueVersion !== services.catalogue().version || (errors > 0 && anotherDay))
    await checkReturn(services, client, id, keptParts(client, id));
  else if (submission.checkedVersion !== (await newestPublication(client)).id)
    await compareAgain(services, client, id, submission);
  else return submission;
  return lockSubmission(client, id);
}
