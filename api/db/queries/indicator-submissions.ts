// Which submissions stand behind an indicator.
import { sql } from "kysely";
import type { ReadDb } from "#api/db/pool.ts";
import { nameOf } from "./person-names.ts";
import type { Version } from "./versions.ts";

export type IndicatorSubmission = {
  id: number;
  state: string;
  first_period: number;
  last_period: number;
  rows: number;
  received_at: Date;
  sender: string;
  senderName: string | null;
};

/** Which submissions stand behind an indicator's figures at a version, newest first, and how did each stand then? Those too
 * that only said again what stood: such a figure is theirs as well while it is held by a submission published before them.
 * Counts the indicator's own figures. */
export async function indicatorSubmissions(
  db: ReadDb,
  indicator: string,
  version: Version,
): Promise<IndicatorSubmission[]> {
  const limit = version ?? 2_147_483_647;
  const { rows } = await sql<IndicatorSubmission>`
    with brought as materialized (
      select submission, period, cut, area, true as stands from observation
      where indicator = (select id from indicator where code = ${indicator}) and since <= ${limit}
      union all
      select submission, period, cut, area, until > ${limit} as stands from observation_history
      where indicator = (select id from indicator where code = ${indicator}) and since <= ${limit}
    ), published as materialized (
      select submission, id from publication where kind = 'publish' and id <= ${limit}
    ), behind as (
      select * from brought
      union all
      select r.submission, r.period, r.cut, r.area, coalesce(held.id < said.id, false) as stands
      from observation_repeat r
      join published said on said.submission = r.submission
      left join brought b on b.stands and b.period = r.period and b.cut = r.cut and b.area = r.area
      left join published held on held.submission = b.submission
      where r.indicator = (select id from indicator where code = ${indicator})
    ), figures as (
      select submission, period, bool_or(stands) as stands from behind group by submission, period, cut, area
    ), spans as (
      select submission, min(period) as first_period, max(period) as last_period,
        count(*)::integer as rows, bool_or(stands) as stands
      from figures group by submission
    )
    select submission.id, spans.first_period, spans.last_period, spans.rows, submission.received_at,
      submission.sender, ${nameOf("submission.sender")} as "senderName",
      case
        when exists (
          select from publication
          where kind = 'withdraw' and publication.submission = submission.id and publication.id <= ${limit}
        ) then 'withdrawn'
        when spans.stands then 'published'
        else 'superseded'
      end as state
    from spans join submission on submission.id = spans.submission
    order by submission.received_at desc, submission.id desc
  `.execute(db);
  return rows;
}
