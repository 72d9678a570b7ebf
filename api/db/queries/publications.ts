// Publications: the one order in which everything published changed.
import { sql } from "kysely";
import type { ReadDb } from "#api/db/pool.ts";
import type { Client } from "./transaction.ts";

/** Any number does; it must only differ from the migrator's lock and from those taken on a file's content. */
const [LOCK_SPACE, LOCK] = [2004, 1];

/** Waits until no other publication or withdrawal is under way, and keeps it so until this transaction ends. Who reads the
 * clock afterwards reads a later millisecond than whoever was answered before that nothing was under way. */
export async function takePublicationTurn(client: Client): Promise<void> {
  await client.query("select pg_advisory_xact_lock($1, $2)", [LOCK_SPACE, LOCK]);
  await client.query("select pg_sleep(0.002)");
}

/** Is no publication under way at this moment? One that waits for its turn counts as under way. */
export async function noneUnderWay(db: ReadDb): Promise<boolean> {
  const { rows } = await sql<{ none: boolean }>`
    select pg_try_advisory_xact_lock_shared(${LOCK_SPACE}, ${LOCK}) as none
  `.execute(db);
  return rows[0]?.none === true;
}

export type Publication = { id: number; at: Date | null };

/** Which was the last publication? 0 when nothing has been published. */
export async function newestPublication(client: Client): Promise<Publication> {
  const { rows } = await client.query<Publication>("select id, at from publication order by id desc limit 1");
  return rows[0] ?? { id: 0, at: null };
}

/** Opens a publication, never earlier than the one before, however the clock was set. Needs the turn. */
export async function openPublication(
  client: Client,
  publication: { now: Date; kind: "publish" | "withdraw"; submission: number; sender: string },
): Promise<Publication> {
  const { rows } = await client.query<Publication>(
    `insert into publication (at, kind, submission, sender)
     values (greatest($1::timestamptz, (select max(at) from publication)), $2, $3, $4) returning id, at`,
    [publication.now, publication.kind, publication.submission, publication.sender],
  );
  if (!rows[0]) throw new Error("a publication was not written");
  return rows[0];
}
