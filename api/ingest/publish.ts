// Last step: a checked submission becomes what everybody sees, in one transaction, superseding and never overwriting.
import { record } from "#api/db/queries/audit.ts";
import { keptFindings } from "#api/db/queries/findings.ts";
import { openPublication, takePublicationTurn } from "#api/db/queries/publications.ts";
import { markPublished, putInForce, putWordsInForce, settleStates } from "#api/db/queries/publish.ts";
import { clearStagedRows } from "#api/db/queries/staged-rows.ts";
import { type LockedSubmission, lockSubmission } from "#api/db/queries/submission-intake.ts";
import { type Client, inTransaction } from "#api/db/queries/transaction.ts";
import { inTurn } from "#api/db/turns.ts";
import type { Catalogue } from "#api/domain/catalogue.ts";
import { belongs } from "./checks/indicator-not-yours.ts";
import { published } from "./entries.ts";
import { refreshed } from "./refresh.ts";
import { Refused } from "./refused.ts";
import type { Sender } from "./sender.ts";
import type { IngestServices } from "./services.ts";
import { noSuchSubmission } from "./states.ts";

export type Confirmation = { reasons?: Record<string, string>; sender: Sender };
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
  services.log?.info({ submission: id, ...answer, sender: confirmation.sender.name }, "return published");
  return answer;
}

async function publishInTurn(
  services: IngestServices,
  client: Client,
  id: number,
  { reasons = {}, sender }: Confirmation,
): Promise<Published | Refused> {
  const found = await lockSubmission(client, id);
  if (!found) return noSuchSubmission(id);
  const forbidden = refuseSender(found, sender, services.catalogue());
  if (forbidden) return forbidden;
  const submission = await refreshed(services, client, found, sender);
  if (submission.state === "published") return { state: "published", observations: submission.rows };
  const refusal = refuseState(submission) ?? (await refuseFindings(client, submission, reasons));
  if (refusal) return refusal;

  const publication = await openPublication(client, {
    now: services.now(),
    kind: "publish",
    submission: id,
    sender: sender.name,
  });
  const replaced = await putInForce(client, id, publication.id);
  const said = await putWordsInForce(client, id, publication.id, submission.sender);
  await settleStates(
    client,
    replaced.map((one) => one.submission),
  );
  const given = kept(reasons, submission);
  await markPublished(client, id, { sender: sender.name, at: publication.at, reasons: given });
  await clearStagedRows(client, id);
  await record(client, published(sender, submission, given, { replaced, said }));
  return { state: "published", observations: submission.rows };
}

/** Asked again here: an indicator may have changed hands since it was sent, and anybody may press the button. */
function refuseSender(submission: LockedSubmission, sender: Sender, catalogue: Catalogue): Refused | null {
  const title = "This return is not yours to publish";
  if (!sender.opens(submission))
    return new Refused(
      403,
      title,
      `Submission ${submission.id} has figures of indicators that belong to others. Ask its sender or a performance lead to publish it.`,
    );
  // What has left the catalogue is no longer anybody's; the check that follows says so.
  const others = submission.indicators.flatMap((id) =>
    sender.may(id) ? [] : (catalogue.indicators.get(id) ?? []),
  );
  if (others.length === 0) return null;
  const owned = others.map((indicator) => belongs(indicator, catalogue));
  return new Refused(
    403,
    title,
    `${owned.slice(0, 3).join("; ")}${owned.length > 3 ? `; and ${owned.length - 3} more` : ""}. Take those rows out and send the file again, or ask a performance lead to send it.`,
  );
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
