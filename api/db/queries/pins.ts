// The views that people keep on a page of their own.
import type { Pin } from "#api/domain/pin-facts.ts";
import type { Client } from "./transaction.ts";

type Asker = Pick<Client, "query">;

const FIELDS = `id, title, address, pinned_at as "pinnedAt"`;

/** What has somebody pinned, newest first? */
export async function pinsOf(client: Asker, person: string): Promise<Pin[]> {
  const { rows } = await client.query<Pin>(
    `select ${FIELDS} from pin where person = $1 order by pinned_at desc, id desc`,
    [person],
  );
  return rows;
}

/** Pins a view, or gives one that is pinned already another title; null where there is no room for one more. */
export async function keepPin(
  client: Asker,
  person: string,
  { title, address, at, most }: { title: string; address: string; at: Date; most: number },
): Promise<Pin | null> {
  const { rows } = await client.query<Pin>(
    `insert into pin (person, title, address, pinned_at)
     select $1, $2, $3, $4
     where (select count(*) from pin where person = $1 and address <> $3) < $5
     on conflict (person, address) do update set title = excluded.title
     returning ${FIELDS}`,
    [person, title, address, at, most],
  );
  return rows[0] ?? null;
}

/** Takes a view off somebody's page; false where they have no such one. */
export async function dropPin(client: Asker, person: string, id: number): Promise<boolean> {
  const { rowCount } = await client.query("delete from pin where person = $1 and id = $2", [person, id]);
  return rowCount === 1;
}
