// What people did about risk areas: reading it, and keeping what they do.
import { sql } from "kysely";
import type { RiskEventKind } from "#api/contract/alerts.ts";
import type { Standing } from "#api/contract/risk-areas.ts";
import type { ReadDb } from "#api/db/pool.ts";
import type { DecisionFacts, DeviationFacts, PlanFacts, ProgressFacts } from "#api/domain/risk/acts.ts";
import { takeEventTurn } from "./event-turn.ts";
import { nameOf } from "./person-names.ts";
import type { Client } from "./transaction.ts";

export type Of<Facts> = Facts & { risk: number };
type Asked = { risks: readonly number[]; upTo: Date | null };

/** An instant that everything lies before, where none is asked for. */
const until = (upTo: Date | null) => upTo ?? new Date("9999-01-01T00:00:00Z");
const among = (risks: readonly number[]) => sql<boolean>`risk = any(${[...risks]}::integer[])`;

/** Which plans were made for these risks by an instant, and how did they go? Oldest first. */
export async function plansOf(db: ReadDb, { risks, upTo }: Asked): Promise<Of<PlanFacts>[]> {
  const plans = await db
    .selectFrom("risk_plan")
    .select(["id", "risk", "action", "person", "by", "at", sql<string>`due::text`.as("due")])
    .select(nameOf("by").as("byName"))
    .where(among(risks))
    .where("at", "<=", until(upTo))
    .orderBy("id")
    .execute();
  if (plans.length === 0) return [];
  const progress: (ProgressFacts & { plan: number })[] = await db
    .selectFrom("risk_progress")
    .select(["id", "plan", "standing", "said as text", "by", "at", nameOf("by").as("byName")])
    .where(
      "plan",
      "in",
      plans.map(({ id }) => id),
    )
    .where("at", "<=", until(upTo))
    .orderBy("id")
    .execute();
  return plans.map((plan) => ({ ...plan, progress: progress.filter((one) => one.plan === plan.id) }));
}

/** Which deviations were agreed for these risks by an instant, and ended by then? Oldest first. */
export async function deviationsOf(db: ReadDb, { risks, upTo }: Asked): Promise<Of<DeviationFacts>[]> {
  const found = await db
    .selectFrom("risk_deviation")
    .select(["id", "risk", "reason", "by", "at", sql<string>`until::text`.as("until")])
    .select(["ended_at", "ended_by", "ended_reason", nameOf("by").as("byName")])
    .select(nameOf("ended_by").as("endedByName"))
    .where(among(risks))
    .where("at", "<=", until(upTo))
    .orderBy("id")
    .execute();
  return found.map(({ ended_at, ended_by, ended_reason, endedByName, ...deviation }) => ({
    ...deviation,
    ended:
      ended_at !== null && ended_at <= until(upTo)
        ? { at: ended_at, by: ended_by ?? "", byName: endedByName, reason: ended_reason ?? "" }
        : null,
  }));
}

/** What was decided about these risks by an instant? Oldest first. */
export const decisionsOf = (db: ReadDb, { risks, upTo }: Asked): Promise<Of<DecisionFacts>[]> =>
  db
    .selectFrom("risk_decision")
    .select(["id", "risk", "said as text", "by", "at", sql<string>`day::text`.as("day")])
    .select(nameOf("by").as("byName"))
    .where(among(risks))
    .where("at", "<=", until(upTo))
    .orderBy("id")
    .execute();

/** In which order were these acts done? By kind and number: instants may be equal. */
export async function orderOf(db: ReadDb, { risks }: Pick<Asked, "risks">): Promise<Map<string, number>> {
  const events = await db
    .selectFrom("risk_event")
    .select(["id", "kind", "act"])
    .where(among(risks))
    .where("act", "is not", null)
    .execute();
  return new Map(events.map(({ id, kind, act }) => [`${kind} ${act}`, id]));
}

/** By whom and when. */
type By = { by: string; at: Date };
type Asking = Pick<Client, "query">;

const inserted = async (client: Asking, statement: string, values: unknown[]): Promise<number> => {
  const { rows } = await client.query<{ id: number }>(`${statement} returning id`, values);
  return (rows[0] as { id: number }).id;
};

export const insertPlan = (
  client: Asking,
  risk: number,
  { action, person, due, by, at }: { action: string; person: string; due: string } & By,
): Promise<number> =>
  inserted(
    client,
    "insert into risk_plan (risk, action, person, due, by, at) values ($1, $2, $3, $4, $5, $6)",
    [risk, action, person, due, by, at],
  );

export const insertProgress = (
  client: Asking,
  plan: number,
  { standing, text, by, at }: { standing: Standing; text: string } & By,
): Promise<number> =>
  inserted(client, "insert into risk_progress (plan, standing, said, by, at) values ($1, $2, $3, $4, $5)", [
    plan,
    standing,
    text,
    by,
    at,
  ]);

export const insertDeviation = (
  client: Asking,
  risk: number,
  { reason, until: last, by, at }: { reason: string; until: string } & By,
): Promise<number> =>
  inserted(client, "insert into risk_deviation (risk, reason, until, by, at) values ($1, $2, $3, $4, $5)", [
    risk,
    reason,
    last,
    by,
    at,
  ]);

/** Ends what the board agreed for a risk, where nobody has ended it yet; lapsed or not. */
export const endDeviations = (
  client: Asking,
  risks: readonly number[],
  { reason, by, at }: { reason: string } & By,
): Promise<unknown> =>
  client.query(
    `update risk_deviation set ended_at = $2, ended_by = $3, ended_reason = $4
     where risk = any($1::integer[]) and ended_at is null`,
    [[...risks], at, by, reason],
  );

export const insertDecision = (
  client: Asking,
  risk: number,
  { text, day, by, at }: { text: string; day: string } & By,
): Promise<number> =>
  inserted(client, "insert into risk_decision (risk, said, day, by, at) values ($1, $2, $3, $4, $5)", [
    risk,
    text,
    day,
    by,
    at,
  ]);

/** News of an act, for whoever it concerns. */
export async function insertEvent(
  client: Asking,
  event: {
    risk: number;
    kind: RiskEventKind;
    period: number | null;
    level: number | null;
    act: number;
  } & By,
): Promise<void> {
  await takeEventTurn(client);
  await client.query(
    "insert into risk_event (risk, kind, at, period, level, by, act) values ($1, $2, $3, $4, $5, $6, $7)",
    [event.risk, event.kind, event.at, event.period, event.level, event.by, event.act],
  );
}
