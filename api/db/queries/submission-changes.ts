// What a submission changes: before it is published, against what stands now; afterwards, as it was when it happened.
import { sql } from "kysely";
import type { Flag, MissingSymbol } from "#api/contract/vocabulary.ts";
import type { ReadDb } from "#api/db/pool.ts";
import { CELL, cellOf, figureOf, SAME_KEY, same } from "./measured.ts";
import { REPEATS } from "./repeats.ts";

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
  /** Figures by kind of change. */
  new: number;
  changed: number;
  unchanged: number;
  /** Of the figure for everyone; null where there was none. A return of cuts alone leaves it as it stands. */
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
  const { rows } = await sql<Change & { indicator_key: number; area_key: number }>`
    with pair as (
      ${sql.raw(PAIRS)}
    ), grouped as (
      select indicator, area, period,
        count(*) filter (where was is null)::int as new,
        count(*) filter (where was is not null and not same)::int as changed,
        count(*) filter (where was is not null and same)::int as unchanged,
        jsonb_agg(was) filter (where cut = 0) -> 0 as before,
        jsonb_agg(becomes) filter (where cut = 0) -> 0 as after, bool_or(cut = 0) as total
      from (
        select pair.*, ${sql.raw(figureOf("pair"))} as becomes from pair where pair.submission = ${submission}
      ) pair
      where (indicator, area, period) > (${indicator}, ${area}, ${period})
        and (${within ?? null}::text is null or area = (select id from area where code = ${within ?? null}))
      group by indicator, area, period having ${only === undefined} or bool_or(was is null or not same)
      order by indicator, area, period limit ${limit + 1}
    )
    select i.code as indicator, a.code as area, g.period, g.new, g.changed, g.unchanged,
      case when g.total then nullif(g.before, 'null') else stands.figure end as before,
      case when g.total then g.after else stands.figure end as after, g.indicator as indicator_key, g.area as area_key
    from grouped g join indicator i on i.id = g.indicator join area a on a.id = g.area
    left join publication p on p.submission = ${submission} and p.kind = 'publish'
    left join lateral (
      select ${sql.raw(figureOf("f"))} as figure from (
        select ${sql.raw(CELL)}, since, null::int as until from observation
        union all select ${sql.raw(CELL)}, since, until from observation_history
      ) f
      where f.indicator = g.indicator and f.cut = 0 and f.area = g.area and f.period = g.period
        and (p.id is null or f.since <= p.id) and (f.until is null or f.until > p.id)
    ) stands on not g.total
    order by g.indicator, g.area, g.period
  `.execute(db);
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return {
    items: items.map(({ indicator_key: _, area_key: __, ...change }) => change),
    next: rows.length > limit && last ? `${last.indicator_key}.${last.area_key}.${last.period}` : null,
  };
}

export type ChangedCell = {
  /** Canonical members of the cut; "" is everyone. */
  cut: string;
  before: Figure | null;
  after: Figure;
  same: boolean;
};

export type CellsOf = { indicator: string; area: string; period: number; limit: number; cursor: number };

/** Which figures does the submission have for an indicator, area and period, cut by cut, everyone first? */
export async function changedCells(
  db: ReadDb,
  submission: number,
  { indicator, area, period, limit, cursor }: CellsOf,
): Promise<{ items: ChangedCell[]; next: string | null }> {
  const { rows } = await sql<ChangedCell & { key: number }>`
    select distinct on (pair.cut) pair.cut as key, cut.members as cut, pair.was as before,
      ${sql.raw(figureOf("pair"))} as after, pair.same
    from (${sql.raw(PAIRS)}) pair join cut on cut.id = pair.cut
    where pair.submission = ${submission} and pair.cut > ${cursor} and pair.period = ${period}
      and pair.indicator = (select id from indicator where code = ${indicator})
      and pair.area = (select id from area where code = ${area})
    order by pair.cut limit ${limit + 1}
  `.execute(db);
  const items = rows.slice(0, limit);
  return {
    items: items.map(({ key: _, ...cell }) => cell),
    next: rows.length > limit ? String(items.at(-1)?.key) : null,
  };
}

/** Each figure of a submission beside the one it replaces. Staged rows are there until publishing; after it, what the
 * submission brought into force, beside what went to history in the same publication, and what it repeated. */
const PAIRS = `
  select s.submission, ${cellOf("s")}, ${same("s", "o")} as same,
    case when o.indicator is not null then ${figureOf("o")} end as was
  from staged_row s left join observation o on ${SAME_KEY("s", "o")}
  union all
  select b.submission, ${cellOf("b")}, false as same,
    case when o.indicator is not null then ${figureOf("o")} end as was
  from (
    select submission, since, ${CELL} from observation
    union all select submission, since, ${CELL} from observation_history
  ) b
  join publication p on p.submission = b.submission and p.kind = 'publish' and p.id = b.since
  left join observation_history o on ${SAME_KEY("b", "o")} and o.until = b.since
  union all
  select r.submission, ${cellOf("r")}, true as same, ${figureOf("r")} as was from ${REPEATS} r`;
