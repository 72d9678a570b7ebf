// A Solution Centre case: problem, team, its twelve weeks, and what came of it.
import { CASE_OUTCOME_WORDS, type SolutionCase } from "#api/contract/cases.ts";
import { STANDING_TEXT } from "#api/contract/risk-areas.ts";
import { dayOf } from "#api/domain/day.ts";
import { dateLabel } from "#api/domain/period-label.ts";
import { type Period, periodOn } from "#api/domain/periods.ts";
import type { CaseFacts } from "#api/domain/risk/acts.ts";
import {
  allPass,
  checkpointState,
  exitTest,
  lastDay,
  WEEKS,
  weekOn,
  weekStart,
} from "#api/domain/risk/case.ts";
import type { SeenRisk } from "#api/domain/risk/seen-risk.ts";
import { caseInShort, doneBy } from "./risk-acts.ts";
import type { RiskReader } from "./risk-area.ts";
import type { RiskRights } from "./risk-page.ts";
import { axisOf, pointsAround } from "./series-point.ts";

type Line = Pick<
  SolutionCase,
  "id" | "short" | "risk" | "problem" | "lead" | "startsText" | "endsText" | "outcomeText"
>;

export function presentCaseLine(
  found: CaseFacts,
  risk: SeenRisk,
  { catalogue, today }: Pick<RiskReader, "catalogue" | "today">,
): Line {
  const { indicator, area } = risk;
  const outcome = catalogue.outcomes.find(({ id }) => id === indicator.outcomes[0]);
  return {
    id: String(found.id),
    short: caseInShort(found, today),
    risk: {
      id: String(risk.number?.id ?? found.risk),
      indicator: { id: indicator.id, title: indicator.title },
      area: { code: area.code, name: area.name },
      outcome: { id: outcome?.id ?? "", title: outcome?.title ?? "" },
    },
    problem: found.problem,
    lead: found.lead,
    startsText: dateLabel(found.starts),
    endsText: dateLabel(lastDay(found.starts)),
    outcomeText: found.closed && CASE_OUTCOME_WORDS[found.closed.outcome],
  };
}

export function presentCase(
  found: CaseFacts,
  risk: SeenRisk,
  reader: RiskReader,
  rights: RiskRights,
): SolutionCase {
  const { catalogue, today, said } = reader;
  const { indicator, seen } = risk;
  const { starts, closed } = found;
  const week = weekOn(starts, today);
  const series = seen
    ? pointsAround(seen.series, periodAt(starts, indicator.frequency), said, catalogue)
    : [];
  const { unit, decimals, polarity } = indicator;
  return {
    ...presentCaseLine(found, risk, reader),
    team: found.team.map(({ name, organisation, part }) => ({ name, organisation, part })),
    starts,
    ends: lastDay(starts),
    week: closed || week < 1 || week > WEEKS ? null : week,
    entry: found.entry.map(({ passed, text }) => ({ passed, text })),
    weeks: weeksOf(found, reader),
    exit: exitOf(found, risk, reader),
    outcome: closed?.outcome ?? null,
    learned: closed?.learned ?? null,
    opened: { by: doneBy(found, catalogue), ...instant(found.at) },
    closed: closed && { by: doneBy(closed, catalogue), ...instant(closed.at) },
    measured: { kind: indicator.kind, unit, decimals, polarity },
    series,
    axis: axisOf(series, { indicator }),
    may: {
      checkpoint: rights.answer && !closed && week >= 1 && found.checkpoints.length < Math.min(week, WEEKS),
      close: rights.decide && !closed,
    },
    attribution: catalogue.trust.attribution,
  };
}

const instant = (at: Date) => ({ at: at.toISOString(), dayText: dateLabel(dayOf(at)) });
const periodAt = (day: string, frequency: Period["frequency"]) => periodOn(frequency, day);

function weeksOf(found: CaseFacts, { catalogue, today }: RiskReader): SolutionCase["weeks"] {
  return Array.from({ length: WEEKS }, (_, index) => {
    const week = index + 1;
    const from = weekStart(found.starts, week);
    const held = found.checkpoints.find((checkpoint) => checkpoint.week === week);
    return {
      week,
      from,
      fromText: dateLabel(from),
      action: found.steps.find((step) => step.week === week)?.action ?? null,
      state: checkpointState(found, week, today),
      checkpoint: held
        ? {
            held: held.held,
            heldText: dateLabel(held.held),
            standing: held.standing,
            standingText: STANDING_TEXT[held.standing],
            text: held.text,
            next: held.next,
            by: doneBy(held, catalogue),
          }
        : null,
    };
  });
}

/** Against the figures that whoever reads may see; of a case that is closed, those that had come by then. */
function exitOf({ starts, closed }: CaseFacts, { seen }: SeenRisk, reader: RiskReader): SolutionCase["exit"] {
  const there = (seen?.series.points ?? []).filter(
    ({ receipt }) => receipt && (closed === null || new Date(receipt.first) <= closed.at),
  );
  const figures = there.map(({ period, safe }) => ({ period, status: safe.status }));
  const tests = exitTest(figures, starts, reader.catalogue.trust.solutionCentre.exit);
  const passed = allPass(tests);
  const text = closed
    ? `The exit test was ${passed ? "" : "not "}passed when it was closed.`
    : `The exit test is ${passed ? "passed: the case can be closed as recovered" : "not passed yet"}.`;
  return { passed, tests, text };
}
