// Totals that nobody returns: the dashboards make them of the areas inside.
import type { Flag } from "#api/contract/vocabulary.ts";
import type { TotalFigure } from "#api/domain/made-total.ts";
import type { Place, Total } from "./compare.ts";
import { MEASURED, SAME_KEY } from "./measured.ts";
import { STANDING_WORDS, speaksOf } from "./speaks-of.ts";
import type { Client } from "./transaction.ts";

export type MadeTotal = Place & { indicator: number; area: number; period: number };

/** For which of these areas does neither the return nor what is published have a figure for everyone, though the return has
 * one of an area inside the trust? With the first such row of the file; the first `limit`. */
export async function totalsLeftOut(
  client: Client,
  submission: number,
  { areas, inside, limit }: { areas: readonly number[]; inside: readonly number[]; limit: number },
): Promise<MadeTotal[]> {
  const { rows } = await client.query<MadeTotal>(
    `select s.indicator, s.area, s.period, p."row", p.cell
     from (
       select distinct on (indicator, period) indicator, period, "row", cell
       from staged_row where submission = $1 and cut = 0 and area = any($3)
       order by indicator, period, "row", cell
     ) p
     cross join lateral (select p.indicator, 0 as cut, wanted.area, p.period from unnest($2::int[]) wanted (area)) s
     where not exists (select from staged_row r where r.submission = $1 and ${SAME_KEY("r", "s")})
       and not exists (select from observation o where ${SAME_KEY("o", "s")})
     order by p."row", p.cell, s.area limit $4`,
    [submission, areas, inside, limit],
  );
  return rows;
}

export type PartOfTotal = Pick<
  Total,
  "indicator" | "area" | "period" | "numerator" | "denominator" | "value" | "missing"
> & {
  flag: Flag | null;
  /** Of the return, or published. */
  staged: boolean;
};

/** What is there for everyone in any area, returned or published? */
export async function partsOfTotals(
  client: Client,
  submission: number,
  totals: readonly MadeTotal[],
): Promise<PartOfTotal[]> {
  const columns = ["area", ...MEASURED].join(", ");
  const { rows } = await client.query<PartOfTotal>(
    `with wanted as (
       select distinct * from unnest($2::smallint[], $3::int[]) as wanted (indicator, period)
     )
     select indicator, period, ${columns}, true as staged
     from wanted join staged_row using (indicator, period) where submission = $1 and cut = 0
     union all
     select indicator, period, ${columns}, false
     from wanted join observation using (indicator, period) where cut = 0`,
    [submission, totals.map(({ indicator }) => indicator), totals.map(({ period }) => period)],
  );
  return rows;
}

export async function clearStagedTotals(client: Client, submission: number): Promise<void> {
  await client.query("delete from staged_total where submission = $1", [submission]);
}

/** @param totals those that the areas make up, with whether what is published makes another one, or none */
export async function keepStagedTotals(
  client: Client,
  submission: number,
  totals: readonly (MadeTotal & { figure: TotalFigure; moved: boolean })[],
): Promise<void> {
  const figures = totals.map(({ figure }) => figure);
  await client.query(
    `insert into staged_total (submission, indicator, area, period, numerator, denominator, value, flag, moved)
     select $1, total.* from unnest($2::smallint[], $3::int[], $4::int[], $5::float8[], $6::float8[], $7::float8[],
       $8::text[], $9::bool[]) total`,
    [
      submission,
      totals.map(({ indicator }) => indicator),
      totals.map(({ area }) => area),
      totals.map(({ period }) => period),
      figures.map(({ numerator }) => numerator),
      figures.map(({ denominator }) => denominator),
      figures.map(({ value }) => value),
      figures.map(({ flag }) => flag),
      totals.map(({ moved }) => moved),
    ],
  );
}

export type WordsOfTotal = Pick<Total, "indicator" | "area" | "period" | "words" | "standing" | "holds">;

/** Of the totals that are kept and that the return moves, or says something new of: what does it say, and what is published? */
export async function wordsOfTotals(client: Client, submission: number): Promise<WordsOfTotal[]> {
  const { rows } = await client.query<WordsOfTotal>(
    `select t.indicator, t.area, t.period, w.body as words, c.body as standing,
       c.id is not null and ${speaksOf("c", "t")} as holds
     from staged_total t
     left join submission_words w on w.submission = t.submission and w.indicator = t.indicator and w.area = t.area
       and w.period = t.period
     left join ${STANDING_WORDS} c on c.indicator = t.indicator and c.area = t.area and c.period = t.period
     where t.submission = $1 and (t.moved or w.body is not null and w.body is distinct from c.body)`,
    [submission],
  );
  return rows;
}
