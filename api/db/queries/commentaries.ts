// What owners said of their figures.

import { sql } from "kysely";
import type { ReadDb } from "#api/db/pool.ts";
import type { Commentary } from "#api/domain/commentary.ts";
import { stood } from "./observations.ts";
import { nameOf } from "./person-names.ts";
import { speaksOf } from "./speaks-of.ts";
import type { Version } from "./versions.ts";

/** What was said of these indicators, newest first? Earlier wordings come too, marked as not current; what was withdrawn
 * does not, and what a withdrawal brought back is dated as it first was. Words are stale when the figure they were written
 * of says something else by now, and nobody has said anything since; of a total that areas make up, only they can tell. */
export async function commentaries(
  db: ReadDb,
  {
    indicators,
    areas,
    version,
  }: { indicators: readonly string[]; areas: readonly string[]; version: Version },
): Promise<Commentary[]> {
  const limit = version ?? 2_147_483_647;
  const { rows } = await sql<Commentary>`
    with said as (
      select indicator, area, period, body, author, submission, made, max(id) as newest,
        bool_or(until is null or until > ${limit}) as current
      from commentary
      where since <= ${limit}
        and indicator in (select id from indicator where code = any(${indicators}))
        and area in (select id from area where code = any(${areas}))
        and not exists (
          select from publication
          where kind = 'withdraw' and publication.submission = commentary.submission and id <= ${limit}
        )
      group by indicator, area, period, body, author, submission, made
    ), dated as (
      select said.*, publication.id as since, publication.at
      from said join publication on publication.submission = said.submission and publication.kind = 'publish'
    )
    select indicator.code as indicator, area.code as area, dated.period, dated.body, dated.author,
      ${nameOf("dated.author")} as "authorName", dated.at, dated.submission, dated.current,
      dated.current and (now.since is null or now.since > dated.since)
        and not ${sql.raw(speaksOf("dated", "now"))} as stale,
      case when dated.current and now.since is null then dated.made end as made
    from dated
    join indicator on indicator.id = dated.indicator
    join area on area.id = dated.area
    left join lateral (
      select stood.* from ${stood(version)}
      where stood.indicator = dated.indicator and stood.cut = 0 and stood.area = dated.area
        and stood.period = dated.period
    ) now on dated.current
    order by dated.current desc, dated.newest desc
  `.execute(db);
  return rows;
}
