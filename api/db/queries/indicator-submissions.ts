// Which submissions stand behind an indicator.
import { sql } from "kysely";
import type { ReadDb } from "#api/db/pool.ts";

export type IndicatorSubmission = {
  id: number;
  state: string;
  first_period: number;
  last_period: number;
  rows: number;
  received_at: Date;
  sender: string;
};

/** Which submissions brought figures for an indicator, newest first? Counts the indicator's own rows. */
export async function indicatorSubmissions(db: ReadDb, indicator: string): Promise<IndicatorSubmission[]> {
  const { rows } = await sql<IndicatorSubmission>`
    with rows as (
      select submission, period from observation where indicator = (select id from indicator where code = ${indicator})
      union all
      select submission, period from observation_history where indicator = (select id from indicator where code = ${indicator})
    ), spans as (
      select submission, min(period) as first_period, max(period) as last_period, count(*)::integer as rows
      from rows group by submission
    )
    select submission.id, submission.state, spans.first_period, spans.last_period, spans.rows,
      submission.received_at, submission.sender
    from spans join submission on submission.id = spans.submission
    order by submission.received_at desc, submission.id desc
  `.execute(db);
  return rows;
}
