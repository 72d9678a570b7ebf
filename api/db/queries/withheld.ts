// What is hidden beside the small numbers, kept until the figures change; and the figures it is worked out from.
import { sql } from "kysely";
import type pg from "pg";
import type { MissingSymbol } from "#api/contract/vocabulary.ts";
import type { ReadDb } from "#api/db/pool.ts";

export type KeptFigure = [
  area: string,
  cut: string,
  numerator: number | null,
  denominator: number | null,
  value: number | null,
];
/** Of one indicator and period, for one pair of eyes, by one state of the rules. */
export type WithheldKey = { indicator: string; period: number; sight: string; rules: string };
export type WithheldRow = WithheldKey & { publication: number; figures: KeptFigure[] };

/** What has been worked out of these? */
export async function keptWithheld(db: ReadDb, keys: readonly WithheldKey[]): Promise<WithheldRow[]> {
  const { rows } = await sql<WithheldRow>`
    select i.code as indicator, w.period, w.sight, w.catalogue as rules, w.publication, w.figures
    from unnest(${keys.map(({ indicator }) => indicator)}::text[], ${keys.map(({ period }) => period)}::int[],
      ${keys.map(({ sight }) => sight)}::text[], ${keys.map(({ rules }) => rules)}::text[]) wanted (code, period, sight, rules)
    join indicator i on i.code = wanted.code
    join withheld w on w.indicator = i.id and w.period = wanted.period and w.sight = wanted.sight and w.catalogue = wanted.rules
  `.execute(db);
  return rows;
}

/** Which of them are there, without what they say? */
export async function withheldStates(
  db: ReadDb,
): Promise<(WithheldKey & Pick<WithheldRow, "publication">)[]> {
  const { rows } = await sql<WithheldKey & Pick<WithheldRow, "publication">>`
    select i.code as indicator, w.period, w.sight, w.catalogue as rules, w.publication
    from withheld w join indicator i on i.id = w.indicator
  `.execute(db);
  return rows;
}

/** Keeps them together. What somebody worked out from newer figures stays. */
export async function keepWithheld(pool: pg.Pool, rows: readonly WithheldRow[]): Promise<void> {
  await pool.query(
    `insert into withheld (indicator, period, sight, catalogue, publication, figures)
     select i.id, given.period, given.sight, given.rules, given.publication, given.figures
     from jsonb_to_recordset($1::jsonb)
       as given (indicator text, period int, sight text, rules text, publication int, figures jsonb)
     join indicator i on i.code = given.indicator
     order by i.id
     on conflict (indicator, period, sight) do update
     set catalogue = excluded.catalogue, publication = excluded.publication, figures = excluded.figures
     where excluded.publication >= withheld.publication`,
    [JSON.stringify(rows)],
  );
}

export type StoodRow = {
  indicator: string;
  area: string;
  cut: string;
  period: number;
  numerator: number | null;
  denominator: number | null;
  value: number | null;
  missing: MissingSymbol | null;
  since: number;
  until: number | null;
};

/** What do and did the figures of these indicators say of these periods, and from which publication to which? */
export async function figuresThatStood(
  db: ReadDb,
  indicators: readonly string[],
  periods: readonly number[],
): Promise<StoodRow[]> {
  const { rows } = await sql<StoodRow>`
    with wanted as (select id from indicator where code = any(${indicators}))
    select i.code as indicator, a.code as area, c.members as cut, f.period, f.numerator, f.denominator, f.value, f.missing,
      f.since, f.until
    from (
      select indicator, area, cut, period, numerator, denominator, value, missing, since, null::int as until
      from observation where indicator in (select id from wanted) and period = any(${periods})
      union all
      select indicator, area, cut, period, numerator, denominator, value, missing, since, until
      from observation_history where indicator in (select id from wanted) and period = any(${periods})
    ) f
    join indicator i on i.id = f.indicator join area a on a.id = f.area join cut c on c.id = f.cut
    order by a.id, c.id, f.indicator, f.since
  `.execute(db);
  return rows;
}
