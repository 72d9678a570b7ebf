// What people did about a risk area: plans, deviations, decisions and cases in short.
import { type RiskArea, type RiskDeviation, type RiskPlan, STANDING_TEXT } from "#api/contract/risk-areas.ts";
import type { Catalogue } from "#api/domain/catalogue.ts";
import { dayOf } from "#api/domain/day.ts";
import { dateLabel, periodLabel } from "#api/domain/period-label.ts";
import { endOf, periodOn } from "#api/domain/periods.ts";
import type { CaseFacts, DecisionFacts, DeviationFacts, PlanFacts, RiskActs } from "#api/domain/risk/acts.ts";
import { caseState, lastDay, WEEKS, weekOn } from "#api/domain/risk/case.ts";
import { type SeenRisk, standingOf } from "#api/domain/risk/seen-risk.ts";
import { deviationInForce, deviationState, endedEarly, planOverdue } from "#api/domain/risk/state.ts";
import { authorName } from "./author-name.ts";

type By = { readonly by: string; readonly byName: string | null };

export const doneBy = ({ by, byName }: By, catalogue: Catalogue): string => authorName(by, byName, catalogue);

const dayText = (at: Date) => dateLabel(dayOf(at));

export function presentPlan(
  plan: PlanFacts,
  { open, today, catalogue }: { open: boolean; today: string; catalogue: Catalogue },
): RiskPlan {
  const last = plan.progress.at(-1);
  return {
    id: String(plan.id),
    action: plan.action,
    person: plan.person,
    due: plan.due,
    dueText: dateLabel(plan.due),
    overdue: open && planOverdue(plan, today),
    by: doneBy(plan, catalogue),
    at: plan.at.toISOString(),
    standing: last?.standing ?? null,
    standingText: last ? STANDING_TEXT[last.standing] : "Nothing reported yet",
    progress: plan.progress
      .map(({ standing, text, at, ...who }) => ({
        standing,
        standingText: STANDING_TEXT[standing],
        text,
        by: doneBy(who, catalogue),
        at: at.toISOString(),
      }))
      .toReversed(),
  };
}

export function presentDeviation(
  deviation: DeviationFacts,
  { open, today, catalogue }: { open: boolean; today: string; catalogue: Catalogue },
): RiskDeviation {
  const state = deviationState(deviation, open, today);
  const { until } = deviation;
  const ended = endedEarly(deviation);
  return {
    id: String(deviation.id),
    reason: deviation.reason,
    until,
    untilText: dateLabel(until),
    by: doneBy(deviation, catalogue),
    at: deviation.at.toISOString(),
    state,
    stateText:
      state === "in-force"
        ? agreedText(deviation)
        : state === "lapsed"
          ? `Lapsed after ${dateLabel(until)}`
          : ended
            ? `Ended on ${dayText(ended.at)}`
            : "Ended when it was closed",
  };
}

/** Agreed until March 2027; until 12 March 2027 where that is not the month's last day. */
export function agreedText({ until }: Pick<DeviationFacts, "until">): string {
  const month = periodOn("month", until);
  return `Agreed until ${endOf(month) === until ? periodLabel(month) : dateLabel(until)}`;
}

/** What the board agreed, of a risk that it accepts for now. */
export function agreedOf(risk: SeenRisk, today: string): string | null {
  const deviation = deviationInForce(standingOf(risk), today);
  return deviation && agreedText(deviation);
}

export const presentDecision = (decision: DecisionFacts, catalogue: Catalogue) => ({
  id: String(decision.id),
  text: decision.text,
  day: decision.day,
  dayText: dateLabel(decision.day),
  by: doneBy(decision, catalogue),
});

export function caseInShort(found: CaseFacts, today: string): NonNullable<RiskArea["case"]> {
  const state = caseState(found, today);
  return { id: String(found.id), state, text: caseText(found, state, today) };
}

/** Week 5 of 12; 4 checkpoints held. */
function caseText(found: CaseFacts, state: "open" | "overdue" | "closed", today: string): string {
  if (found.closed) return `Closed on ${dayText(found.closed.at)}`;
  const held = found.checkpoints.length;
  const checkpoints = `${held || "no"} ${held === 1 ? "checkpoint" : "checkpoints"} held`;
  if (state === "overdue")
    return `Its twelve weeks ended on ${dateLabel(lastDay(found.starts))}; ${checkpoints}`;
  const week = weekOn(found.starts, today);
  return week < 1 ? `Starts on ${dateLabel(found.starts)}` : `Week ${week} of ${WEEKS}; ${checkpoints}`;
}

/** The one that is open, else the newest. */
export const caseOf = ({ cases }: Pick<RiskActs, "cases">): CaseFacts | null =>
  cases.find(({ closed }) => closed === null) ?? cases.at(-1) ?? null;

/** What people last did about it, and when. */
export function lastAction(acts: RiskActs): RiskArea["lastAction"] {
  const all = [
    ...acts.plans.flatMap((plan) => [
      { at: plan.at, text: "Plan made" },
      ...plan.progress.map(({ at, standing }) => ({
        at,
        text: `Progress reported: ${STANDING_TEXT[standing].toLowerCase()}`,
      })),
    ]),
    ...acts.deviations.flatMap((deviation) => [
      { at: deviation.at, text: `Deviation agreed until ${dateLabel(deviation.until)}` },
      ...[endedEarly(deviation)].flatMap((ended) =>
        ended ? [{ at: ended.at, text: "Agreed deviation ended" }] : [],
      ),
    ]),
    ...acts.decisions.map(({ at }) => ({ at, text: "Decision recorded" })),
    ...acts.cases.flatMap((found) => [
      { at: found.at, text: "Solution Centre case opened" },
      ...found.checkpoints.map(({ at, week }) => ({ at, text: `Checkpoint of week ${week} held` })),
      ...(found.closed ? [{ at: found.closed.at, text: "Solution Centre case closed" }] : []),
    ]),
  ];
  const last = all.toSorted((a, b) => a.at.getTime() - b.at.getTime()).at(-1);
  return last ? { text: last.text, at: last.at.toISOString() } : null;
}
