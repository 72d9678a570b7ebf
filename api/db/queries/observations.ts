// What was observed: figures by indicator, area, cut and period, as published now or as they stood.

import { sql } from "kysely";
import type { Flag, MissingSymbol } from "#api/contract/vocabulary.ts";
import type { ReadDb } from "#api/db/pool.ts";
import type { Version } from "./versions.ts";

export type ObservationRow = {
  indicator: string;
  area: string;
  cut: string;
  period: number;
  numerator: number | null;
  denominator: number | null;
  value: number | null;
  missing: MissingSymbol | null;
  flag: Flag | null;
};

export type ObservationFilter = {
  indicators: readonly string[];
  areas: readonly string[];
  /** Canonical members of the cuts; "" is everyone. */
  cuts: readonly string[];
  /** Period keys, both included. */
  from?: number;
  to?: number;
  version: Version;
};

/** The rows that stood at a version, as a table named `stood`. */
export const stood = (version: Version) =>
  version === null
    ? sql`(select * from observation) as stood`
    : sql`(
        select indicator, cut, area, period, numerator, denominator, value, missing, flag, submission, since
        from observation where since <= ${version}
        union all
        select indicator, cut, area, period, numerator, denominator, value, missing, flag, submission, since
        from observation_history where since <= ${version} and until > ${version}
      ) as stood`;

/** What was returned for these indicators, areas and cuts? In no order. */
export async function observations(db: ReadDb, filter: ObservationFilter): Promise<ObservationRow[]> {
  const { rows } = await sql<ObservationRow>`
    select indicator.code as indicator, area.code as area, cut.members as cut, stood.period,
      stood.numerator, stood.denominator, stood.value, stood.missing, stood.flag
    from ${stood(filter.version)}
    join indicator on indicator.id = stood.indicator
    join area on area.id = stood.area
    join cut on cut.id = stood.cut
    where indicator.code = any(${filter.indicators}) and area.code = any(${filter.areas}) and cut.members = any(${filter.cuts})
      and stood.period between ${filter.from ?? 0} and ${filter.to ?? 2_147_483_647}
  `.execute(db);
  return rows;
}
