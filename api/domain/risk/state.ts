// How a risk area stands: what its figures say, and what people have done about it.
import type { RiskState } from "#api/contract/risk-areas.ts";
import { dayOf } from "#api/domain/day.ts";
import type { DeviationFacts, PlanFacts } from "./acts.ts";

export type Standing = {
  /** Whether the figures that raised it are still there. */
  readonly there: boolean;
  /** No figure on target has ended it. */
  readonly open: boolean;
  readonly plans: readonly Pick<PlanFacts, "id">[];
  readonly deviations: readonly DeviationFacts[];
};

/** What the board has agreed goes before what its owner has planned: while it lasts, nobody is asked for more. */
export function stateOf(risk: Standing, today: string): RiskState {
  if (!risk.there) return "corrected";
  if (!risk.open) return "closed";
  if (deviationInForce(risk, today)) return "agreed-deviation";
  return risk.plans.length > 0 ? "acknowledged" : "raised";
}

/** How the board ended it before its last day was over. What was written of it after that ended nothing: it had lapsed. */
export const endedEarly = ({
  ended,
  until,
}: Pick<DeviationFacts, "ended" | "until">): DeviationFacts["ended"] =>
  ended && dayOf(ended.at) <= until ? ended : null;

/** It lapses by itself on the day after its last, and with the risk that it was agreed for. */
export function deviationState(
  deviation: Pick<DeviationFacts, "ended" | "until">,
  open: boolean,
  today: string,
): "in-force" | "lapsed" | "ended" {
  if (endedEarly(deviation)) return "ended";
  if (today > deviation.until) return "lapsed";
  return open ? "in-force" : "ended";
}

export const deviationInForce = (
  { open, deviations }: Pick<Standing, "open" | "deviations">,
  today: string,
): DeviationFacts | null =>
  deviations.findLast((deviation) => deviationState(deviation, open, today) === "in-force") ?? null;

/** Work that is done or given up is not overdue. */
export function planOverdue({ due, progress }: Pick<PlanFacts, "due" | "progress">, today: string): boolean {
  const last = progress.at(-1)?.standing;
  return due < today && last !== "done" && last !== "stopped";
}
