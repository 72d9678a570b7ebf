// Questions that the check asks about a staged return as a whole, and about what is published already.
import type { MissingSymbol } from "#api/contract/vocabulary.ts";
import { SAME_KEY, same } from "./measured.ts";
import { STANDING_WORDS, speaksOf } from "./speaks-of.ts";
import type { Client } from "./transaction.ts";

/** The figure is not published yet, or is published differently. */
const MOVED = `(o.indicator is null or not ${same("s", "o")})`;

/** Where a figure stands in the file: its line, and which of the figures on that line, where months stand across. */
export type Place = { row: number; cell: number };

export type Repeated = Place & { first: number; all: number };

/** Which figures are the same as an earlier one, and on which line is that? The first `limit`, and how many in all. */
export async function repeatedRows(client: Client, submission: number, limit: number): Promise<Repeated[]> {
  const { rows } = await client.query<Repeated>(
    `select "row", cell, first, count(*) over ()::int as all from (
       select "row", cell, first_value("row") over same as first, row_number() over same as place
       from staged_row where submission = $1
       window same as (partition by indicator, cut, area, period order by "row", cell)
     ) keyed where place > 1 order by "row", cell limit $2`,
    [submission, limit],
  );
  return rows;
}

export type Total = Place & {
  indicator: number;
  area: number;
  period: number;
  numerator: number | null;
  denominator: number | null;
  value: number | null;
  missing: MissingSymbol | null;
  /** The figure is new or changed; else only what is said of it is. */
  moved: boolean;
  /** What the return says of it. */
  words: string | null;
  /** What is published of it, and whether that was written of the very same figure. */
  standing: string | null;
  holds: boolean;
};

/** Which figures for everyone, of these areas, does the return bring or change, or say something new of? */
export async function movedTotals(
  client: Client,
  submission: number,
  areas: readonly number[],
): Promise<Total[]> {
  const { rows } = await client.query<Total>(
    `select s."row", s.cell, s.indicator, s.area, s.period, s.numerator, s.denominator, s.value, s.missing,
       ${MOVED} as moved, s.commentary as words, c.body as standing,
       c.id is not null and ${speaksOf("c", "s")} as holds
     from staged_row s
     left join observation o on ${SAME_KEY("s", "o")}
     left join ${STANDING_WORDS} c on c.indicator = s.indicator and c.area = s.area and c.period = s.period
     where s.submission = $1 and s.cut = 0 and s.area = any($2)
       and (${MOVED} or s.commentary is not null and s.commentary is distinct from c.body)
     order by s."row", s.cell`,
    [submission, areas],
  );
  return rows;
}

export type Point = {
  indicator: number;
  area: number;
  period: number;
  numerator: number | null;
  denominator: number | null;
  value: number | null;
};

/** What is published for everyone in these series, in order of period? */
export async function publishedSeries(
  client: Client,
  series: readonly { indicator: number; area: number }[],
): Promise<Point[]> {
  const { rows } = await client.query<Point>(
    `select o.indicator, o.area, o.period, o.numerator, o.denominator, o.value
     from unnest($1::smallint[], $2::int[]) as wanted (indicator, area)
     join observation o on o.indicator = wanted.indicator and o.cut = 0 and o.area = wanted.area
     where o.missing is null
     order by o.indicator, o.area, o.period`,
    [series.map(({ indicator }) => indicator), series.map(({ area }) => area)],
  );
  return rows;
}

export type Unusual = Place & { indicator: number; area: number; period: number; all: number };

/** Which periods does the return change, rather than fill? */
export async function correctedPeriods(client: Client, submission: number): Promise<number[]> {
  const { rows } = await client.query<{ period: number }>(
    `select distinct s.period from staged_row s join observation o on ${SAME_KEY("s", "o")}
     where s.submission = $1 and not ${same("s", "o")}`,
    [submission],
  );
  return rows.map(({ period }) => period);
}

/** Which rows change a published figure of these periods? The first `limit`, and how many in all. */
export async function correctionsOf(
  client: Client,
  submission: number,
  periods: readonly number[],
  limit: number,
): Promise<Unusual[]> {
  const { rows } = await client.query<Unusual>(
    `select s."row", s.cell, s.indicator, s.area, s.period, count(*) over ()::int as all
     from staged_row s join observation o on ${SAME_KEY("s", "o")}
     where s.submission = $1 and s.period = any($2) and not ${same("s", "o")}
     order by s."row", s.cell limit $3`,
    [submission, periods, limit],
  );
  return rows;
}

export type IndicatorPeriod = { indicator: number; period: number };

/** Of which indicators and periods does the return bring a figure for everyone that was not there? */
export async function newPeriods(client: Client, submission: number): Promise<IndicatorPeriod[]> {
  const { rows } = await client.query<IndicatorPeriod>(
    `select distinct s.indicator, s.period from staged_row s left join observation o on ${SAME_KEY("s", "o")}
     where s.submission = $1 and s.cut = 0 and o.indicator is null`,
    [submission],
  );
  return rows;
}

/** Which rows bring a figure for everyone, of these periods, where none was, though the area has figures of later ones? The
 * first `limit`, and how many in all. */
export async function filledGaps(
  client: Client,
  submission: number,
  wanted: readonly IndicatorPeriod[],
  limit: number,
): Promise<Unusual[]> {
  const { rows } = await client.query<Unusual>(
    `select s."row", s.cell, s.indicator, s.area, s.period, count(*) over ()::int as all
     from unnest($2::smallint[], $3::int[]) as wanted (indicator, period)
     join staged_row s on s.indicator = wanted.indicator and s.period = wanted.period
     where s.submission = $1 and s.cut = 0
       and not exists (select from observation o where ${SAME_KEY("s", "o")})
       and exists (select from observation later where later.indicator = s.indicator and later.cut = 0
         and later.area = s.area and later.period > s.period)
     order by s."row", s.cell limit $4`,
    [submission, wanted.map(({ indicator }) => indicator), wanted.map(({ period }) => period), limit],
  );
  return rows;
}

/** Which indicators does the return speak of? */
export async function stagedIndicators(client: Client, submission: number): Promise<number[]> {
  const { rows } = await client.query<{ indicator: number }>(
    "select distinct indicator from staged_row where submission = $1",
    [submission],
  );
  return rows.map(({ indicator }) => indicator);
}
