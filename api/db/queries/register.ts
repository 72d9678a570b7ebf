// The register of risk areas as it is kept, and its keeping: a few statements over whole sets, in the transaction that publishes.

import type { News } from "#api/domain/risk/news.ts";
import type { EpisodeFacts, RegisterRow } from "#api/domain/risk/register-row.ts";
import { takeEventTurn } from "./event-turn.ts";
import type { Client } from "./transaction.ts";

export type PlacedRow = RegisterRow & { indicator: string; area: string };
export type PlacedEpisode = { indicator: string; area: string; episode: EpisodeFacts };

/** What does the register hold of these indicators, corrected rows included? Of all where none are named. */
export async function registerRows(
  client: Client,
  indicators: readonly string[] | null,
): Promise<PlacedRow[]> {
  const { rows } = await client.query<PlacedRow>(
    `select r.id, i.code as indicator, a.code as area, r.kind, r.since, r.last, r.recovered, r.ended, r.periods, r.missed,
       r.level, r.grounds, r.merged_into as "mergedInto", coalesce(told.newest <> 'corrected', false) as told,
       coalesce(told.level, 0) as "toldLevel"
     from risk r join indicator i on i.id = r.indicator join area a on a.id = r.area
     left join lateral (
       select (array_agg(e.kind order by e.id desc))[1] as newest,
         max(e.level) filter (where e.kind in ('raised', 'escalated') and e.id >= (
           select coalesce(max(b.id), 0) from risk_event b where b.risk = r.id and b.kind = 'raised')) as level
       from risk_event e where e.risk = r.id) told on true
     where $1::text[] is null or i.code = any($1) order by r.id`,
    [indicators],
  );
  return rows;
}

/** Takes rows out of the register: no figures say so any more. Acts of rows that had become part of one are shown with whatever
 * that one becomes part of. */
export async function correctAway(client: Client, ids: readonly number[], at: Date): Promise<void> {
  if (ids.length === 0) return;
  await client.query(
    "update risk set ended = 'corrected', ended_at = coalesce(ended_at, $2), merged_into = null where id = any($1)",
    [ids, at],
  );
}

export async function mergeInto(
  client: Client,
  pairs: readonly { id: number; into: number }[],
): Promise<void> {
  if (pairs.length === 0) return;
  await client.query(
    `update risk r set merged_into = pair.target
     from unnest($1::int[], $2::int[]) as pair (id, target)
     where pair.id in (r.id, r.merged_into) and r.id <> pair.target`,
    [pairs.map(({ id }) => id), pairs.map(({ into }) => into)],
  );
}

/** Writes what the figures say now of rows that stay, or come back. */
export async function updateRows(
  client: Client,
  changed: readonly { id: number; episode: EpisodeFacts }[],
  at: Date,
): Promise<void> {
  if (changed.length === 0) return;
  const ids = changed.map(({ id }) => id);
  // Two rows may change periods with each other; for a moment each begins in one that there is not.
  await client.query(
    `update risk r set since = -r.id from unnest($1::int[], $2::int[]) as new (id, since)
     where r.id = new.id and r.since <> new.since`,
    [ids, changed.map(({ episode }) => episode.since)],
  );
  await client.query(
    `update risk r set (since, last, recovered, ended, periods, missed, level, grounds) = (new.since, new.last, new.recovered,
         new.ended, new.periods, new.missed, new.level, ${GROUNDS}), merged_into = null,
       ended_at = case when new.ended is null then null when r.ended = new.ended then r.ended_at else $2::timestamptz end
     from ${NEW} where r.id = new.id`,
    [JSON.stringify(changed.map(({ id, episode }) => ({ id, ...episode }))), at],
  );
}

/** @returns the numbers of the new rows, in the order given */
export async function raiseRows(
  client: Client,
  raised: readonly PlacedEpisode[],
  at: Date,
): Promise<number[]> {
  if (raised.length === 0) return [];
  await client.query(
    `insert into area (code) select distinct wanted from unnest($1::text[]) as wanted
     where not exists (select from area where code = wanted) on conflict do nothing`,
    [raised.map(({ area }) => area)],
  );
  const { rows } = await client.query<{ id: number }>(
    `insert into risk (indicator, area, kind, since, last, recovered, ended, periods, missed, level, grounds, raised_at, ended_at)
     select i.id, a.id, new.kind, new.since, new.last, new.recovered, new.ended, new.periods, new.missed, new.level, ${GROUNDS},
       $2::timestamptz, case when new.ended is not null then $2::timestamptz end
     from ${NEW} join indicator i on i.code = new.indicator join area a on a.code = new.area
     order by new.place returning id`,
    [JSON.stringify(raised.map(({ episode, ...where }, place) => ({ place, ...where, ...episode }))), at],
  );
  return rows.map(({ id }) => id);
}

export async function writeNews(
  client: Client,
  news: readonly (News & { risk: number })[],
  at: Date,
): Promise<void> {
  if (news.length === 0) return;
  await takeEventTurn(client);
  await client.query(
    `insert into risk_event (risk, kind, at, period, level)
     select risk, kind, $2::timestamptz, period, level
     from jsonb_to_recordset($1) as new (place int, risk int, kind text, period int, level smallint) order by place`,
    [JSON.stringify(news.map((one, place) => ({ place, ...one }))), at],
  );
}

const NEW = `jsonb_to_recordset($1) as new (place int, id int, indicator text, area text, kind text, since int, last int,
  recovered int, ended text, periods int, missed int, level smallint, grounds jsonb)`;
const GROUNDS = "array(select jsonb_array_elements_text(new.grounds))";
