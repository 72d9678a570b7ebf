// The page of one risk area: how it stands, its story, and what whoever reads may do about it.
import type { RiskPage } from "#api/contract/risk-areas.ts";
import { dayOf } from "#api/domain/day.ts";
import { dateLabel, sinceLabel } from "#api/domain/period-label.ts";
import { allPass } from "#api/domain/risk/case.ts";
import { levelsOf } from "#api/domain/risk/escalation.ts";
import { entryOf } from "#api/domain/risk/risk-entry.ts";
import { isOpen, type SeenRisk, standingOf } from "#api/domain/risk/seen-risk.ts";
import { deviationInForce } from "#api/domain/risk/state.ts";
import { caseInShort, lastAction, presentDecision, presentDeviation, presentPlan } from "./risk-acts.ts";
import { presentRiskArea, type RiskReader } from "./risk-area.ts";
import { timelineOf } from "./risk-timeline.ts";
import { axisOf, pointsAround, stepsOf } from "./series-point.ts";
import { periodCount, sentenceCase } from "./words.ts";

/** Whether whoever reads answers for the indicator, and whether they decide for the board. */
export type RiskRights = { answer: boolean; decide: boolean };

export function presentRiskPage(risk: SeenRisk, reader: RiskReader, rights: RiskRights): RiskPage {
  const { catalogue, today, said } = reader;
  const { indicator, seen, acts, kind } = risk;
  const open = isOpen(risk);
  const there = seen !== null;
  const shown = presentRiskArea(risk, reader);
  const series = seen ? pointsAround(seen.series, seen.episode.since, said, catalogue) : [];
  const entry = entryOf(risk, catalogue.trust, today);
  const deviation = deviationInForce(standingOf(risk), today);
  const { unit, decimals, polarity } = indicator;
  return {
    risk: shown,
    measured: { kind: indicator.kind, unit, decimals, polarity },
    series,
    axis: axisOf(series, { indicator }),
    steps: stepsOf({ indicator }),
    timeline: timelineOf(risk, reader),
    memory: memoryText(risk, shown.timesEntered),
    escalation: levelsOf(catalogue.trust).map(({ periods, to }, index) => ({
      periods,
      to,
      reached: shown.level > index,
    })),
    plans: acts.plans.map((plan) => presentPlan(plan, { open, today, catalogue })).toReversed(),
    deviations: acts.deviations.map((one) => presentDeviation(one, { open, today, catalogue })).toReversed(),
    decisions: acts.decisions.map((decision) => presentDecision(decision, catalogue)).toReversed(),
    cases: acts.cases.map((found) => caseInShort(found, today)).toReversed(),
    earlier: earlierOf(risk),
    entry,
    may: {
      acknowledge: rights.answer && open,
      report: rights.answer && open && acts.plans.length > 0,
      agreeDeviation: rights.decide && open && kind === "risk",
      endDeviation: rights.decide && deviation !== null,
      decide: rights.decide && there,
      openCase: rights.decide && allPass(entry),
    },
    attribution: catalogue.trust.attribution,
  };
}

const TIMES = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

/** In risk for 5 months; raised for the second time since June 2024; last action on 3 November 2026: Plan made. */
function memoryText({ seen, kind, acts, indicator }: SeenRisk, times: number): string {
  if (!seen) return `The figures that raised this ${kind} were corrected or withdrawn since.`;
  const { episode, all } = seen;
  const length = periodCount(episode.periods, indicator.frequency);
  const name = kind === "risk" ? "in risk" : "a warning";
  const lasts = episode.ended === null ? `${sentenceCase(name)} for ${length}` : `Was ${name} for ${length}`;
  const first = all[0]?.episode.since;
  const raised =
    times > 1 && first
      ? `raised for the ${TIMES[times - 1] ?? `${times}th`} time since ${sinceLabel(first)}`
      : "raised for the first time";
  const last = lastAction(acts);
  const done = last ? `last action on ${dateLabel(dayOf(new Date(last.at)))}: ${last.text}` : null;
  return `${lasts}; ${raised}; ${done ?? (episode.ended === null ? "nothing done about it yet" : "nothing was done about it")}.`;
}

function earlierOf({ seen, indicator }: SeenRisk): RiskPage["earlier"] {
  if (!seen) return [];
  return seen.all
    .filter(({ episode }) => episode !== seen.episode)
    .toReversed()
    .map(({ episode, number }) => {
      const { since, recovered, ended, periods } = episode;
      const how = ended === "became-risk" ? "became a risk in" : "over in";
      const end = recovered ? `, ${how} ${sinceLabel(recovered)}` : ", not over yet";
      return {
        id: number ? String(number.id) : null,
        text: `Since ${sinceLabel(since)}: ${periodCount(periods, indicator.frequency)}${end}`,
      };
    });
}
