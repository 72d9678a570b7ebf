// Which areas a return had figures for.
import { sql } from "kysely";
import type { ReadDb } from "#api/db/pool.ts";
import { stood } from "./observations.ts";
import type { Version } from "./versions.ts";

export type ReturnedArea = { indicator: string; period: number; area: string };

/** For which areas do figures for everyone stand, of these indicators and periods (side by side)? In no order. */
export async function returnedAreas(
  db: ReadDb,
  asked: readonly { indicator: string; period: number }[],
  version: Version = null,
): Promise<ReturnedArea[]> {
  const { rows } = await sql<ReturnedArea>`
    select indicator.code as indicator, stood.period, area.code as area
    from unnest(${asked.map(({ indicator }) => indicator)}::text[], ${asked.map(({ period }) => period)}::int[])
      as asked (code, period)
    join indicator on indicator.code = asked.code
    join ${stood(version)} on stood.indicator = indicator.id and stood.period = asked.period and stood.cut = 0
    join area on area.id = stood.area
  `.execute(db);
  return rows;
}
