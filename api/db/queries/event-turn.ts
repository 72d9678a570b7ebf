// The one order in which there is news of risk areas: people are told what comes after the last they have seen.
import type { Client } from "./transaction.ts";

/** Waits until no other transaction that tells news is under way, and keeps it so until this one ends: news that becomes
 * visible later has the higher number, and so nobody has seen it already. Taken right before the news is written, after
 * every other lock but that of the record, which comes last. */
export async function takeEventTurn(client: Pick<Client, "query">): Promise<void> {
  await client.query("select pg_advisory_xact_lock(2004, 6)");
}
