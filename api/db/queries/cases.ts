// Solution Centre cases: reading them, and keeping what comes of them.
import { sql } from "kysely";
import type { CaseOutcome } from "#api/contract/cases.ts";
import type { Standing } from "#api/contract/risk-areas.ts";
import type { ReadDb } from "#api/db/pool.ts";
import type { CaseFacts, CheckpointFacts } from "#api/domain/risk/acts.ts";
import { nameOf } from "./person-names.ts";
import type { Client } from "./transaction.ts";

type Asked = { risks?: readonly number[]; ids?: readonly number[]; upTo: Date | null };

/** Which cases were opened by an instant, and what became of them by then? Of some risks, some by their numbers, or all;
 * oldest first. */
export async function casesOf(db: ReadDb, { risks, ids, upTo }: Asked): Promise<CaseFacts[]> {
  const until = upTo ?? new Date("9999-01-01T00:00:00Z");
  const found = await db
    .selectFrom("solution_case")
    .select(["id", "risk", "problem", "lead", "team", "steps", "entry", "by", "at"])
    .select([sql<string>`starts::text`.as("starts"), "closed_at", "closed_by", "outcome", "learned"])
    .select([nameOf("by").as("byName"), nameOf("closed_by").as("closedByName")])
    .$if(risks !== undefined, (query) =>
      query.where(sql<boolean>`risk = any(${[...(risks ?? [])]}::integer[])`),
    )
    .$if(ids !== undefined, (query) => query.where(sql<boolean>`id = any(${[...(ids ?? [])]}::integer[])`))
    .where("at", "<=", until)
    .orderBy("id")
    .execute();
  const checkpoints = await checkpointsOf(
    db,
    found.map(({ id }) => id),
    until,
  );
  return found.map(({ closed_at, closed_by, closedByName, outcome, learned, ...one }) => ({
    ...one,
    checkpoints: checkpoints.filter(({ solutionCase }) => solutionCase === one.id),
    closed:
      closed_at !== null && closed_at <= until && outcome !== null
        ? { at: closed_at, by: closed_by ?? "", byName: closedByName, outcome, learned: learned ?? "" }
        : null,
  }));
}

async function checkpointsOf(
  db: ReadDb,
  cases: readonly number[],
  until: Date,
): Promise<(CheckpointFacts & { solutionCase: number })[]> {
  if (cases.length === 0) return [];
  return db
    .selectFrom("case_checkpoint")
    .select(["solution_case as solutionCase", "week", sql<string>`held::text`.as("held"), "standing"])
    .select(["said as text", "next", "by", "at", nameOf("by").as("byName")])
    .where("solution_case", "in", [...cases])
    .where("at", "<=", until)
    .orderBy("solution_case")
    .orderBy("week")
    .execute();
}

type By = { by: string; at: Date };
type Asking = Pick<Client, "query">;

export async function insertCase(
  client: Asking,
  risk: number,
  given: Pick<CaseFacts, "problem" | "lead" | "team" | "steps" | "entry" | "starts"> & By,
): Promise<number> {
  const { problem, lead, team, steps, entry, starts, by, at } = given;
  const { rows } = await client.query<{ id: number }>(
    `insert into solution_case (risk, problem, lead, team, steps, entry, starts, by, at)
     values ($1, $2, $3, $4::jsonb, $5::jsonb, $6::jsonb, $7, $8, $9) returning id`,
    [risk, problem, lead, JSON.stringify(team), JSON.stringify(steps), JSON.stringify(entry), starts, by, at],
  );
  return (rows[0] as { id: number }).id;
}

export const insertCheckpoint = (
  client: Asking,
  id: number,
  given: { week: number; held: string; standing: Standing; text: string; next: string } & By,
): Promise<unknown> =>
  client.query(
    `insert into case_checkpoint (solution_case, week, held, standing, said, next, by, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, given.week, given.held, given.standing, given.text, given.next, given.by, given.at],
  );

export const closeCaseRow = (
  client: Asking,
  id: number,
  { outcome, learned, by, at }: { outcome: CaseOutcome; learned: string } & By,
): Promise<unknown> =>
  client.query(
    "update solution_case set closed_at = $2, closed_by = $3, outcome = $4, learned = $5 where id = $1",
    [id, at, by, outcome, learned],
  );
