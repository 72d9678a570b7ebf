// Keys of machines: every one ever made, and what became of it.
import type { KeyFacts } from "#api/domain/key-facts.ts";
import type { Client } from "./transaction.ts";

type Asker = Pick<Client, "query">;

const SELECT = `select g.id, g.name, coalesce(k.start, '') as start, g.indicators, g.made_by as "madeBy", g.made_at as "madeAt",
    g.expires_on::text as expires, g.revoked_by as "revokedBy", g.revoked_at as "revokedAt", k."lastRequest" as "lastUsed"
  from auth.key_grant g join auth.apikey k on k.id = g.id`;

/** Every key, those that work on this day first, then the newest first. */
export async function listKeys(
  client: Asker,
  { limit, offset, today }: { limit: number; offset: number; today: string },
): Promise<KeyFacts[]> {
  const { rows } = await client.query<KeyFacts>(
    `${SELECT} order by (g.revoked_at is not null or g.expires_on < $3::date), g.made_at desc, g.id limit $1 offset $2`,
    [limit, offset, today],
  );
  return rows;
}

export async function keyById(client: Asker, id: string): Promise<KeyFacts | null> {
  const { rows } = await client.query<KeyFacts>(`${SELECT} where g.id = $1`, [id]);
  return rows[0] ?? null;
}

/** What may be sent with this key on a day? Null once it has expired or was revoked. */
export async function grantOf(
  client: Asker,
  id: string,
  today: string,
): Promise<{ name: string; indicators: string[] } | null> {
  const { rows } = await client.query<{ name: string; indicators: string[] }>(
    `select name, indicators from auth.key_grant
     where id = $1 and revoked_at is null and expires_on >= $2::date`,
    [id, today],
  );
  return rows[0] ?? null;
}

/** Was a key of this name made before, also one that is gone? */
export async function keyNameTaken(client: Asker, name: string): Promise<boolean> {
  const { rowCount } = await client.query("select from auth.key_grant where lower(name) = lower($1)", [name]);
  return rowCount !== 0;
}

export async function insertGrant(
  client: Asker,
  {
    id,
    name,
    indicators,
    madeBy,
    expires,
  }: { id: string; name: string; indicators: readonly string[]; madeBy: string; expires: string },
): Promise<void> {
  await client.query(
    `insert into auth.key_grant (id, name, indicators, made_by, expires_on) values ($1, $2, $3, $4, $5)`,
    [id, name, indicators, madeBy, expires],
  );
}

/** @returns false when there is no such key, or it was revoked before */
export async function revokeKey(client: Asker, id: string, by: string): Promise<boolean> {
  const { rowCount } = await client.query(
    `update auth.key_grant set revoked_by = $2, revoked_at = clock_timestamp() where id = $1 and revoked_at is null`,
    [id, by],
  );
  return rowCount === 1;
}
