// Keys of machines: every one ever made, and what became of it.
import type { KeyFacts as KeyRecord } from "#api/domain/key-facts.ts";
import type { Client } from "./transaction.ts";

type Asker = Pick<Client, "query">;

const SELECT = `select g.id, g.name, coalesce(k.start, '') as start, g.indicators, g.made_by as "madeBy", g.made_at as "madeAt",
    g.expires_on::text as expires, g.revoked_by as "revokedBy", g.revoked_at as "revokedAt", k."lastRequest" as "lastUsed"
  from auth.key_grant g join auth.apikey k on k.id = g.id`;

/** Every key, those that work on this day first, then the newest first. */
export async function listKeys(
  client: Asker,
  { limit, offset, today }: { limit: number; offset: number; today: string },
): Promise<KeyRecord[]> {
  const { rows } = await client.query<KeyRecord>(
    `${SELECT} order by (g.revoked_at is not null or g.expires_on < $3::date), g.made_at desc, g.id limit $1 offset $2`,
    [limit, offset, today],
  );
  return rows;
}

export async function keyById(client: Asker, id: string): Promise<KeyRecord | null> {
  const { rows } = await client.query<KeyRecord>(`${SELECT} where g.id = $1`, [id]);
  return rows[0] ?? null;
}

/** @returns false when there is no such key, or it was revoked before */
export async function revokeKey(client: Asker, id: string, by: string): Promise<boolean> {
  const { rowCount } = await client.query(
    `update auth.key_grant set revoked_by = $2, revoked_at = clock_timestamp() where id = $1 and revoked_at is null`,
    [id, by],
  );
  return rowCount === 1;
}
