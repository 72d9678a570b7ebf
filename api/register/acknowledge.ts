// Acknowledging a risk area with a plan, and saying how the plan goes.
import type { Standing } from "#api/contract/risk-areas.ts";
import { insertPlan, insertProgress } from "#api/db/queries/risk-acts.ts";
import { faultOfPlan } from "#api/domain/risk/act-faults.ts";
import { assertOpen, type Doing, onRisk } from "./act.ts";
import { NotPossible, refuseFault } from "./not-possible.ts";

export type Plan = { action: string; person: string; due: string };

/** A later plan takes the place of an earlier one, which stays on record. The same one sent twice is one plan. */
export const acknowledge = (doing: Doing, id: number, plan: Plan): Promise<void> =>
  onRisk(doing, id, async ({ client, risk, number }) => {
    assertOpen(risk);
    refuseFault(faultOfPlan(plan, doing.viewpoint.today));
    const { action, person, due } = plan;
    const now = risk.acts.plans.at(-1);
    if (now && now.by === doing.by && now.action === action && now.person === person && now.due === due)
      return null;
    const made = await insertPlan(client, number.id, { action, person, due, by: doing.by, at: doing.at });
    return {
      event: { kind: "plan", act: made },
      action: "risk-planned",
      ...(now && { before: { plan: now.id, action: now.action, person: now.person, due: now.due } }),
      after: { plan: made, action, person, due },
    };
  });

export type Report = { standing: Standing; text: string };

/** Of the plan in force. */
export const reportProgress = (doing: Doing, id: number, { standing, text }: Report): Promise<void> =>
  onRisk(doing, id, async ({ client, risk }) => {
    assertOpen(risk);
    const plan = risk.acts.plans.at(-1);
    if (!plan)
      throw new NotPossible(
        409,
        "There is no plan to report on yet. Acknowledge the risk area with one first.",
      );
    const last = plan.progress.at(-1);
    if (last && last.by === doing.by && last.standing === standing && last.text === text) return null;
    await insertProgress(client, plan.id, { standing, text, by: doing.by, at: doing.at });
    return {
      event: null,
      action: "progress-reported",
      ...(last && { before: { plan: plan.id, standing: last.standing } }),
      after: { plan: plan.id, standing, text },
    };
  });
