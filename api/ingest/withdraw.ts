// Takes a published submission back. A withdrawal is itself a publication: the history of what was shown stays whole.
import { record } from "#api/db/queries/audit.ts";
import { openPublication, takePublicationTurn } from "#api/db/queries/publications.ts";
import { settleStates } from "#api/db/queries/publish.ts";
import { lockSubmission } from "#api/db/queries/submission-intake.ts";
import { type Client, inTransaction } from "#api/db/queries/transaction.ts";
import { markWithdrawn, takeOutOfForce, takeWordsOutOfForce } from "#api/db/queries/withdraw.ts";
import { inTurn } from "#api/db/turns.ts";
import { withdrawn } from "./entries.ts";
import { Refused } from "./refused.ts";
import type { Sender } from "./sender.ts";
import type { IngestServices } from "./services.ts";
import { noSuchSubmission } from "./states.ts";

/** How many figures went, and how many of them gave way to what they had replaced. */
export type Withdrawn = { state: "withdrawn"; observations: number; restored: number };

export async function withdraw(
  services: IngestServices,
  id: number,
  { reason, sender }: { reason: string; sender: Sender },
): Promise<Withdrawn> {
  const said = reason.trim();
  if (said === "" || said.length > 1500)
    throw new Refused(
      422,
      "A withdrawal needs a reason",
      "Say in up to 1,500 characters why the return is withdrawn.",
    );
  const answer = await inTurn(services.pool, "publish", () =>
    inTransaction(services.pool, async (client) => {
      await takePublicationTurn(client);
      return withdrawInTurn(services, client, id, said, sender);
    }),
  );
  services.figuresChanged?.();
  services.log?.info({ submission: id, ...answer, sender: sender.name }, "return withdrawn");
  return answer;
}

async function withdrawInTurn(
  services: IngestServices,
  client: Client,
  id: number,
  reason: string,
  sender: Sender,
): Promise<Withdrawn> {
  const submission = await lockSubmission(client, id);
  if (!submission) throw noSuchSubmission(id);
  if (submission.state === "withdrawn") return { state: "withdrawn", observations: 0, restored: 0 };
  if (submission.state === "checked")
    throw new Refused(
      409,
      "This return is not published",
      "Only what is published can be withdrawn. Nothing needs doing.",
    );
  const publication = await openPublication(client, {
    now: services.now(),
    kind: "withdraw",
    submission: id,
    sender: sender.name,
  });
  // Marked first: what it holds must not come back as its own predecessor.
  await markWithdrawn(client, id, { sender: sender.name, at: publication.at, reason });
  const { figures, restored, submissions } = await takeOutOfForce(client, id, publication.id);
  const words = await takeWordsOutOfForce(client, id, publication.id);
  await settleStates(client, submissions);
  await services.evaluateRisks(client, publication, submission.indicators);
  const answer: Withdrawn = { state: "withdrawn", observations: figures, restored };
  await record(client, withdrawn(sender, id, answer, { reason, words }));
  return answer;
}
