// What a submission changes: before it is published, against what stands now; afterwards, as it was when it happened.
import { sql } from "kysely";
import type { Flag, MissingSymbol } from "#api/contract/vocabulary.ts";
import type { ReadDb } from "#api/db/pool.ts";
import { KEY, MEASURED, SAME_KEY, same } from "./measured.ts";

export type Figure = {
  numerator: number | null;
  denominator: number | null;
  value: number | null;
  missing: MissingSymbol | null;
  flag: Flag | null;
};

/** One indicator, area and period, all cuts of it together. */
export type Change = {
  indicator: string;
  area: string;
  /** Key of the period, as in api/domain/periods.ts. */
  period: number;
  /** Figures by kind of change. A published submission no longer tells which figures it left as they were. */
  new: number;
  changed: number;
  unchanged: number;
  /** Of the figure for everyone; null where there was none, or the return has none. */
  before: Figure | null;
  after: Figure | null;
};

export type ChangesPage = { limit: number; cursor?: string; area?: string; only?: "changes" };

export type Changes = { items: Change[]; next: string | null };

/** What does the submission change, by indicator, area and period? In one area alone, or where anything moves, if asked. */
export async function changesOf(
  db: ReadDb,
  submission: number,
  { limit, cursor, area: within, only }: ChangesPage,
): Promise<Changes> {
  const [indicator = 0, area = 0, period = 0] = (cursor ?? "").split(".").map(Number);
  const figure = (row: string) =>
    `jsonb_build_object(${MEASURED.map((column) => `'${column}', ${row}.${column}`).join(", ")})`;
  const { rows } = await sql<Change & { indicator_key: number; area_key: number }>`
    with pair as (
      ${sql.raw(PAIRS)}
    ), grouped as (
      select indicator, area, period,
        count(*) filter (where was is null)::int as new,
        count(*) filter (where was is not null and not same)::int as changed,
        count(*) filter (where was is not null and same)::int as unchanged,
        jsonb_agg(was) filter (where cut = 0) -> 0 as before,
        jsonb_agg(becomes) filter (where cut = 0) -> 0 as after
      from (
        select pair.*, ${sql.raw(figure("pair"))} as becomes from pair where pair.submission = ${submission}
      ) pair
      where (indicator, area, period) > (${indicator}, ${area}, ${period})
        and (${within ?? null}::text is null or area = (select id from area where code = ${within ?? null}))
      group by indicator, area, period having ${only === undefined} or bool_or(was is null or not same)
      order by indicator, area, period limit ${limit + 1}
    )
    select i.code as indicator, a.code as area, g.period, g.new, g.changed, g.unchanged,
      nullif(g.before, 'null') as before, g.after, g.indicator as indicator_key, g.area as area_key
    from grouped g join indicator i on i.id = g.indicator join area a on a.id = g.area
    order by g.indicator, g.area, g.period
  `.execute(db);
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return {
    items: items.map(({ indicator_key: _, area_key: __, ...change }) => change),
    next: rows.length > limit && last ? `${last.indicator_key}.${last.area_key}.${last.period}` : null,
  };
}

const was = `jsonb_build_object(${MEASURED.map((column) => `'${column}', o.${column}`).join(", ")})`;
const columns = (row: string) => [...KEY, ...MEASURED].map((column) => `${row}.${column}`).join(", ");

/** Each figure of a submission beside the one it replaces. Staged rows are there until publishing; after it, what the
 * submission brought into force and what went to history in the same publication. */
const PAIRS = `
  select s.submission, ${columns("s")}, ${same("s", "o")} as same,
    case when o.indicator is not null then ${was} end as was
  from staged_row s left join observation o on ${SAME_KEY("s", "o")}
  union all
  select b.submission, ${columns("b")}, false as same, case when o.indicator is not null then ${was} end as was
  from (
    select submission, since, ${columns("f")} from observation f
    union all select submission, since, ${columns("f")} from observation_history f
  ) b
  join publication p on p.submission = b.submission and p.kind = 'publish' and p.id = b.since
  left join observation_history o on ${SAME_KEY("b", "o")} and o.until = b.since`;
