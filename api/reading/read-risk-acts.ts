// Reads what people did about risks, those included that a correction made part of one of them.
import { casesOf } from "#api/db/queries/cases.ts";
import { decisionsOf, deviationsOf, orderOf, plansOf } from "#api/db/queries/risk-acts.ts";
import { withMerged } from "#api/db/queries/risks.ts";
import { periodsForCase, type SeenRisk, seesCases } from "#api/domain/risk/seen-risk.ts";
import type { Viewpoint } from "./viewpoint.ts";

export async function withActs(viewpoint: Viewpoint, risks: readonly SeenRisk[]): Promise<SeenRisk[]> {
  const { db, asAt, catalogue } = viewpoint;
  const numbers = risks.flatMap(({ number }) => number?.id ?? []);
  if (numbers.length === 0) return [...risks];
  const parts = await withMerged(db, numbers);
  const asked = { risks: parts.map(({ id }) => id), upTo: asAt === null ? null : new Date(asAt) };
  const [plans, deviations, decisions, cases, order] = await Promise.all([
    plansOf(db, asked),
    deviationsOf(db, asked),
    decisionsOf(db, asked),
    casesOf(db, asked),
    orderOf(db, asked),
  ]);
  const needed = periodsForCase(catalogue.trust.escalation);
  return risks.map((risk) => {
    const own = new Set(parts.filter(({ root }) => root === risk.number?.id).map(({ id }) => id));
    const of = <Act extends { risk: number }>(acts: readonly Act[]) =>
      acts.filter((act) => own.has(act.risk));
    return {
      ...risk,
      acts: {
        plans: of(plans),
        deviations: of(deviations),
        decisions: of(decisions),
        cases: seesCases(risk, needed) ? of(cases) : [],
        order,
      },
    };
  });
}
