// Reasons given where a rule warned: with a checked return until it is published, with each of its figures from then on.
import { type SqlBool, sql } from "kysely";
import type { ReadDb } from "#api/db/pool.ts";
import type { FigureReason } from "#api/domain/figure-reason.ts";
import { CELL, columnsOf, KEY, MEASURED, SAME_KEY } from "./measured.ts";
import { type ObservationRow, stood } from "./observations.ts";
import { nameOf } from "./person-names.ts";
import type { Client } from "./transaction.ts";
import type { Version } from "./versions.ts";

/** Keeps what has been written so far, by rule. */
export async function keepReasons(
  client: Client,
  submission: number,
  reasons: Record<string, string>,
): Promise<void> {
  await client.query("update submission set reasons = $2 where id = $1", [submission, reasons]);
}

/** Gives each figure that a rule warned of its reason. What warns of the whole file speaks of no figure. Asked while the rows
 * are staged. */
export async function giveReasons(
  client: Client,
  submission: number,
  reasons: Record<string, string>,
): Promise<void> {
  await client.query(
    `insert into figure_reason (submission, ${KEY.join(", ")}, rule, reason)
     select distinct s.submission, ${KEY.map((column) => `s.${column}`).join(", ")}, given.rule, given.reason
     from unnest($2::text[], $3::text[]) as given (rule, reason)
     join finding f on f.submission = $1 and f.rule = given.rule and f.severity = 'warning'
     join staged_row s on s.submission = $1 and s."row" = f."row" and s.cell = f.cell`,
    [submission, Object.keys(reasons), Object.values(reasons)],
  );
}

/** What reasons were given for the figures for everyone that stand in this series? Those of a return that brought none of
 * them, or whose figure has been replaced or withdrawn, are not among them. */
export async function seriesReasons(
  db: ReadDb,
  { indicator, area, version }: { indicator: string; area: string; version: Version },
): Promise<FigureReason[]> {
  const { rows } = await sql<FigureReason>`
    ${REASONS}
    cross join lateral (
      select from ${stood(version)}
      where stood.indicator = r.indicator and stood.cut = r.cut and stood.area = r.area
        and stood.period = r.period and stood.submission = r.submission
    ) stands
    where ${ofPlace(indicator, area)} and r.cut = 0
    order by r.period, r.rule
  `.execute(db);
  return rows;
}

/** What reasons has each return given for one figure, those included whose figure stands no more? */
export async function cellReasons(
  db: ReadDb,
  { indicator, area, cut, period }: { indicator: string; area: string; cut: string; period: number },
): Promise<FigureReason[]> {
  const { rows } = await sql<FigureReason>`
    ${REASONS}
    where ${ofPlace(indicator, area)} and r.cut = (select id from cut where members = ${cut}) and r.period = ${period}
    order by r.rule
  `.execute(db);
  return rows;
}

export type ReasonedFigure = ObservationRow & Pick<FigureReason, "submission" | "rule">;

/** Which figures were the same reasons given for, and what did they say once their return was published? */
export async function reasonedFigures(
  db: ReadDb,
  reasons: readonly Pick<FigureReason, "submission" | "rule">[],
): Promise<ReasonedFigure[]> {
  const { rows } = await sql<ReasonedFigure>`
    with wanted as (
      select distinct * from unnest(${reasons.map(({ submission }) => submission)}::int[],
        ${reasons.map(({ rule }) => rule)}::text[]) wanted (submission, rule)
    ), figure as (
      select ${sql.raw(CELL)}, since, null::int as until from observation
      union all
      select ${sql.raw(CELL)}, since, until from observation_history
    )
    select distinct r.submission, r.rule, i.code as indicator, a.code as area, c.members as cut, r.period,
      ${sql.raw(columnsOf("figure", MEASURED))}
    from wanted
    join figure_reason r on r.submission = wanted.submission and r.rule = wanted.rule
    join publication p on p.submission = r.submission and p.kind = 'publish'
    join figure on ${sql.raw(SAME_KEY("r", "figure"))} and figure.since <= p.id
      and (figure.until is null or figure.until > p.id)
    join indicator i on i.id = r.indicator
    join area a on a.id = r.area
    join cut c on c.id = r.cut
  `.execute(db);
  return rows;
}

const REASONS = sql`
  select r.period, r.submission, r.rule, r.reason, s.published_by as by, ${nameOf("s.published_by")} as "byName",
    s.published_at as at
  from figure_reason r join submission s on s.id = r.submission`;

const ofPlace = (indicator: string, area: string) =>
  sql<SqlBool>`r.indicator = (select id from indicator where code = ${indicator})
    and r.area = (select id from area where code = ${area})`;
