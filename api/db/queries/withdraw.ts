// Taking a published submission back: what it replaced stands again.
import { turnWithdrawn } from "./figure-turn.ts";
import { CELL, cellOf, columnsOf, KEY, SAME_KEY } from "./measured.ts";
import type { Said } from "./publish.ts";
import { REPEATED_WORDS } from "./repeats.ts";
import type { Client } from "./transaction.ts";

export async function markWithdrawn(
  client: Client,
  submission: number,
  by: { sender: string; at: Date | null; reason: string },
): Promise<void> {
  await client.query(
    "update submission set state = 'withdrawn', withdrawn_at = $2, withdrawn_by = $3, withdrawn_reason = $4 where id = $1",
    [submission, by.at, by.sender, by.reason],
  );
}

export type Withdrawal = { figures: number; restored: number; submissions: number[] };

/** Moves the submission's current figures to history. In each cell comes back what the newest of the others that are not
 * withdrawn said, be it brought or repeated, in the name of whoever of them has said so from the first.
 * @returns how many figures went, how many came back, and the submissions that may have figures in force again */
export async function takeOutOfForce(
  client: Client,
  submission: number,
  publication: number,
): Promise<Withdrawal> {
  const gone = await client.query(
    `insert into observation_history (${CELL}, submission, since, until)
     select ${CELL}, submission, since, $2 from observation where submission = $1`,
    [submission, publication],
  );
  await client.query("delete from observation where submission = $1", [submission]);
  await turnWithdrawn(client, submission, publication);
  // Nothing of these cells is left in force, so that all that was ever said of them is in history.
  const restored = await client.query(
    `with said as (
       select ${cellOf("h")}, h.submission, p.id as published, h.since
       from observation_history gone
       join observation_history h on ${SAME_KEY("gone", "h")}
       join publication p on p.submission = h.submission and p.kind = 'publish'
       where gone.submission = $1 and gone.until = $2
       union all
       select ${cellOf("h")}, r.submission, p.id, h.since
       from observation_history gone
       join observation_repeat r on ${SAME_KEY("gone", "r")}
       join publication p on p.submission = r.submission and p.kind = 'publish'
       join observation_history h on ${SAME_KEY("r", "h")} and h.since < p.id and h.until > p.id
       where gone.submission = $1 and gone.until = $2
     ), remaining as (
       select said.*,
         first_value(said.since) over (partition by ${columnsOf("said", KEY)} order by said.published desc) as newest
       from said where said.submission not in (select id from submission where state = 'withdrawn')
     )
     insert into observation (${CELL}, submission, since)
     select distinct on (${KEY.join(", ")}) ${CELL}, submission, $2
     from remaining where since = newest
     order by ${KEY.join(", ")}, published`,
    [submission, publication],
  );
  const { rows } = await client.query<{ submission: number }>(
    `with gone as (
       select ${KEY.join(", ")} from observation_history where submission = $1 and until = $2
     )
     select o.submission from gone join observation o on ${SAME_KEY("gone", "o")}
     union
     select r.submission from gone join observation_repeat r on ${SAME_KEY("gone", "r")}`,
    [submission, publication],
  );
  return {
    figures: gone.rowCount ?? 0,
    restored: restored.rowCount ?? 0,
    submissions: rows.map((row) => row.submission),
  };
}

export type TakenBack = Omit<Said, "before" | "after"> & {
  before: string;
  /** The words that stand again; null where there are none. */
  after: string | null;
};

/** The same for commentary, which comes back from the newest that said anything. @returns the words that went, and those that came back in their place */
export async function takeWordsOutOfForce(
  client: Client,
  submission: number,
  publication: number,
): Promise<TakenBack[]> {
  const { rows: gone } = await client.query<{ id: number }>(
    "update commentary set until = $2 where submission = $1 and until is null returning id",
    [submission, publication],
  );
  const { rows } = await client.query<TakenBack>(
    `with said as (
       select c.indicator, c.area, c.period, c.body, c.made, c.author, c.submission, p.id as published
       from commentary c join publication p on p.submission = c.submission and p.kind = 'publish'
       union all
       select indicator, area, period, body, made, author, submission, published from ${REPEATED_WORDS} r
     ), restored as (
       insert into commentary (indicator, area, period, body, author, submission, since, made)
       select distinct on (said.indicator, said.area, said.period)
         said.indicator, said.area, said.period, said.body, said.author, said.submission, $2, said.made
       from commentary gone
       join said on said.indicator = gone.indicator and said.area = gone.area and said.period = gone.period
       join submission s on s.id = said.submission and s.state <> 'withdrawn'
       where gone.id = any($1)
       order by said.indicator, said.area, said.period, said.published desc
       returning indicator, area, period, body
     )
     select i.code as indicator, a.code as area, gone.period, gone.body as before, restored.body as after
     from commentary gone
     join indicator i on i.id = gone.indicator
     join area a on a.id = gone.area
     left join restored on restored.indicator = gone.indicator and restored.area = gone.area
       and restored.period = gone.period
     where gone.id = any($1)
     order by i.code, a.code, gone.period`,
    [gone.map(({ id }) => id), publication],
  );
  return rows;
}
