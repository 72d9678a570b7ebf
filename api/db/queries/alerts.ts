// Alerts: what there is news of, how each person wants it, what they have seen, and what was written to whom.
import { sql } from "kysely";
import type { AlertChoice } from "#api/contract/alerts.ts";
import type { ReadDb } from "#api/db/pool.ts";
import type { AlertEvent, AlertRisk } from "#api/domain/alerts/alert-event.ts";
import type { PersonFacts } from "#api/domain/person-facts.ts";
import { takeEventTurn } from "./event-turn.ts";
import type { Client } from "./transaction.ts";

type Asker = Pick<Client, "query">;
type Row = Omit<AlertEvent, "risk"> & { risk: AlertRisk };

/** What is there news of, newest first? Each with its risk as it stands now, or with the one that this became part of.
 * @param after leaves out this one and those before it; `before` this one and those after it */
export async function alertEvents(
  db: ReadDb,
  { after = 0, before = null, since = null, limit = null }: Partial<EventsAsked>,
): Promise<AlertEvent[]> {
  const { rows } = await sql<Row>`
    with recursive rooted (id, top) as (
      select id, id from risk where merged_into is null
      union all select r.id, rooted.top from risk r join rooted on r.merged_into = rooted.id
    ), asked as materialized ( -- first, so that years of other events cost nothing
      select * from risk_event
      where id > ${after} and (${before}::integer is null or id < ${before})
        and (${since}::timestamptz is null or at >= ${since})
      order by id desc limit ${limit}::integer
    )
    select e.id, e.kind, e.at, e.period, e.by, e.risk <> r.id as merged,
      -- Of an event that tells no level: the one reached before it; a risk that was there before there were events
      -- stood just below the first that it reached since.
      coalesce(e.level,
        (select max(b.level) from risk_event b where b.risk = e.risk and b.id < e.id),
        (select min(l.level) - 1 from risk_event l where l.risk = e.risk and l.id > e.id and l.kind = 'escalated'),
        r.level) as reached,
      json_build_object('id', r.id, 'indicator', i.code, 'area', a.code, 'kind', r.kind, 'since', r.since,
        'last', r.last, 'recovered', r.recovered, 'periods', r.periods, 'missed', r.missed, 'level', r.level,
        'corrected', r.ended is not distinct from 'corrected') as risk
    from asked e join rooted on rooted.id = e.risk join risk r on r.id = rooted.top
      join indicator i on i.id = r.indicator join area a on a.id = r.area
    order by e.id desc
  `.execute(db);
  return rows;
}

export type EventsAsked = { after: number; before: number | null; since: Date | null; limit: number | null };

/** Up to which event has somebody seen the bell? Null before they ever looked. */
export async function seenUpTo(client: Asker, person: string): Promise<number | null> {
  const { rows } = await client.query<{ upTo: number }>(
    `select up_to as "upTo" from alert_seen where person = $1`,
    [person],
  );
  return rows[0]?.upTo ?? null;
}

/** Keeps that somebody has seen all up to an event. It never goes back, nor ahead of what there is. */
export async function keepSeen(client: Asker, person: string, upTo: number, at: Date): Promise<void> {
  await client.query(
    `insert into alert_seen (person, up_to, at)
     select $1, least($2::bigint, coalesce(max(id), 0))::integer, $3 from risk_event
     on conflict (person) do update set up_to = excluded.up_to, at = excluded.at where alert_seen.up_to < excluded.up_to`,
    [person, upTo, at],
  );
}

/** How did somebody choose to be written to? Null before they chose. */
export async function alertChoice(client: Asker, person: string): Promise<AlertChoice | null> {
  const { rows } = await client.query<{ choice: AlertChoice }>(
    "select choice from alert_choice where person = $1",
    [person],
  );
  return rows[0]?.choice ?? null;
}

export async function keepChoice(client: Asker, person: string, choice: AlertChoice): Promise<void> {
  await client.query(
    "insert into alert_choice (person, choice) values ($1, $2) on conflict (person) do update set choice = excluded.choice",
    [person, choice],
  );
}

export type AlertReader = Pick<
  PersonFacts,
  "id" | "name" | "email" | "role" | "localities" | "demonstration"
> & {
  since: Date;
  choice: AlertChoice | null;
  seen: number | null;
  /** The day of the last letter about risk areas to them. */
  last: string | null;
};

/** Who may be written to: everybody who has taken their account up and may sign in. */
export async function alertReaders(client: Asker): Promise<AlertReader[]> {
  const { rows } = await client.query<AlertReader>(
    `select p.id, p.name, p.email, p.role, p.localities, p.demonstration, p."createdAt" as since, c.choice,
       s.up_to as seen, (select max(day)::text from alert where person = p.id) as last
     from auth.person p left join alert_choice c on c.person = p.id left join alert_seen s on s.person = p.id
     where p."deactivatedAt" is null and exists (select from auth.account a where a."userId" = p.id)
     order by p.email`,
  );
  return rows;
}

/** Which of these events has each person been written to about? */
export async function toldAlready(
  client: Asker,
  events: readonly number[],
): Promise<ReadonlyMap<string, ReadonlySet<number>>> {
  const { rows } = await client.query<{ person: string; events: number[] }>(
    "select person, array_agg(event) as events from alert where event = any($1) group by person",
    [events],
  );
  return new Map(rows.map((row) => [row.person, new Set(row.events)]));
}

/** Keeps what one letter told somebody. */
export async function insertAlerts(
  client: Asker,
  { person, mail, day }: { person: string; mail: number; day: string },
  events: readonly number[],
): Promise<void> {
  await client.query(
    "insert into alert (event, person, mail, day) select event, $2, $3, $4 from unnest($1::integer[]) as e (event)",
    [events, person, mail, day],
  );
}

/** Agreed deviations that nobody ended, with the risk that they are of now: a correction may have made theirs part of another. */
const STANDING_DEVIATIONS = `
  with recursive rooted (id, top) as (
    select id, id from risk where merged_into is null
    union all select r.id, rooted.top from risk r join rooted on r.merged_into = rooted.id
  ), standing as (
    select d.id, d.risk, d.until, top.id as top from risk_deviation d
      join rooted on rooted.id = d.risk join risk top on top.id = rooted.top
    where d.ended_at is null and top.ended_at is null
  )`;

/** Which agreed deviations ran out before a day while their risk is open, and nothing was said of it yet? */
export async function lapsedDeviations(
  client: Asker,
  today: string,
): Promise<{ deviation: number; risk: number }[]> {
  const { rows } = await client.query<{ deviation: number; risk: number }>(
    `${STANDING_DEVIATIONS} select id as deviation, top as risk from standing
     where until < $1 and not exists (select from risk_event e where e.act = standing.id and e.kind = 'deviation-lapsed')
     order by id`,
    [today],
  );
  return rows;
}

/** Says that a deviation ran out, once. @returns false when it was said, or is not so any more */
export async function tellLapsed(
  client: Asker,
  deviation: number,
  { today, at }: { today: string; at: Date },
): Promise<boolean> {
  await takeEventTurn(client);
  const { rowCount } = await client.query(
    `${STANDING_DEVIATIONS} insert into risk_event (risk, kind, at, act)
     select risk, 'deviation-lapsed', $3, id from standing where id = $1 and until < $2
     on conflict (act) where kind = 'deviation-lapsed' do nothing`,
    [deviation, today, at],
  );
  return rowCount === 1;
}

/** When was a figure of each of these indicators last replaced or withdrawn? Those of which none ever was are left out. */
export async function lastReplaced(
  db: ReadDb,
  indicators: readonly string[],
): Promise<ReadonlyMap<string, Date>> {
  const { rows } = await sql<{ indicator: string; at: Date }>`
    select i.code as indicator, p.at from indicator i
      cross join lateral (select max(h.until) as until from observation_history h where h.indicator = i.id) h
      join publication p on p.id = h.until
    where i.code = any(${indicators}::text[])
  `.execute(db);
  return new Map(rows.map(({ indicator, at }) => [indicator, at]));
}

/** Which publications of an indicator are dated at an instant, the first first? Several, where a clock stands still. */
export async function publicationsAt(
  db: ReadDb,
  { indicator, at }: { indicator: string; at: Date },
): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select publication.id from publication join submission on submission.id = publication.submission
    where publication.at = ${at} and ${indicator} = any(submission.indicators) order by publication.id
  `.execute(db);
  return rows.map(({ id }) => id);
}
