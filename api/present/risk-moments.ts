// What people did about a risk area, as moments of its time line.
import { CASE_OUTCOME_WORDS } from "#api/contract/cases.ts";
import { STANDING_TEXT, type TimelineEntry } from "#api/contract/risk-areas.ts";
import { addDays } from "#api/domain/due-date.ts";
import { dateLabel } from "#api/domain/period-label.ts";
import type { CaseFacts, DeviationFacts, PlanFacts } from "#api/domain/risk/acts.ts";
import { isOpen, type SeenRisk } from "#api/domain/risk/seen-risk.ts";
import { deviationState, endedEarly } from "#api/domain/risk/state.ts";
import { doneBy } from "./risk-acts.ts";
import type { RiskReader } from "./risk-area.ts";

/** `order` settles what comes later of two that stand at the same instant: figures, then words, then acts as they were done. */
export type Moment = { at: Date; order: number; entry: Omit<TimelineEntry, "at" | "dayText"> };

export const bare = { period: null, text: null, by: null, status: null } as const;

type Who = { readonly by: string; readonly byName: string | null; readonly at: Date };
type Say = (
  who: Who,
  kind: TimelineEntry["kind"],
  title: string,
  text: string | null,
  /** The place of the act among all acts. */
  order: number,
) => Moment;

export function actMoments(risk: SeenRisk, { catalogue, today }: RiskReader): Moment[] {
  const { plans, deviations, decisions, cases, order } = risk.acts;
  const place = (kind: string, id: number) => order.get(`${kind} ${id}`) ?? 0;
  const say: Say = (who, kind, title, text, at) => ({
    at: who.at,
    order: at,
    entry: { ...bare, kind, title, text, by: doneBy(who, catalogue) },
  });
  return [
    ...plans.flatMap((plan) => planMoments(plan, say, place("plan", plan.id))),
    ...deviations.flatMap((one) => [
      ...deviationMoments(one, say, place("deviation-agreed", one.id), place("deviation-ended", one.id)),
      ...lapse(one, risk, today),
    ]),
    ...decisions.map((one) =>
      say(one, "decision", `Decision of ${dateLabel(one.day)}`, one.text, place("decision", one.id)),
    ),
    ...cases.flatMap((one) =>
      caseMoments(one, say, place("case-opened", one.id), place("case-closed", one.id)),
    ),
  ];
}

const planMoments = (plan: PlanFacts, say: Say, order: number): Moment[] => [
  say(plan, "plan", `Plan for ${plan.person}, due ${dateLabel(plan.due)}`, plan.action, order),
  ...plan.progress.map((one) =>
    say(one, "progress", `Progress: ${STANDING_TEXT[one.standing].toLowerCase()}`, one.text, order),
  ),
];

function deviationMoments(deviation: DeviationFacts, say: Say, order: number, orderOfEnd: number): Moment[] {
  const { until, reason } = deviation;
  const ended = endedEarly(deviation);
  const title = `The board agrees that it may be off target until ${dateLabel(until)}`;
  return [
    say(deviation, "deviation-agreed", title, reason, order),
    ...(ended ? [say(ended, "deviation-ended", "The agreed deviation ended", ended.reason, orderOfEnd)] : []),
  ];
}

/** What was agreed for a risk that is over by then does not lapse: it went with it. */
function lapse(deviation: DeviationFacts, risk: SeenRisk, today: string): Moment[] {
  const at = new Date(`${addDays(deviation.until, 1)}T00:00:00Z`);
  if (!openOn(risk, at) || deviationState(deviation, true, today) !== "lapsed") return [];
  const entry = { ...bare, kind: "deviation-lapsed", title: "The agreed deviation lapsed" } as const;
  return [{ at, order: 0, entry }];
}

function openOn({ seen }: SeenRisk, instant: Date): boolean {
  const end = seen?.episode.recovered;
  if (!seen || !end) return isOpen({ seen });
  const receipt = seen.series.points.find(({ period }) => period.index === end.index)?.receipt;
  return receipt ? new Date(receipt.first) > instant : false;
}

function caseMoments(found: CaseFacts, say: Say, order: number, orderOfEnd: number): Moment[] {
  const { checkpoints, closed, problem } = found;
  return [
    say(found, "case-opened", "Solution Centre case opened", problem, order),
    ...checkpoints.map((one) =>
      say(
        one,
        "checkpoint",
        `Checkpoint of week ${one.week}: ${STANDING_TEXT[one.standing].toLowerCase()}`,
        one.next ? `${one.text}\nNext: ${one.next}` : one.text,
        order,
      ),
    ),
    ...(closed
      ? [
          say(
            closed,
            "case-closed",
            `Solution Centre case closed: ${CASE_OUTCOME_WORDS[closed.outcome].toLowerCase()}`,
            closed.learned,
            orderOfEnd,
          ),
        ]
      : []),
  ];
}
