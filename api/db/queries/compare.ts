// Questions that the check asks about a staged return as a whole, and about what is published already.
import type { MissingSymbol } from "#api/contract/vocabulary.ts";
import { SAME_KEY, same } from "./measured.ts";
import type { Client } from "./transaction.ts";

/** The figure is not published yet, or is published differently. */
const MOVED = `(o.indicator is null or not ${same("s", "o")})`;

export type Repeated = { row: number; first: number; all: number };

/** Which rows are for the same figure as an earlier row? The first `limit`, and how many in all. */
export async function repeatedRows(client: Client, submission: number, limit: number): Promise<Repeated[]> {
  const { rows } = await client.query<Repeated>(
    `select "row", first, count(*) over ()::int as all from (
       select "row", min("row") over (partition by indicator, cut, area, period) as first
       from staged_row where submission = $1
     ) keyed where "row" <> first order by "row" limit $2`,
    [submission, limit],
  );
  return rows;
}

export type Total = {
  row: number;
  indicator: number;
  area: number;
  period: number;
  numerator: number | null;
  denominator: number | null;
  value: number | null;
  missing: MissingSymbol | null;
  /** The file, or commentary published before, has words for it. */
  explained: boolean;
};

/** Which figures for everyone, of these areas, does the return bring or change? */
export async function movedTotals(
  client: Client,
  submission: number,
  areas: readonly number[],
): Promise<Total[]> {
  const { rows } = await client.query<Total>(
    `select s."row", s.indicator, s.area, s.period, s.numerator, s.denominator, s.value, s.missing,
       s.commentary is not null or exists (
         select from commentary c where c.indicator = s.indicator and c.area = s.area and c.period = s.period
           and c.until is null) as explained
     from staged_row s left join observation o on ${SAME_KEY("s", "o")}
     where s.submission = $1 and s.cut = 0 and s.area = any($2) and ${MOVED}
     order by s."row"`,
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

export type Correction = { row: number; indicator: number; area: number; period: number; all: number };

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
): Promise<Correction[]> {
  const { rows } = await client.query<Correction>(
    `select s."row", s.indicator, s.area, s.period, count(*) over ()::int as all
     from staged_row s join observation o on ${SAME_KEY("s", "o")}
     where s.submission = $1 and s.period = any($2) and not ${same("s", "o")}
     order by s."row" limit $3`,
    [submission, periods, limit],
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
