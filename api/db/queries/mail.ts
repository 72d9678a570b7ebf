// Letters that this system wrote, and what became of them.
import type { ReadDb } from "#api/db/pool.ts";
import type { Client } from "./transaction.ts";

export type Letter = { to: string; subject: string; text: string; html: string };
export type MailRecord = {
  id: number;
  written_at: Date;
  recipient: string;
  subject: string;
  text: string | null;
  state: "waiting" | "sent" | "kept" | "failed";
  failure: string | null;
};
type Asking = Pick<Client, "query">;

/** Keeps a letter, and answers its number. */
export async function insertLetter(
  client: Asking,
  { to, subject, text, html }: Letter,
  state: "waiting" | "kept",
): Promise<number> {
  const { rows } = await client.query<{ id: number }>(
    "insert into mail (recipient, subject, text, html, state) values ($1, $2, $3, $4, $5) returning id",
    [to, subject, text, html, state],
  );
  return (rows[0] as { id: number }).id;
}

/** What does a letter that has not been sent say? Undefined when it has been, or was given up. */
export async function letterToHandle(
  client: Asking,
  id: number,
): Promise<(Letter & { state: "waiting" | "kept"; writtenAt: Date }) | undefined> {
  const { rows } = await client.query(
    `select recipient as to, subject, text, html, state, written_at as "writtenAt"
     from mail where id = $1 and state in ('waiting', 'kept')`,
    [id],
  );
  return rows[0];
}

/** A letter has been taken by the mail server: what it said is not kept. */
export const markSent = (client: Asking, id: number): Promise<unknown> =>
  client.query(
    `update mail set state = 'sent', sent_at = now(), attempts = attempts + 1, failure = null, text = null, html = null
     where id = $1 and state = 'waiting'`,
    [id],
  );

/** A letter that was to be sent stays here: there is no mail server any more. */
export const markKept = (client: Asking, id: number): Promise<unknown> =>
  client.query("update mail set state = 'kept', failure = null where id = $1 and state = 'waiting'", [id]);

/** An attempt did not succeed; another may follow. */
export const noteAttempt = (client: Asking, id: number, failure: string): Promise<unknown> =>
  client.query("update mail set attempts = attempts + 1, failure = $2 where id = $1 and state = 'waiting'", [
    id,
    failure,
  ]);

/** No attempt follows any more. */
export const markFailed = (client: Asking, id: number): Promise<unknown> =>
  client.query(
    `update mail set state = 'failed', failure = coalesce(failure, 'The system stopped while sending it.')
     where id = $1 and state = 'waiting'`,
    [id],
  );

/** Which letters were written, newest first? */
export async function listMail(
  db: ReadDb,
  { limit, cursor }: { limit: number; cursor: number | null },
): Promise<{ items: MailRecord[]; next: string | null }> {
  const rows = await db
    .selectFrom("mail")
    .select(["id", "written_at", "recipient", "subject", "text", "state", "failure"])
    .$if(cursor !== null, (query) => query.where("id", "<", cursor))
    .orderBy("id", "desc")
    .limit(limit + 1)
    .execute();
  const items = rows.slice(0, limit);
  return { items, next: rows.length > limit ? String(items.at(-1)?.id) : null };
}

/** Notes who reads these letters. @returns those that this person had not read before, in the order given */
export async function firstRead(
  client: Asking,
  letters: readonly string[],
  person: string,
): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    `insert into mail_reader (mail, person) select unnest($1::integer[]), $2
     on conflict do nothing returning mail::text as id`,
    [letters, person],
  );
  const first = new Set(rows.map(({ id }) => id));
  return letters.filter((id) => first.has(id));
}
