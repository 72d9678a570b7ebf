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

/** Which submissions brought figures for an indicator by a version, newest first, and how did each stand then? Counts the
 * indicator's own rows. */
export async function indicatorSubmissions(
  db: ReadDb,
  indicator: string,
  version: Version,
): Promise<IndicatorSubmission[]> {
  const limit = version ?? 2_147_483_647;
  const { rows } = await sql<IndicatorSubmission>`
    with wanted as (
      select id from indicator where code = ${indicator}
    ), brought as (
      select submission, period, cut, area, true as stands from observation
      where indicator = (select id from wanted) and since <= ${limit}
      union all
      select submission, period, cut, area, until > ${limit} as stands from observation_history
      where indicator = (select id from wanted) and since <= ${limit}
    ), spans as (
      select submission, min(period) as first_period, max(period) as last_period,
        count(distinct (period, cut, area))::integer as rows, bool_or(stands) as stands
      from brought group by submission
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
