// What opening a case asks for, of a risk as somebody sees it.
import type { TrustConfig } from "#indicators/schema.ts";
import { entryTest, type TestFacts } from "./case.ts";
import { isOpen, periodsForCase, type SeenRisk, standingOf } from "./seen-risk.ts";
import { deviationInForce } from "./state.ts";

const NOUNS = {
  month: "months",
  quarter: "quarters",
  term: "terms",
  "financial-year": "years",
  "academic-year": "school years",
  "calendar-year": "years",
};

export function entryOf(risk: SeenRisk, trust: Pick<TrustConfig, "escalation">, today: string): TestFacts[] {
  const needed = periodsForCase(trust.escalation);
  const noun = NOUNS[risk.indicator.frequency];
  return entryTest({
    risk: risk.kind === "risk",
    open: isOpen(risk),
    missed: risk.seen?.episode.missed ?? 0,
    needed,
    neededText: needed === 1 ? noun.slice(0, -1) : `${needed} ${noun}`,
    plans: risk.acts.plans.length,
    deviation: deviationInForce(standingOf(risk), today) !== null,
    openCase: risk.acts.cases.some(({ closed }) => closed === null),
  });
}
