// When somebody's reminders stop, or everybody's.
import { sql } from "kysely";
import type { ReadDb } from "#api/db/pool.ts";
import type { PauseFacts } from "#api/domain/reminder-pause.ts";
import { nameOf } from "./person-names.ts";
import type { Client } from "./transaction.ts";

type Asking = Pick<Client, "query">;

const pauses = (db: ReadDb) =>
  db
    .selectFrom("reminder_pause")
    .select(["id", "owner", "reason", "made_by as madeBy", "ended_at as endedAt"])
    .select([
      sql<string>`from_day::text`.as("from"),
      sql<string>`until_day::text`.as("until"),
      nameOf("made_by").as("makerName"),
    ]);

/** Which pauses that nobody ended are running on a day, or begin later? */
export const pausesFrom = (db: ReadDb, day: string): Promise<PauseFacts[]> =>
  pauses(db).where("until_day", ">=", day).where("ended_at", "is", null).orderBy("from_day").execute();

/** Which pauses are there, newest first?
 * @param owners whose, beside everybody's; null is all */
export async function listPauses(
  db: ReadDb,
  owners: readonly string[] | null,
  { limit, cursor }: { limit: number; cursor: number | null },
): Promise<{ items: PauseFacts[]; next: string | null }> {
  const rows = await pauses(db)
    .$if(cursor !== null, (query) => query.where("id", "<", cursor))
    .$if(owners !== null, (query) =>
      query.where(sql<boolean>`(owner is null or owner = any(${[...(owners ?? [])]}::text[]))`),
    )
    .orderBy("id", "desc")
    .limit(limit + 1)
    .execute();
  const items = rows.slice(0, limit);
  return { items, next: rows.length > limit ? String(items.at(-1)?.id) : null };
}

const SELECT = `select id, owner, from_day::text as "from", until_day::text as until, reason, made_by as "madeBy",
    ended_at as "endedAt", (select name from auth.person where email = lower(made_by)) as "makerName"
  from reminder_pause where id = $1`;

/** A pause, which nobody changes until this transaction ends. */
export async function lockPause(client: Asking, id: number): Promise<PauseFacts | null> {
  await client.query("select from reminder_pause where id = $1 for update", [id]);
  const { rows } = await client.query<PauseFacts>(SELECT, [id]);
  return rows[0] ?? null;
}

export async function insertPause(
  client: Asking,
  {
    owner,
    from,
    until,
    reason,
    by,
    at,
  }: { owner: string | null; from: string; until: string; reason: string; by: string; at: Date },
): Promise<PauseFacts> {
  const { rows } = await client.query<{ id: number }>(
    `insert into reminder_pause (owner, from_day, until_day, reason, made_by, made_at)
     values ($1, $2, $3, $4, $5, $6) returning id`,
    [owner, from, until, reason, by, at],
  );
  return lockPause(client, (rows[0] as { id: number }).id) as Promise<PauseFacts>;
}

export const endPause = (client: Asking, id: number, by: string, at: Date): Promise<unknown> =>
  client.query("update reminder_pause set ended_by = $2, ended_at = $3 where id = $1", [id, by, at]);
