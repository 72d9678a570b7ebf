// Putting a checked return in the place of what was published: a few statements over whole sets, in one transaction.
import { KEY, MEASURED, SAME_KEY, same } from "./measured.ts";
import type { Client } from "./transaction.ts";

const CELL = [...KEY, ...MEASURED].join(", ");
const OF_ROW = (row: string) => [...KEY, ...MEASURED].map((column) => `${row}.${column}`).join(", ");

export type Replaced = { submission: number; figures: number };

/** Puts the staged figures in force; what they replace goes to history. A figure that says the same stays untouched.
 * @returns the submissions that lost figures, and how many each */
export async function putInForce(
  client: Client,
  submission: number,
  publication: number,
): Promise<Replaced[]> {
  const { rows } = await client.query<Replaced>(
    `with replaced as (
       insert into observation_history (${CELL}, submission, since, until)
       select ${OF_ROW("o")}, o.submission, o.since, $2
       from staged_row s join observation o on ${SAME_KEY("s", "o")}
       where s.submission = $1 and not ${same("s", "o")}
       returning submission
     ) select submission, count(*)::int as figures from replaced group by submission order by submission`,
    [submission, publication],
  );
  await client.query(
    `insert into observation as o (${CELL}, submission, since)
     select ${CELL}, submission, $2 from staged_row as s where s.submission = $1
     on conflict (${KEY.join(", ")}) do update
     set ${[...MEASURED, "submission", "since"].map((column) => `${column} = excluded.${column}`).join(", ")}
     where not ${same("o", "excluded")}`,
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

/** Puts the return's commentary in force. Words that stand already are not said again. @returns what was said newly */
export async function putWordsInForce(
  client: Client,
  submission: number,
  publication: number,
  author: string,
): Promise<Said[]> {
  const said = `select indicator, area, period, commentary as body from staged_row
     where submission = $1 and commentary is not null`;
  await client.query(
    `update commentary c set until = $2 from (${said}) as said
     where c.indicator = said.indicator and c.area = said.area and c.period = said.period
       and c.until is null and c.body <> said.body`,
    [submission, publication],
  );
  const { rows } = await client.query<Said>(
    `with put as (
       insert into commentary (indicator, area, period, body, author, submission, since)
       select indicator, area, period, body, $3, $1, $2 from (${said}) as said
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
    [submission, publication, author],
  );
  return rows;
}

/** A published submission none of whose figures is current any more is superseded; one that has some again is not. */
export async function settleStates(client: Client, submissions: readonly number[]): Promise<void> {
  await client.query(
    `update submission s set state = settled.state
     from (
       select id, case when exists (select from observation o where o.submission = id)
         then 'published' else 'superseded' end as state
       from unnest($1::int[]) as id
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
