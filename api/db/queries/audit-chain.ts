// The record as it is hashed: each field as the text that goes into the hash, in the order of the chain.
import type { Client } from "pg";

export type ChainRow = { id: string; says: (string | null)[]; previous: string; hash: string };

/** How many entries are there? */
export async function chainLength(client: Pick<Client, "query">): Promise<number> {
  const { rows } = await client.query<{ count: string }>("select count(*) from audit_entry");
  return Number(rows[0]?.count);
}

/** Every entry, a piece at a time. */
export async function* chainRows(
  client: Pick<Client, "query">,
  piece = 1000,
): AsyncGenerator<ChainRow, void, undefined> {
  let after = "-9223372036854775808"; // also what somebody gave a number below 1
  for (;;) {
    const { rows } = await client.query<ChainRow>(
      `select id, array[
           to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), actor_kind, actor_id, actor_name,
           role, address, action, subject, before::text, after::text
         ] as says,
         encode(previous, 'hex') as previous, encode(hash, 'hex') as hash
       from audit_entry where id > $1 order by id limit $2`,
      [after, piece],
    );
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < piece) return;
    after = last.id;
  }
}
