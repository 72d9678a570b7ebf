// For which periods there is any figure.
import { sql } from "kysely";
import type { ReadDb } from "#api/db/pool.ts";
import { stood } from "./observations.ts";
import type { Version } from "./versions.ts";

/** For which periods do figures for everyone stand in any of these areas? Their keys by indicator. */
export async function periodsWithFigures(
  db: ReadDb,
  {
    indicators,
    areas,
    version,
  }: { indicators: readonly string[]; areas: readonly string[]; version: Version },
): Promise<Map<string, number[]>> {
  if (indicators.length === 0) return new Map();
  const { rows } = await sql<{ indicator: string; periods: number[] }>`
    select indicator.code as indicator, array_agg(distinct stood.period) as periods
    from indicator
    join ${stood(version)} on stood.indicator = indicator.id and stood.cut = 0
    where indicator.code = any(${indicators}) and stood.area in (select id from area where code = any(${areas}))
    group by indicator.code
  `.execute(db);
  return new Map(rows.map(({ indicator, periods }) => [indicator, periods]));
}
