// When returns came.
import { sql } from "kysely";
import type { ReadDb } from "#api/db/pool.ts";
import { CELL, cellOf, SAME_KEY } from "./measured.ts";
import type { Version } from "./versions.ts";

export type ReceiptRow = {
  indicator: string;
  period: number;
  first: Date;
  last: Date;
  submission: number;
  corrected: boolean;
};

/** When was each indicator's return for each period first received, when last changed, and by which submission? It is
 * corrected when a figure has been said differently. Looks at figures for everyone (no cut) in the given areas, superseded
 * ones included. Withdrawn ones count where another return had said the same, as that one's. What a withdrawal brought back
 * was received when its submission was published. */
export async function receipts(
  db: ReadDb,
  {
    indicators,
    areas,
    version,
  }: { indicators: readonly string[]; areas: readonly string[]; version: Version },
): Promise<ReceiptRow[]> {
  const limit = version ?? 2_147_483_647;
  const { rows } = await sql<ReceiptRow>`
    with chosen as (
      select id, code from indicator where code = any(${indicators})
    ), places as (
      select id from area where code = any(${areas})
    ), withdrawn as (
      select submission from publication where kind = 'withdraw' and id <= ${limit}
    ), earlier as materialized (
      select ${sql.raw(CELL)}, submission, since from observation_history
      where cut = 0 and since <= ${limit} and indicator in (select id from chosen) and area in (select id from places)
        and submission not in (select submission from withdrawn)
      union all
      select ${sql.raw(cellOf("h"))}, r.submission, said.id
      from observation_history h
      join observation_repeat r on ${sql.raw(SAME_KEY("r", "h"))}
      join publication said on said.submission = r.submission and said.kind = 'publish' and said.id <= ${limit}
      where h.cut = 0 and h.submission in (select submission from withdrawn)
        and h.indicator in (select id from chosen) and h.area in (select id from places)
        and said.id > h.since and said.id < h.until and r.submission not in (select submission from withdrawn)
    ), told as (
      select ${sql.raw(CELL)} from earlier
      union
      select ${sql.raw(cellOf("o"))} from earlier e
      join observation o on ${sql.raw(SAME_KEY("o", "e"))} and o.since <= ${limit}
    ), corrected as (
      select indicator, period from told group by indicator, period, area having count(*) > 1
    ), returned as (
      select indicator, period, submission, max(since) as last from observation
      where cut = 0 and since <= ${limit} and indicator in (select id from chosen) and area in (select id from places)
      group by indicator, period, submission
      union all
      select indicator, period, submission, max(since) from earlier group by indicator, period, submission
    ), spans as (
      select indicator, period, min(published.id) as first, max(last) as last,
        (array_agg(returned.submission order by last desc))[1] as submission
      from returned
      join publication published on published.submission = returned.submission and published.kind = 'publish'
      group by indicator, period
    )
    select chosen.code as indicator, spans.period, a.at as first, b.at as last, spans.submission,
      (spans.indicator, spans.period) in (select indicator, period from corrected) as corrected
    from spans
    join chosen on chosen.id = spans.indicator
    join publication a on a.id = spans.first
    join publication b on b.id = spans.last
  `.execute(db);
  return rows;
}

export type Completion = { indicator: string; period: number; first: Date };

/** When did each return first have the trust's own figure, or those of all areas just below it? Those that never had are left
 * out. A question of its own: joined to the one above, a database without statistics would ask it again for every return. */
export async function completions(
  db: ReadDb,
  {
    indicators,
    trust,
    version,
  }: {
    indicators: readonly string[];
    /** Its code, and those of the areas just below it. */
    trust: { code: string; children: readonly string[] };
    version: Version;
  },
): Promise<Completion[]> {
  const limit = version ?? 2_147_483_647;
  const { rows } = await sql<Completion>`
    with withdrawn as materialized (
      select submission from publication where kind = 'withdraw' and id <= ${limit}
    ), place as materialized (
      select id, code = ${trust.code} as own from area where code = any(${[trust.code, ...trust.children]})
    ), figure as materialized (
      select indicator, period, area, submission from observation
      where cut = 0 and since <= ${limit} and area in (select id from place)
        and indicator in (select id from indicator where code = any(${indicators}))
      union
      select indicator, period, area, submission from observation_history
      where cut = 0 and since <= ${limit} and area in (select id from place)
        and indicator in (select id from indicator where code = any(${indicators}))
        and submission not in (select submission from withdrawn)
      union
      select h.indicator, h.period, h.area, r.submission
      from observation_history h
      join observation_repeat r on ${sql.raw(SAME_KEY("r", "h"))}
      join publication said on said.submission = r.submission and said.kind = 'publish' and said.id <= ${limit}
      where h.cut = 0 and h.submission in (select submission from withdrawn) and h.area in (select id from place)
        and h.indicator in (select id from indicator where code = any(${indicators}))
        and said.id > h.since and said.id < h.until and r.submission not in (select submission from withdrawn)
    ), told as materialized (
      select submission, min(at) as at from publication where kind = 'publish' group by submission
    ), top as materialized (
      select figure.indicator, figure.period, place.id, place.own, min(told.at) as first
      from figure join place on place.id = figure.area join told on told.submission = figure.submission
      group by figure.indicator, figure.period, place.id, place.own
    ), whole as materialized (
      select indicator, period, least(
        min(first) filter (where own),
        case when count(*) filter (where not own) = ${trust.children.length}::int
          then max(first) filter (where not own) end) as first
      from top group by indicator, period
    )
    select indicator.code as indicator, whole.period, whole.first
    from whole join indicator on indicator.id = whole.indicator
    where whole.first is not null
  `.execute(db);
  return rows;
}
