// Returns that wait for a performance lead to publish them.
import type { ReadDb } from "#api/db/pool.ts";
import { nameOf } from "./person-names.ts";
import type { Client } from "./transaction.ts";

export type WaitingReturn = { id: number; fileName: string | null; asker: string; askedAt: Date };

/** Which checked returns was somebody asked to publish, the longest wait first? */
export async function waitingForApproval(db: ReadDb): Promise<WaitingReturn[]> {
  const rows = await db
    .selectFrom("submission")
    .select(["id", "file_name as fileName", "asked_at as askedAt", "asked_by as askedBy"])
    .select(nameOf("asked_by").as("askerName"))
    .where("state", "=", "checked")
    .where("asked_at", "is not", null)
    .orderBy("asked_at")
    .orderBy("id")
    .execute();
  return rows.flatMap(({ id, fileName, askedAt, askedBy, askerName }) =>
    askedAt ? [{ id, fileName, asker: askerName ?? askedBy ?? "Somebody", askedAt }] : [],
  );
}

/** What is a return called that somebody has in hand, and of which indicators has it figures? */
export async function returnInHand(
  client: Pick<Client, "query">,
  id: number,
): Promise<{ fileName: string | null; indicators: string[] }> {
  const { rows } = await client.query<{ fileName: string | null; indicators: string[] }>(
    `select file_name as "fileName", indicators from submission where id = $1`,
    [id],
  );
  return rows[0] ?? { fileName: null, indicators: [] };
}
