// A series that is off target now, as an entry of the risk register.
import type { RiskArea } from "#api/contract/risk-areas.ts";
import type { Commentary as CommentaryView } from "#api/contract/values.ts";
import type { Catalogue } from "#api/domain/catalogue.ts";
import type { Commentary } from "#api/domain/commentary.ts";
import { periodLabel, sinceLabel } from "#api/domain/period-label.ts";
import { formatPeriod, periodFromKey } from "#api/domain/periods.ts";
import type { SafeSeries } from "#api/domain/series.ts";
import { authorName } from "./author-name.ts";
import { currentComment } from "./line.ts";
import { presentDifference, presentTarget, presentValue } from "./value.ts";
import { verdict } from "./verdict.ts";
import { periodCount } from "./words.ts";

/** @returns null when the series is not off target, or its status is hidden */
export function presentRiskArea(
  series: SafeSeries,
  catalogue: Catalogue,
  said: readonly Commentary[],
): RiskArea | null {
  const { indicator, area, judged, run } = series;
  if (judged?.safe.status !== "missed" || run.since === null) return null;
  const target = presentTarget(judged.safe.target, indicator);
  const difference = presentDifference(series.difference, judged.safe.target, indicator);
  if (target === null || difference === null) return null;
  const owner = catalogue.ownerOf(indicator);
  const outcomes = indicator.outcomes.flatMap((id) =>
    catalogue.outcomes.filter((outcome) => outcome.id === id).map(({ title }) => ({ id, title })),
  );
  const comment = currentComment(series, judged, said);
  const { value } = judged.safe;
  return {
    indicator: { id: indicator.id, title: indicator.title, reference: indicator.reference ?? null },
    outcome: outcomes[0] ?? { id: "", title: "" },
    outcomes,
    area: { code: area.code, name: area.name },
    state: "raised",
    period: formatPeriod(judged.period),
    periodText: periodLabel(judged.period),
    value: presentValue(value, indicator),
    target,
    difference,
    since: formatPeriod(run.since),
    sinceText: sinceLabel(run.since),
    periodsInRisk: run.length,
    periodsText: periodCount(run.length, indicator.frequency),
    timesEntered: run.runs,
    escalatedTo: escalation(catalogue, run.length),
    verdict: verdict(series),
    illustrative: value.kind === "shown" && value.flag === "illustrative",
    owner: { name: owner.name, job: owner.job },
    commentary: comment ? presentCommentary(comment, catalogue) : null,
  };
}

/** The highest level whose number of periods has been reached. */
function escalation(catalogue: Catalogue, periods: number): string {
  const reached = catalogue.trust.escalation.filter((level) => level.periods <= periods);
  return reached.toSorted((a, b) => b.periods - a.periods)[0]?.to ?? "";
}

/** Longest in risk first; among equals the one furthest from target, in proportion to the target. */
export function compareRiskAreas(a: RiskArea, b: RiskArea): number {
  return (
    b.periodsInRisk - a.periodsInRisk ||
    distance(b) - distance(a) ||
    a.indicator.title.localeCompare(b.indicator.title)
  );
}

const distance = ({ difference, target: { goal } }: RiskArea) => {
  const scale = typeof goal === "number" ? goal : difference.value < 0 ? goal.low : goal.high;
  return Math.abs(difference.value) / (Math.abs(scale) || 1);
};

export function presentCommentary(comment: Commentary, catalogue: Catalogue): CommentaryView {
  const period = periodFromKey(comment.period);
  return {
    area: { code: comment.area, name: catalogue.areas.get(comment.area)?.name ?? comment.area },
    period: formatPeriod(period),
    periodText: periodLabel(period),
    text: comment.body,
    author: authorName(comment.author, comment.authorName, catalogue),
    at: comment.at.toISOString(),
    submission: String(comment.submission),
    stale: comment.stale,
  };
}
