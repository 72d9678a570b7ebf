// The register as it is kept: the number that each risk and warning has, and the instants between which it was there.
import { sql } from "kysely";
import type { RiskKind, WarningGround } from "#api/contract/risk-areas.ts";
import type { ReadDb } from "#api/db/pool.ts";

export type RiskRow = {
  id: number;
  indicator: string;
  area: string;
  kind: RiskKind;
  /** Keys of periods. */
  since: number;
  last: number;
  recovered: number | null;
  ended: "recovered" | "became-risk" | "corrected" | null;
  periods: number;
  missed: number;
  level: number;
  grounds: WarningGround[];
  raisedAt: Date;
  endedAt: Date | null;
  mergedInto: number | null;
};

const rows = (db: ReadDb) =>
  db
    .selectFrom("risk")
    .innerJoin("indicator", "indicator.id", "risk.indicator")
    .innerJoin("area", "area.id", "risk.area")
    .select(["risk.id", "indicator.code as indicator", "area.code as area", "risk.kind", "risk.since"])
    .select(["risk.last", "risk.recovered", "risk.ended", "risk.periods", "risk.missed", "risk.level"])
    .select(["risk.grounds", "risk.raised_at as raisedAt", "risk.ended_at as endedAt"])
    .select("risk.merged_into as mergedInto");

/** Which risks and warnings of these indicators were ever raised by an instant, in the order in which they were? */
export const riskRows = (
  db: ReadDb,
  { indicators, upTo }: { indicators: readonly string[]; upTo: Date | null },
): Promise<RiskRow[]> =>
  rows(db)
    .where(sql<boolean>`indicator.code = any(${[...indicators]}::text[])`)
    .$if(upTo !== null, (query) => query.where("risk.raised_at", "<=", upTo))
    .orderBy("risk.id")
    .execute();

/** Which risks and warnings have these numbers? In place of one that a correction made part of another stands that other. */
export async function risksOfNumbers(db: ReadDb, ids: readonly number[]): Promise<Map<number, RiskRow>> {
  if (ids.length === 0) return new Map();
  const chains = await sql<{ id: number; root: number }>`
    with recursive chain as (
      select id as start, id, merged_into, 1 as step from risk where id = any(${[...ids]}::integer[])
      union all
      select chain.start, risk.id, risk.merged_into, step + 1
      from risk join chain on risk.id = chain.merged_into where step < 100
    ) select distinct on (start) start as id, id as root from chain order by start, step desc
  `.execute(db);
  const roots = chains.rows.map(({ root }) => root);
  const found = await rows(db).where(sql<boolean>`risk.id = any(${roots}::integer[])`).execute();
  return new Map(
    chains.rows.flatMap(({ id, root }) =>
      found.filter((row) => row.id === root).map((row) => [id, row] as const),
    ),
  );
}

/** Which risks are these, and which have corrections made part of them? */
export const withMerged = (db: ReadDb, ids: readonly number[]): Promise<{ id: number; root: number }[]> =>
  sql<{ id: number; root: number }>`
    with recursive part as (
      select id, id as root, 1 as step from risk where id = any(${[...ids]}::integer[])
      union all
      select risk.id, part.root, step + 1 from risk join part on risk.merged_into = part.id where step < 100
    ) select id, root from part
  `
    .execute(db)
    .then((found) => found.rows);

/** Which states of the data may have stood just before figures of an indicator changed at an instant? Newest first; several
 * where publications share the instant. */
export async function versionsBefore(
  db: ReadDb,
  { indicator, instant }: { indicator: string; instant: Date },
): Promise<number[]> {
  const { rows } = await sql<{ version: number }>`
    select publication.id - 1 as version
    from publication join submission on submission.id = publication.submission
    where date_trunc('milliseconds', publication.at) = ${instant} and ${indicator} = any(submission.indicators)
    order by publication.id desc limit 20
  `.execute(db);
  return rows.map(({ version }) => version);
}
