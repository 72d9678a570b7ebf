// Putting a checked return in the place of what was published: a few statements over whole sets, in one transaction.
import { TURN_PUT } from "./figure-turn.ts";
import { CELL, cellOf, figureOf, KEY, MEASURED, SAME_KEY, same } from "./measured.ts";
import { noteRepeats } from "./repeats.ts";
import { SAID_WORDS, STANDING_WORDS, speaksOf } from "./speaks-of.ts";
import type { Client } from "./transaction.ts";

export type Replaced = { submission: number; figures: number };

/** Puts the staged figures in force; what they replace goes to history. A figure that says the same stays untouched, and
 * is noted as repeated.
 * @returns the submissions that lost figures, and how many each */
export async function putInForce(
  client: Client,
  submission: number,
  publication: number,
): Promise<Replaced[]> {
  await noteRepeats(client, submission);
  const { rows } = await client.query<Replaced>(
    `with replaced as (
       insert into observation_history (${CELL}, submission, since, until)
       select ${cellOf("o")}, o.submission, o.since, $2
       from staged_row s join observation o on ${SAME_KEY("s", "o")}
       where s.submission = $1 and not ${same("s", "o")}
       returning submission
     ) select submission, count(*)::int as figures from replaced group by submission order by submission`,
    [submission, publication],
  );
  await client.query(
    `with put as (
       insert into observation as o (${CELL}, submission, since)
       select ${CELL}, submission, $2 from staged_row as s where s.submission = $1
       on conflict (${KEY.join(", ")}) do update
       set ${[...MEASURED, "submission", "since"].map((column) => `${column} = excluded.${column}`).join(", ")}
       where not ${same("o", "excluded")}
       returning indicator, period
     ) ${TURN_PUT}`,
    [submission, publication],
  );
  return rows;
}

export type Said = {
  indicator: string;
  area: string;
  /** Key of the period, as in api/domain/periods.ts. */
  period: number;
  /** The words that stood; null where there were none. */
  before: string | null;
  after: string;
};

/** Puts the return's commentary in force. Words that stand already are not said again, unless they were written of another
 * figure: sent once more, they are said of this one. @param sender who wrote what stands in the file
 * @returns what was said newly */
export async function putWordsInForce(
  client: Client,
  submission: number,
  publication: number,
  sender: string,
): Promise<Said[]> {
  const said = `select * from ${SAID_WORDS} of_all where submission = $1`;
  await client.query(
    `update commentary c set until = $2
     from (${said}) as said join ${STANDING_WORDS} stands
       on stands.indicator = said.indicator and stands.area = said.area and stands.period = said.period
     where c.id = stands.id and (stands.body <> said.body or not ${speaksOf("stands", "said")})`,
    [submission, publication],
  );
  const { rows } = await client.query<Said>(
    `with put as (
       insert into commentary (indicator, area, period, body, author, submission, since, made)
       select said.indicator, said.area, said.period, said.body, coalesce(w.author, $3), $1, $2,
         case when said.total then ${figureOf("said")} end
       from (${said}) as said
       left join submission_words w on w.submission = $1 and w.indicator = said.indicator and w.area = said.area
         and w.period = said.period
       where not exists (select from commentary c where c.indicator = said.indicator and c.area = said.area
         and c.period = said.period and c.until is null)
       returning indicator, area, period, body
     )
     select i.code as indicator, a.code as area, put.period, was.body as before, put.body as after
     from put
     join indicator i on i.id = put.indicator
     join area a on a.id = put.area
     left join commentary was on was.indicator = put.indicator and was.area = put.area
       and was.period = put.period and was.until = $2
     order by i.code, a.code, put.period`,
    [submission, publication, sender],
  );
  return rows;
}

/** Which submissions repeat a figure that the staged return replaced? They may have none in force any more. */
export async function repeatersReplaced(
  client: Client,
  submission: number,
  publication: number,
): Promise<number[]> {
  const { rows } = await client.query<{ submission: number }>(
    `select distinct r.submission
     from staged_row s
     join observation_history h on ${SAME_KEY("s", "h")} and h.until = $2
     join observation_repeat r on ${SAME_KEY("s", "r")}
     where s.submission = $1`,
    [submission, publication],
  );
  return rows.map((row) => row.submission);
}

/** A published submission none of whose figures is current any more is superseded; one that has some again is not. A
 * repeated figure is current while it is held by a submission that was published before the one that repeats it. */
export async function settleStates(client: Client, submissions: readonly number[]): Promise<void> {
  await client.query(
    `update submission s set state = settled.state
     from (
       select wanted.id, case when exists (select from observation o where o.submission = wanted.id) or exists (
         select from observation_repeat r
         join publication said on said.submission = r.submission and said.kind = 'publish'
         join observation o on ${SAME_KEY("r", "o")}
         join publication held on held.submission = o.submission and held.kind = 'publish' and held.id < said.id
         where r.submission = wanted.id
       ) then 'published' else 'superseded' end as state
       from unnest($1::int[]) as wanted (id)
     ) settled
     where s.id = settled.id and s.state in ('published', 'superseded') and s.state <> settled.state`,
    [submissions],
  );
}

export async function markPublished(
  client: Client,
  submission: number,
  by: { sender: string; at: Date | null; reasons: Record<string, string> },
): Promise<void> {
  await client.query(
    "update submission set state = 'published', published_at = $2, published_by = $3, reasons = $4 where id = $1",
    [submission, by.at, by.sender, by.reasons],
  );
}
