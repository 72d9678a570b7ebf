// Two submissions beside each other, figure by figure, however each of them stands.
import { type SqlBool, sql } from "kysely";
import type { ReadDb } from "#api/db/pool.ts";
import { CELL, cellOf, columnsOf, figureOf, KEY, SAME_KEY, same } from "./measured.ts";
import { REPEATS } from "./repeats.ts";
import type { Figure } from "./submission-changes.ts";

export type Two = { one: number; other: number };
export type Comparison = "same" | "different" | "only-one" | "only-other";
export type Counted = { indicator: string; comparison: Comparison; figures: number };

/** How many figures do the two have in common, and where do they differ, for each indicator? */
export async function countCompared(db: ReadDb, two: Two): Promise<Counted[]> {
  const { rows } = await sql<Counted>`
    with paired as (${paired(two)})
    select i.code as indicator, p.comparison, count(*)::int as figures
    from paired p join indicator i on i.id = p.indicator
    group by i.code, p.comparison order by i.code
  `.execute(db);
  return rows;
}

export type Compared = {
  indicator: string;
  area: string;
  period: number;
  /** Canonical members of the cut; "" is everyone. */
  cut: string;
  comparison: Comparison;
  one: Figure | null;
  other: Figure | null;
};

export type ComparedPage = { indicator?: string; only?: "different"; limit: number; cursor?: string };

/** What does each say of the figures that either has? @param page its cursor is four numbers with dots between */
export async function comparedFigures(
  db: ReadDb,
  two: Two,
  { indicator, only, limit, cursor }: ComparedPage,
): Promise<{ items: Compared[]; next: string | null }> {
  const [i = 0, a = 0, p = 0, c = -1] = (cursor ?? "0.0.0").split(".").map(Number);
  const { rows } = await sql<Compared & { place: string }>`
    with paired as (${paired(two, indicator)})
    select indicator.code as indicator, area.code as area, p.period, cut.members as cut,
      p.comparison, p.one, p.other, concat_ws('.', p.indicator, p.area, p.period, p.cut) as place
    from paired p
    join indicator on indicator.id = p.indicator join area on area.id = p.area join cut on cut.id = p.cut
    where (p.indicator, p.area, p.period, p.cut) > (${i}, ${a}, ${p}, ${c})
      and (${only === undefined} or p.comparison <> 'same')
    order by p.indicator, p.area, p.period, p.cut limit ${limit + 1}
  `.execute(db);
  const items = rows.slice(0, limit);
  const next = rows.length > limit ? (items.at(-1)?.place ?? null) : null;
  return { items: items.map(({ place: _, ...item }) => item), next };
}

const paired = ({ one, other }: Two, indicator?: string) => sql`
  select ${sql.raw(KEY.map((column) => `coalesce(a.${column}, b.${column}) as ${column}`).join(", "))},
    case when b.indicator is null then 'only-one' when a.indicator is null then 'only-other'
      when ${sql.raw(same("a", "b"))} then 'same' else 'different' end as comparison,
    case when a.indicator is not null then ${sql.raw(figureOf("a"))} end as one,
    case when b.indicator is not null then ${sql.raw(figureOf("b"))} end as other
  from (${said(one, indicator)}) a full join (${said(other, indicator)}) b on ${sql.raw(SAME_KEY("a", "b"))}`;

/** What a submission says: as staged; once published what it brought, wherever that is now, and what it repeated. Where a
 * faulty file says two things of a figure, the first. */
const said = (submission: number, indicator?: string) => {
  const within = (row: string) =>
    sql<SqlBool>`${sql.ref(`${row}.submission`)} = ${submission}
      and (${indicator ?? null}::text is null
        or ${sql.ref(`${row}.indicator`)} = (select id from indicator where code = ${indicator ?? null}))`;
  return sql`
    select distinct on (${sql.raw(KEY.join(", "))}) ${sql.raw(CELL)} from (
      select ${sql.raw(cellOf("s"))}, s."row" as line, s.cell from staged_row s where ${within("s")}
      union all
      select ${sql.raw(cellOf("o"))}, 0, 0 from observation o where ${within("o")}
      union all
      select ${sql.raw(cellOf("h"))}, 0, 0 from observation_history h where ${within("h")}
      union all
      select ${sql.raw(cellOf("r"))}, 0, 0 from ${sql.raw(REPEATS)} r where ${within("r")}
    ) told order by ${sql.raw(columnsOf("told", KEY))}, line, cell`;
};
