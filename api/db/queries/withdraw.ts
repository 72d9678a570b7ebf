// Taking a published submission back: what it replaced stands again.
import { KEY, MEASURED, SAME_KEY } from "./measured.ts";
import type { Said } from "./publish.ts";
import type { Client } from "./transaction.ts";

const CELL = [...KEY, ...MEASURED].join(", ");

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

/** Moves the submission's current figures to history, and puts back the last figure of each cell whose submission has
 * not been withdrawn. @returns how many figures went, how many came
 * back, and the submissions that have figures in force again */
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
  const { rows } = await client.query<{ submission: number; figures: number }>(
    `with gone as (
       select ${KEY.join(", ")} from observation_history where submission = $1 and until = $2
     ), restored as (
       insert into observation (${CELL}, submission, since)
       select distinct on (${KEY.map((column) => `h.${column}`).join(", ")})
         ${[...KEY, ...MEASURED].map((column) => `h.${column}`).join(", ")}, h.submission, $2
       from gone join observation_history h on ${SAME_KEY("gone", "h")}
       join submission s on s.id = h.submission and s.state <> 'withdrawn'
       order by ${KEY.map((column) => `h.${column}`).join(", ")}, h.until desc
       returning submission
     ) select submission, count(*)::int as figures from restored group by submission`,
    [submission, publication],
  );
  return {
    figures: gone.rowCount ?? 0,
    restored: rows.reduce((sum, { figures }) => sum + figures, 0),
    submissions: rows.map(({ submission }) => submission),
  };
}

export type TakenBack = Omit<Said, "before" | "after"> & {
  before: string;
  /** The words that stand again; null where there are none. */
  after: string | null;
};

/** The same for commentary. @returns the words that went, and those that came back in their place */
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
    `with restored as (
       insert into commentary (indicator, area, period, body, author, submission, since)
       select distinct on (c.indicator, c.area, c.period)
         c.indicator, c.area, c.period, c.body, c.author, c.submission, $2
       from commentary gone
       join commentary c on c.indicator = gone.indicator and c.area = gone.area and c.period = gone.period
       join submission s on s.id = c.submission and s.state <> 'withdrawn'
       where gone.id = any($1) and c.until is not null
       order by c.indicator, c.area, c.period, c.until desc, c.id desc
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
