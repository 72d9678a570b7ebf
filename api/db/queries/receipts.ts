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
  /** The trust has a figure: its own, or all of those just below it. */
  whole: boolean;
};

/** When was each indicator's return for each period first received, when last changed, and by which submission? It is received
 * when the trust's own figure is there or those of all areas just below it, and else when its first figure is; corrected when a figure has been said differently. Looks at figures for everyone (no cut) in the given areas, superseded
 * ones included. Withdrawn ones count where another return had said the same, as that one's. What a withdrawal brought back
 * was received when its submission was published. */
export async function receipts(
  db: ReadDb,
  {
    indicators,
    areas,
    trust,
    version,
  }: {
    indicators: readonly string[];
    areas: readonly string[];
    /** Its code, and those of the areas just below it. */
    trust: { code: string; children: readonly string[] };
    version: Version;
  },
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
    ), tops as (
      select figure.indicator, figure.period, figure.area, min(published.id) as first
      from (
        select indicator, period, area, submission from observation where cut = 0 and since <= ${limit}
        union all
        select indicator, period, area, submission from earlier
      ) figure
      join publication published on published.submission = figure.submission and published.kind = 'publish'
      where figure.indicator in (select id from chosen)
        and figure.area in (select id from area where code = any(${[trust.code, ...trust.children]}))
      group by figure.indicator, figure.period, figure.area
    ), whole as (
      select tops.indicator, tops.period, least(
        min(first) filter (where area.code = ${trust.code}),
        case when count(*) filter (where area.code <> ${trust.code}) = ${trust.children.length}::int
          then max(first) filter (where area.code <> ${trust.code}) end) as first
      from tops join area on area.id = tops.area group by tops.indicator, tops.period
    ), spans as (
      select indicator, period, min(published.id) as first, max(last) as last,
        (array_agg(returned.submission order by last desc))[1] as submission
      from returned
      join publication published on published.submission = returned.submission and published.kind = 'publish'
      group by indicator, period
    )
    select chosen.code as indicator, spans.period, a.at as first, b.at as last, spans.submission,
      (spans.indicator, spans.period) in (select indicator, period from corrected) as corrected,
      whole.first is not null as whole
    from spans
    join chosen on chosen.id = spans.indicator
    left join whole on whole.indicator = spans.indicator and whole.period = spans.period
    join publication a on a.id = coalesce(whole.first, spans.first)
    join publication b on b.id = spans.last
  `.execute(db);
  return rows;
}
