// Changes how a checked return is read (what its headings stand for, what is mended in it) and checks it again, in place.
import { type AuditRecord, record } from "#api/db/queries/audit.ts";
import { type LockedSubmission, takeAskingBack } from "#api/db/queries/submission-intake.ts";
import { type Client, inTransaction, mayIdle } from "#api/db/queries/transaction.ts";
import { inTurn } from "#api/db/turns.ts";
import { INDICATOR_NOT_YOURS } from "./checks/indicator-not-yours.ts";
import { READING_MAY_TAKE, recheck } from "./recheck.ts";
import { Refused } from "./refused.ts";
import type { Sender } from "./sender.ts";
import type { IngestServices } from "./services.ts";
import { lockChecked } from "./states.ts";

/** What a change is, given the return as nobody else can change it meanwhile; null where it leaves all as it is. */
type Change = (
  client: Client,
  submission: LockedSubmission,
) => Promise<{ submission: LockedSubmission; entry: AuditRecord } | null>;

/** @throws Refused
 * @throws NoTurn when this sender has two returns on their way, and neither is through for a minute */
export async function changeReading(
  services: IngestServices,
  id: number,
  sender: Sender,
  change: Change,
): Promise<void> {
  const { pool } = services;
  // As dear as a file that comes, so it waits where those wait.
  await inTurn(
    pool,
    "upload",
    () =>
      inTurn(pool, "submit", () =>
        inTransaction(pool, (client) => changeLocked(services, client, id, sender, change)),
      ),
    sender.name,
  );
}

async function changeLocked(
  services: IngestServices,
  client: Client,
  id: number,
  sender: Sender,
  change: Change,
) {
  await mayIdle(client, READING_MAY_TAKE);
  const found = await lockChecked(client, id, sender);
  if (INDICATOR_NOT_YOURS in found.findingCounts && found.sender !== sender.name)
    throw new Refused(
      409,
      "Only its sender can mend this return",
      "It has rows for indicators that its sender may not send. Ask them to mend it, or send the file yourself.",
    );
  const changed = await change(client, found);
  if (!changed) return;
  const fresh = await recheck(services, client, changed.submission, standingFor(found, sender));
  if (!sender.opens(fresh))
    throw new Refused(
      422,
      "That would make the return somebody else's",
      "It would have rows for indicators that are not yours, and you could no longer open it. Check the indicator in what you changed.",
    );
  await takeAskingBack(client, id);
  await record(client, changed.entry);
}

/** Its sender may see what is found in it as long as it is checked, so nobody brings rows in that the sender may not send. */
const standingFor = ({ sender, indicators }: LockedSubmission, by: Sender): Pick<Sender, "may" | "name"> => ({
  name: by.name,
  may: (indicator) => by.may(indicator) && (sender === by.name || indicators.includes(indicator)),
});
