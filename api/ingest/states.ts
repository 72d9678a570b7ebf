// Refusals that several steps share, and the lock that comes with them.
import { type LockedSubmission, lockSubmission } from "#api/db/queries/submission-intake.ts";
import type { Client } from "#api/db/queries/transaction.ts";
import { Refused } from "./refused.ts";
import type { Sender } from "./sender.ts";

export const noSuchSubmission = (id: number) =>
  new Refused(404, "There is no such submission", `No submission has the number ${id}.`);

/** A return that can still be changed, and that nobody else changes until this transaction ends.
 * @throws Refused when there is none, it is not theirs to open, or it is published already */
export async function lockChecked(client: Client, id: number, sender: Sender): Promise<LockedSubmission> {
  const submission = await lockSubmission(client, id);
  if (!submission) throw noSuchSubmission(id);
  if (!sender.opens(submission))
    throw new Refused(
      403,
      "This return is not yours to open",
      `Submission ${id} was sent by somebody else, or has figures of indicators that are not yours. A performance lead can open it.`,
    );
  if (submission.state !== "checked")
    throw new Refused(
      409,
      "This return can no longer be changed",
      `Submission ${id} has been ${submission.state === "withdrawn" ? "withdrawn" : "published"}, so nothing in it can be changed. Send a correction instead.`,
    );
  return submission;
}
