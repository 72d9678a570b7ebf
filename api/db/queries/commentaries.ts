// What owners said of their figures.

import { sql } from "kysely";
import type { ReadDb } from "#api/db/pool.ts";
import type { Commentary } from "#api/domain/commentary.ts";
import type { Version } from "./versions.ts";

/** What was said of these indicators, newest first? Earlier wordings come too, marked as not current. */
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
    select indicator.code as indicator, area.code as area, commentary.period, commentary.body,
      commentary.author, publication.at, commentary.submission,
      (commentary.until is null or commentary.until > ${limit}) as current
    from commentary
    join indicator on indicator.id = commentary.indicator
    join area on area.id = commentary.area
    join publication on publication.id = commentary.since
    where indicator.code = any(${indicators}) and area.code = any(${areas}) and commentary.since <= ${limit}
    order by commentary.id desc
  `.execute(db);
  return rows;
}
