// seed-data/risk-acts.yaml: what people did about risk areas in the demonstration, done by the register's own rules.
import { existsSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import {
  closeCase as CloseCase,
  holdCheckpoint as HoldCheckpoint,
  openCase as OpenCase,
} from "#api/contract/cases.ts";
import * as contract from "#api/contract/risk-acts.ts";
import { riskRows } from "#api/db/queries/risks.ts";
import { dayOf } from "#api/domain/day.ts";
import { parsePeriod } from "#api/domain/parse-period.ts";
import { periodKey } from "#api/domain/periods.ts";
import { FULL_SIGHT } from "#api/domain/sight.ts";
import type { Services } from "#api/http/services.ts";
import { readRisk } from "#api/reading/read-risks.ts";
import { acknowledge, reportProgress } from "#api/register/acknowledge.ts";
import type { Doing } from "#api/register/act.ts";
import { closeCase, holdCheckpoint, openCase } from "#api/register/case.ts";
import { recordDecision } from "#api/register/decision.ts";
import { agreeDeviation, endDeviation } from "#api/register/deviation.ts";
import { NotPossible } from "#api/register/not-possible.ts";
import { StartupError } from "#api/startup-error.ts";

/** What is done, in the words of the interface. */
const DEEDS = z.strictObject({
  plan: contract.acknowledgeRisk.body.optional(),
  progress: contract.reportProgress.body.optional(),
  deviation: contract.agreeDeviation.body.optional(),
  "end-deviation": contract.endDeviation.body.optional(),
  decision: contract.recordDecision.body.optional(),
  case: OpenCase.body.optional(),
  checkpoint: HoldCheckpoint.body.optional(),
  close: CloseCase.body.optional(),
});
const RiskAct = DEEDS.extend({
  at: z.iso.datetime(),
  by: z.email(),
  on: z.strictObject({ indicator: z.string(), area: z.string().optional(), since: z.string() }),
}).refine((act) => deedsOf(act).length === 1, "one thing is done in an act");
export type RiskAct = z.infer<typeof RiskAct>;

const deedsOf = (act: z.infer<typeof DEEDS>) =>
  (Object.keys(DEEDS.shape) as (keyof typeof DEEDS.shape)[]).filter((deed) => act[deed] !== undefined);

/** @returns in order of time; none where there is no such file */
export function readRiskActs(file: string): RiskAct[] {
  if (!existsSync(file)) return [];
  const { acts } = z.strictObject({ acts: z.array(RiskAct) }).parse(parse(readFileSync(file, "utf8")));
  return acts.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

/** Which acts are there already: by their instant and who did them, which no two of them share. */
export async function actsDone(services: Pick<Services, "pool">): Promise<(act: RiskAct) => boolean> {
  const { rows } = await services.pool.query<{ at: Date; by: string }>(
    `select at, by from risk_plan union all select at, by from risk_progress union all select at, by from risk_deviation
     union all select ended_at, ended_by from risk_deviation where ended_at is not null
     union all select at, by from risk_decision union all select at, by from solution_case
     union all select closed_at, closed_by from solution_case where closed_at is not null
     union all select at, by from case_checkpoint`,
  );
  const keyOf = (at: Date, by: string) => `${at.toISOString()} ${by}`;
  const done = new Set(rows.map(({ at, by }) => keyOf(at, by)));
  return ({ at, by }) => done.has(keyOf(new Date(at), by));
}

/** As if whoever did it had done it at that moment.
 * @throws StartupError with what the register says where it refuses */
export async function doRiskAct(services: Services, act: RiskAct): Promise<void> {
  try {
    await does(doingOf(services, act), act, await numberOf(services, act));
  } catch (error) {
    if (!(error instanceof NotPossible)) throw error;
    throw new StartupError(`seed-data/risk-acts.yaml: what ${act.by} did at ${act.at}: ${error.message}`);
  }
}

async function does(doing: Doing, act: RiskAct, risk: number): Promise<void> {
  if (act.plan) await acknowledge(doing, risk, act.plan);
  if (act.progress) await reportProgress(doing, risk, act.progress);
  if (act.deviation) await agreeDeviation(doing, risk, act.deviation);
  if (act["end-deviation"]) await endDeviation(doing, risk, act["end-deviation"]);
  if (act.decision) await recordDecision(doing, risk, act.decision);
  if (act.case) await openCase(doing, risk, act.case);
  if (act.checkpoint) await holdCheckpoint(doing, await openCaseOf(doing, risk), act.checkpoint);
  if (act.close) await closeCase(doing, await openCaseOf(doing, risk), act.close);
}

function doingOf(services: Services, { at, by }: RiskAct): Doing {
  const instant = new Date(at);
  return {
    pool: services.pool,
    viewpoint: {
      db: services.read,
      catalogue: services.catalogue(),
      version: null,
      asAt: null,
      today: dayOf(instant),
      isHoliday: services.isHoliday,
      sight: FULL_SIGHT,
      withholding: services.withholding,
    },
    actor: { kind: "system", id: null, name: "the demonstration", role: null, address: null },
    by,
    at: instant,
    assertMay: () => undefined,
  };
}

async function numberOf(services: Services, { on, at, by }: RiskAct): Promise<number> {
  const catalogue = services.catalogue();
  const indicator = catalogue.indicators.get(on.indicator);
  const since = indicator && parsePeriod(on.since, indicator.frequency);
  const area = on.area ?? catalogue.root.code;
  const rows = await riskRows(services.read, { indicators: [on.indicator], upTo: new Date(at) });
  const found = rows.find(
    (row) =>
      row.kind === "risk" &&
      row.area === area &&
      row.ended !== "corrected" &&
      since &&
      row.since === periodKey(since),
  );
  if (found) return found.id;
  throw new NotPossible(
    404,
    `by then no risk of ${on.indicator} had been raised in ${on.since} (${by} cannot answer it)`,
  );
}

async function openCaseOf({ viewpoint }: Doing, risk: number): Promise<number> {
  const cases = (await readRisk(viewpoint, risk))?.acts.cases ?? [];
  return cases.find(({ closed }) => closed === null)?.id ?? 0;
}
