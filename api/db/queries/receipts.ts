// When returns came.
import { sql } from "kysely";
import type { ReadDb } from "#api/db/pool.ts";
import type { Version } from "./versions.ts";

export type ReceiptRow = {
  indicator: string;
  period: number;
  first: Date;
  last: Date;
  submission: number;
  corrected: boolean;
};

/** When was each indicator's return for each period first received, when last changed, and by which submission?
 * Looks at figures for everyone (no cut) in the given areas, superseded ones included; withdrawn ones do not count. */
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
    ), returned as (
      select indicator, period, since, submission from observation
      where cut = 0 and since <= ${limit} and indicator in (select id from chosen)
        and area in (select id from area where code = any(${areas}))
      union all
      select indicator, period, since, submission from observation_history
      where cut = 0 and since <= ${limit} and indicator in (select id from chosen)
        and area in (select id from area where code = any(${areas}))
        and not exists (
          select from publication
          where kind = 'withdraw' and publication.submission = observation_history.submission and id <= ${limit}
        )
    ), spans as (
      select indicator, period, min(since) as first, max(since) as last,
        (array_agg(submission order by since desc))[1] as submission,
        count(distinct submission) > 1 as corrected -- what a withdrawal brought back is no correction
      from returned group by indicator, period
    )
    select chosen.code as indicator, spans.period, a.at as first, b.at as last, spans.submission, spans.corrected
    from spans
    join chosen on chosen.id = spans.indicator
    join publication a on a.id = spans.first
    join publication b on b.id = spans.last
  `.execute(db);
  return rows;
}
