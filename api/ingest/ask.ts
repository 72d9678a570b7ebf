// Puts a checked return before a performance lead, where publishing it is theirs to do.
import { record } from "#api/db/queries/audit.ts";
import { keepReasons } from "#api/db/queries/figure-reasons.ts";
import { markAsked } from "#api/db/queries/submission-approval.ts";
import { type Client, inTransaction } from "#api/db/queries/transaction.ts";
import { inTurn } from "#api/db/turns.ts";
import { needsApproval } from "#api/domain/needs-approval.ts";
import { asked, explained } from "./entries.ts";
import { type Reasons, reasonsWith, refuseFindings, refuseSender } from "./publishable.ts";
import { refreshed } from "./refresh.ts";
import { Refused } from "./refused.ts";
import type { Sender } from "./sender.ts";
import type { IngestServices } from "./services.ts";
import { lockChecked } from "./states.ts";

type Asking = {
  reasons?: Reasons;
  sender: Sender;
  /** Tells whoever is asked, in the same transaction. */
  tell?: (client: Client) => Promise<void>;
};

/** Asked already, and neither figures nor words changed since, it keeps the reasons and asks nobody again. */
export async function askForApproval(services: IngestServices, id: number, asking: Asking): Promise<void> {
  // A refusal is an answer here, so that the fresh findings it speaks of are kept.
  const refused = await inTurn(services.pool, "publish", () =>
    inTransaction(services.pool, (client) => ask(services, client, id, asking)),
  );
  if (refused) throw refused;
}

async function ask(
  services: IngestServices,
  client: Client,
  id: number,
  { reasons = {}, sender, tell }: Asking,
): Promise<Refused | null> {
  const found = await lockChecked(client, id, sender);
  const catalogue = services.catalogue();
  if (sender.approves || !needsApproval(found.indicators, catalogue))
    return new Refused(
      409,
      "This return needs no approval",
      "Nobody else has to look at it first: publish it yourself.",
    );
  const forbidden = refuseSender(found, sender, catalogue);
  if (forbidden) return forbidden;
  const submission = await refreshed(services, client, found, sender);
  const given = reasonsWith(submission, reasons);
  const refusal = await refuseFindings(client, submission, given);
  if (refusal) return refusal;
  await keepReasons(client, id, given);
  if (submission.askedAt !== null) {
    const before = submission.reasons ?? {};
    if (JSON.stringify(before) !== JSON.stringify(given))
      await record(client, explained(sender, id, { reasons: before }, { reasons: given }));
    return null;
  }
  await markAsked(client, id, { by: sender.name, at: services.now() });
  await tell?.(client);
  await record(client, asked(sender, id, given));
  return null;
}
