// Last step: a checked submission becomes what everybody sees, in one transaction, superseding and never overwriting.
import { record } from "#api/db/queries/audit.ts";
import { giveReasons } from "#api/db/queries/figure-reasons.ts";
import { openPublication, takePublicationTurn } from "#api/db/queries/publications.ts";
import {
  markPublished,
  putInForce,
  putWordsInForce,
  repeatersReplaced,
  settleStates,
} from "#api/db/queries/publish.ts";
import { noteRepeatedWords } from "#api/db/queries/repeats.ts";
import { clearStagedRows } from "#api/db/queries/staged-rows.ts";
import { lockSubmission } from "#api/db/queries/submission-intake.ts";
import { type Client, inTransaction } from "#api/db/queries/transaction.ts";
import { inTurn } from "#api/db/turns.ts";
import { published } from "./entries.ts";
import {
  reasonsWith,
  refuseApproval,
  refuseFindings,
  refuseSender,
  refuseState,
  refuseUnseen,
} from "./publishable.ts";
import { refreshed } from "./refresh.ts";
import { Refused } from "./refused.ts";
import type { Sender } from "./sender.ts";
import type { IngestServices } from "./services.ts";
import { noSuchSubmission } from "./states.ts";

export type Confirmation = {
  reasons?: Record<string, string>;
  /** The revision that whoever publishes it looked at; left out by a machine, which looks at nothing. */
  seen?: string;
  sender: Sender;
};
export type Published = { state: "published"; observations: number };

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
  services.figuresChanged?.();
  services.log?.info({ submission: id, ...answer, sender: confirmation.sender.name }, "return published");
  return answer;
}

async function publishInTurn(
  services: IngestServices,
  client: Client,
  id: number,
  { reasons = {}, seen, sender }: Confirmation,
): Promise<Published | Refused> {
  const found = await lockSubmission(client, id);
  if (!found) return noSuchSubmission(id);
  const catalogue = services.catalogue();
  const forbidden = refuseSender(found, sender, catalogue) ?? refuseUnseen(found, seen);
  if (forbidden) return forbidden;
  const submission = await refreshed(services, client, found, sender);
  if (submission.state === "published") return { state: "published", observations: submission.rows };
  const given = reasonsWith(submission, reasons);
  const refusal =
    refuseState(submission) ??
    refuseApproval(submission, sender, catalogue) ??
    (await refuseFindings(client, submission, given));
  if (refusal) return refusal;

  const publication = await openPublication(client, {
    now: services.now(),
    kind: "publish",
    submission: id,
    sender: sender.name,
  });
  const replaced = await putInForce(client, id, publication.id);
  const said = await putWordsInForce(client, id, publication.id, submission.sender);
  await noteRepeatedWords(client, id);
  const repeaters = await repeatersReplaced(client, id, publication.id);
  await settleStates(client, [...replaced.map((one) => one.submission), ...repeaters]);
  await giveReasons(client, id, given);
  await markPublished(client, id, { sender: sender.name, at: publication.at, reasons: given });
  await clearStagedRows(client, id);
  await services.evaluateRisks(client, publication, submission.indicators);
  await record(client, published(sender, submission, given, { replaced, said }));
  return { state: "published", observations: submission.rows };
}
