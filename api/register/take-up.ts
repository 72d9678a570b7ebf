// Works the whole register out anew when another catalogue, or another release, is taken up: other targets judge the same figures otherwise.
import type pg from "pg";
import { newestPublication, takePublicationTurn } from "#api/db/queries/publications.ts";
import { noteTakenUp, registerTakenUp } from "#api/db/queries/register-taken-up.ts";
import { inTransaction } from "#api/db/queries/transaction.ts";
import { type Evaluated, evaluateRisks, type RegisterServices } from "./evaluate.ts";

/** Of processes that take it up together, each waits for its turn, and those after the first find nothing to change. A stricter
 * target raises, and there is news of it; on a database that had figures before it had a register there is none. */
export async function takeUpRegister(
  services: RegisterServices & { pool: pg.Pool; now(): Date },
): Promise<Evaluated> {
  return inTransaction(services.pool, async (client) => {
    await takePublicationTurn(client);
    const newest = await newestPublication(client);
    const before = await registerTakenUp(client);
    const now = services.now();
    // Never earlier than a publication, as publications themselves.
    const at = newest.at && newest.at > now ? newest.at : now;
    const { version } = services.catalogue();
    if (before?.catalogue !== version) await noteTakenUp(client, version, at);
    return evaluateRisks(services, client, {
      at,
      indicators: null,
      quietly: before === null && newest.at !== null,
    });
  });
}
