// Last step: a checked submission becomes what everybody sees, in one transaction, superseding and never overwriting.
import { keptFindings } from "#api/db/queries/findings.ts";
import { openPublication, takePublicationTurn } from "#api/db/queries/publications.ts";
import { markPublished, putInForce, putWordsInForce, settleStates } from "#api/db/queries/publish.ts";
import { clearStagedRows } from "#api/db/queries/staged-rows.ts";
import type { LockedSubmission } from "#api/db/queries/submission-intake.ts";
import { type Client, inTransaction } from "#api/db/queries/transaction.ts";
import { refreshed } from "./refresh.ts";
import { Refused } from "./refused.ts";
import type { IngestServices } from "./services.ts";
import { noSuchSubmission } from "./states.ts";
import { inTurn } from "./turns.ts";

export type Confirmation = { reasons?: Record<string, string>; sender: string };
export type Published = { state: "published"; observations: number };

const LONGEST_REASON = 1500;

export async function publish(
  services: IngestServices,
  id: number,
  confirmation: Confirmation,
): Promise<Published> {
  const answer = await inTurn(services.pool, "publish", () =>
    inTransaction(services.pool, async (client) => {
      await takePublicationTurn(client);
      // A refusal is an answer here, so that the fresh findings it speaks of are kept.
      return publishInTurn(services, client, id, confirmation);
    }),
  );
  if (answer instanceof Refused) throw answer;
  services.log?.info({ submission: id, ...answer, sender: confirmation.sender }, "return published");
  return answer;
}

async function publishInTurn(
  services: IngestServices,
  client: Client,
  id: number,
  { reasons = {}, sender }: Confirmation,
): Promise<Published | Refused> {
  const submission = await refreshed(services, client, id);
  if (!submission) return noSuchSubmission(id);
  if (submission.state === "published") return { state: "published", observations: submission.rows };
  const refusal = refuseState(submission) ?? (await refuseFindings(client, submission, reasons));
  if (refusal) return refusal;

  const publication = await openPublication(client, {
    now: services.now(),
    kind: "publish",
    submission: id,
    sender,
  });
  const replaced = await putInForce(client, id, publication.id);
  await putWordsInForce(client, id, publication.id, submission.sender);
  await settleStates(client, replaced);
  await markPublished(client, id, { sender, at: publication.at, reasons: kept(reasons, submission) });
  await clearStagedRows(client, id);
  return { state: "published", observations: submission.rows };
}

function refuseState({ state, id }: LockedSubmission): Refused | null {
  if (state === "superseded")
    return new Refused(
      409,
      "This return has been superseded",
      `Submission ${id} was published, and later returns have replaced all of its figures. To bring them back, send the file again.`,
    );
  if (state === "withdrawn")
    return new Refused(
      409,
      "This return was withdrawn",
      `Submission ${id} cannot be published again. Send the file anew if its figures are right after all.`,
    );
  return null;
}

async function refuseFindings(
  client: Client,
  { id, errors, findingCounts }: LockedSubmission,
  reasons: Record<string, string>,
): Promise<Refused | null> {
  if (errors > 0)
    return new Refused(
      409,
      "The return has errors",
      `${errors === 1 ? "One error stands" : `${errors.toLocaleString("en-GB")} errors stand`} in it. Correct the file and send it again; nothing has been published.`,
      await keptFindings(client, id, { severity: "error" }),
    );
  const tooLong = Object.keys(reasons).find((rule) => (reasons[rule]?.length ?? 0) > LONGEST_REASON);
  if (tooLong !== undefined)
    return new Refused(
      422,
      "A reason is too long",
      `The reason for ${tooLong} may have ${LONGEST_REASON} characters.`,
    );
  const unanswered = Object.entries(findingCounts)
    .filter(([rule, { severity }]) => severity === "warning" && !reasons[rule]?.trim())
    .map(([rule]) => rule);
  if (unanswered.length === 0) return null;
  return new Refused(
    409,
    "Warnings want a reason",
    `Give a reason for each of: ${unanswered.join(", ")}. The reasons are kept with the figures.`,
    await keptFindings(client, id, { rules: unanswered }),
  );
}

/** Reasons for rules that warned of nothing are not kept: they would explain what is not there. */
const kept = (reasons: Record<string, string>, { findingCounts }: LockedSubmission) =>
  Object.fromEntries(
    Object.entries(reasons)
      .filter(([rule]) => Object.hasOwn(findingCounts, rule))
      .map(([rule, reason]) => [rule, reason.trim()]),
  );
