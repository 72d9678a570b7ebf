// What all acts have in common: they are judged by what whoever acts may see, one at a time for each risk, and kept on record.
import type pg from "pg";
import type { RiskEventKind } from "#api/contract/alerts.ts";
import type { AuditAction } from "#api/contract/audit.ts";
import { record } from "#api/db/queries/audit.ts";
import { casesOf } from "#api/db/queries/cases.ts";
import { insertEvent } from "#api/db/queries/risk-acts.ts";
import { risksOfNumbers } from "#api/db/queries/risks.ts";
import { type Client, inTransaction, oneAtATime } from "#api/db/queries/transaction.ts";
import { readOn } from "#api/db/read-on.ts";
import type { Actor } from "#api/domain/audit-facts.ts";
import type { Indicator } from "#api/domain/catalogue.ts";
import { periodLabel } from "#api/domain/period-label.ts";
import { formatPeriod } from "#api/domain/periods.ts";
import type { CaseFacts } from "#api/domain/risk/acts.ts";
import { evidenceOf, isOpen, type RiskNumber, type SeenRisk } from "#api/domain/risk/seen-risk.ts";
import { readRisk } from "#api/reading/read-risks.ts";
import type { Viewpoint } from "#api/reading/viewpoint.ts";
import { NotPossible } from "./not-possible.ts";

export type Doing = {
  pool: pg.Pool;
  /** Of whoever acts, now. */
  viewpoint: Viewpoint;
  actor: Actor;
  /** The address by which the register knows them. */
  by: string;
  at: Date;
  /** Whether they may, of an indicator; throws where they may not. */
  assertMay(indicator: Indicator): void;
};

export type Found = { client: Client; risk: SeenRisk; number: RiskNumber };
/** What was done: news of it, and what the record says. Null where nothing had to be done. */
export type Done = {
  event: { kind: RiskEventKind; act: number } | null;
  action: AuditAction;
  before?: object;
  after: object;
};

/** @throws NotPossible */
export async function onRisk(
  doing: Doing,
  id: number,
  work: (found: Found) => Promise<Done | null>,
): Promise<void> {
  const row = (await risksOfNumbers(doing.viewpoint.db, [id])).get(id);
  if (row === undefined) throw noSuchRisk(id);
  await inTransaction(doing.pool, async (client) => {
    await turnAt(client, row);
    await doneTo(doing, client, id, work);
  });
}

export async function onCase(
  doing: Doing,
  id: number,
  work: (found: Found & { solution: CaseFacts }) => Promise<Done | null>,
): Promise<void> {
  const [there] = await casesOf(doing.viewpoint.db, { ids: [id], upTo: null });
  if (!there) throw noSuchCase(id);
  const row = (await risksOfNumbers(doing.viewpoint.db, [there.risk])).get(there.risk);
  if (row === undefined) throw noSuchCase(id);
  await inTransaction(doing.pool, async (client) => {
    await turnAt(client, row);
    await doneTo(doing, client, there.risk, (found) => {
      const solution = found.risk.acts.cases.find((one) => one.id === id);
      if (!solution) throw noSuchCase(id);
      return work({ ...found, solution });
    }).catch((error: unknown) => {
      throw error instanceof NotPossible && error.status === 404 ? noSuchCase(id) : error;
    });
  });
}

/** One act at a time for an indicator and area: a publication may make one risk of two while somebody waits. */
const turnAt = (client: Client, { indicator, area }: { indicator: string; area: string }) =>
  oneAtATime(client, `risks of ${indicator}, ${area}`);

async function doneTo(
  doing: Doing,
  client: Client,
  id: number,
  work: (found: Found) => Promise<Done | null>,
): Promise<void> {
  const risk = await readRisk({ ...doing.viewpoint, db: readOn(client) }, id);
  if (!risk?.number) throw noSuchRisk(id);
  doing.assertMay(risk.indicator);
  const { number, indicator, area } = risk;
  const done = await work({ client, risk, number });
  if (done === null) return;
  const { event, action, before, after } = done;
  const { by, at, actor } = doing;
  if (event)
    await insertEvent(client, {
      ...event,
      risk: number.id,
      period: number.last,
      level: number.level,
      by,
      at,
    });
  const evidence = risk.seen && evidenceOf(risk.seen);
  const about = {
    indicator: indicator.id,
    area: area.code,
    ...(evidence && { period: formatPeriod(evidence.period) }),
  };
  await record(client, {
    actor,
    action,
    subject: `risk ${number.id}`,
    ...(before && { before }),
    after: { ...about, ...after },
  });
}

export const noSuchRisk = (id: number | string) =>
  new NotPossible(404, `There is no risk area ${id} that you could see. The register lists those there are.`);
export const noSuchCase = (id: number | string) =>
  new NotPossible(404, `There is no case ${id} that you could see. /cases lists those there are.`);

/** @throws NotPossible when nothing can be done about it any more */
export function assertOpen(risk: SeenRisk): void {
  if (risk.seen === null)
    throw new NotPossible(409, "The figures that raised this were corrected since. Nothing needs doing.");
  if (isOpen(risk)) return;
  const { recovered, ended } = risk.seen.episode;
  const when = recovered ? ` in ${periodLabel(recovered)}` : "";
  throw new NotPossible(
    409,
    ended === "became-risk"
      ? `This warning became a risk${when}. Answer that one: the register lists it.`
      : `This is closed already${when}: nothing needs doing.`,
  );
}
