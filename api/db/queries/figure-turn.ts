// The newest publication that touched an indicator's figures of a period.
import { sql } from "kysely";
import type { ReadDb } from "#api/db/pool.ts";
import type { Client } from "./transaction.ts";

const KEEP = "on conflict (indicator, period) do update set publication = excluded.publication";

/** Keeps which indicators and periods a withdrawal touched: what came back stands where something went. */
export async function turnWithdrawn(client: Client, submission: number, publication: number): Promise<void> {
  await client.query(
    `insert into figure_turn (indicator, period, publication)
     select distinct indicator, period, $2::int from observation_history where submission = $1 and until = $2 ${KEEP}`,
    [submission, publication],
  );
}

/** A part of a statement that keeps them of the rows of a query named `put`; $2 is the publication. */
export const TURN_PUT = `insert into figure_turn (indicator, period, publication)
  select distinct indicator, period, $2::int from put ${KEEP}`;

/** An indicator by its id, and periods by their keys, both included. */
export type TurnSpan = { indicator: string; from: number; to: number };
export type TurnRow = { indicator: string; period: number; publication: number };

/** Which publication touched the figures of these indicators and periods last? */
export async function figureTurns(db: ReadDb, spans: readonly TurnSpan[]): Promise<TurnRow[]> {
  const { rows } = await sql<TurnRow>`
    select distinct i.code as indicator, t.period, t.publication
    from unnest(${spans.map(({ indicator }) => indicator)}::text[], ${spans.map(({ from }) => from)}::int[],
      ${spans.map(({ to }) => to)}::int[]) wanted (code, first, last)
    join indicator i on i.code = wanted.code
    join figure_turn t on t.indicator = i.id and t.period between wanted.first and wanted.last
  `.execute(db);
  return rows;
}

/** The same of every indicator and period. */
export async function allTurns(db: ReadDb): Promise<TurnRow[]> {
  const { rows } = await sql<TurnRow>`
    select i.code as indicator, t.period, t.publication
    from figure_turn t join indicator i on i.id = t.indicator
  `.execute(db);
  return rows;
}
