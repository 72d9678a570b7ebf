// What owners said of their figures.

import { sql } from "kysely";
import type { ReadDb } from "#api/db/pool.ts";
import type { Commentary } from "#api/domain/commentary.ts";
import { nameOf } from "./person-names.ts";
import type { Version } from "./versions.ts";

/** What was said of these indicators, newest first? Earlier wordings come too, marked as not current; what was withdrawn
 * does not, and what a withdrawal brought back is dated as it first was. */
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
      select indicator, area, period, body, author, submission, min(since) as since, max(id) as newest,
        bool_or(until is null or until > ${limit}) as current
      from commentary
      where since <= ${limit}
        and indicator in (select id from indicator where code = any(${indicators}))
        and area in (select id from area where code = any(${areas}))
        and not exists (
          select from publication
          where kind = 'withdraw' and publication.submission = commentary.submission and id <= ${limit}
        )
      group by indicator, area, period, body, author, submission
    )
    select indicator.code as indicator, area.code as area, said.period, said.body, said.author,
      ${nameOf("said.author")} as "authorName", publication.at, said.submission, said.current
    from said
    join indicator on indicator.id = said.indicator
    join area on area.id = said.area
    join publication on publication.id = said.since
    order by said.current desc, said.newest desc
  `.execute(db);
  return rows;
}
