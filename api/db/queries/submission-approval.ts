// A return that waits for a performance lead to publish it.
import type { Client } from "./transaction.ts";

export async function markAsked(
  client: Client,
  submission: number,
  { by, at }: { by: string; at: Date },
): Promise<void> {
  await client.query("update submission set asked_at = $2, asked_by = $3 where id = $1", [
    submission,
    at,
    by,
  ]);
}
