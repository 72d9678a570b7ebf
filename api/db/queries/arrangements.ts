// What the headings of a file stand for: of one submission, and as its sender matched them before.
import type { Arrangement } from "#api/contract/mending.ts";
import type { KeptArrangement } from "#api/db/schema.ts";
import type { Client } from "./transaction.ts";

export async function keepArrangement(
  client: Client,
  submission: number,
  arrangement: KeptArrangement | null,
): Promise<void> {
  await client.query("update submission set arrangement = $2 where id = $1", [
    submission,
    arrangement === null ? null : JSON.stringify(arrangement),
  ]);
}

/** How did this sender match one of these lists of headings? The first that there is. */
export async function rememberedArrangement(
  client: Pick<Client, "query">,
  sender: string,
  lists: readonly string[],
): Promise<Arrangement | null> {
  const { rows } = await client.query<{ arrangement: Arrangement }>(
    `select arrangement from heading_match where sender = $1 and headings = any($2)
     order by array_position($2, headings) limit 1`,
    [sender, lists],
  );
  return rows[0]?.arrangement ?? null;
}

/** How did this sender match headings lately, the newest first? */
export async function latestArrangements(
  client: Pick<Client, "query">,
  sender: string,
  limit: number,
): Promise<Arrangement[]> {
  const { rows } = await client.query<{ arrangement: Arrangement }>(
    "select arrangement from heading_match where sender = $1 order by at desc limit $2",
    [sender, limit],
  );
  return rows.map(({ arrangement }) => arrangement);
}

/** Of each sender so many, the newest, are kept. */
const KEPT = 50;

export async function rememberArrangement(
  client: Client,
  { sender, headings, at }: { sender: string; headings: string; at: Date },
  arrangement: Arrangement,
): Promise<void> {
  await client.query(
    `insert into heading_match (sender, headings, arrangement, at) values ($1, $2, $3, $4)
     on conflict (sender, headings) do update set arrangement = excluded.arrangement, at = excluded.at`,
    [sender, headings, JSON.stringify(arrangement), at],
  );
  await client.query(
    `delete from heading_match where sender = $1 and headings in (
       select headings from heading_match where sender = $1 order by at desc offset $2)`,
    [sender, KEPT],
  );
}
