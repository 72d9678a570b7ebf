// The board's first page and each outcome on it.

import type { IndicatorLine } from "#api/contract/indicator-line.ts";
import type { OutcomeSummary, Overview, Returns } from "#api/contract/overview.ts";
import type { RiskArea } from "#api/contract/risk-areas.ts";
import type { Catalogue, Outcome } from "#api/domain/catalogue.ts";
import { periodLabel } from "#api/domain/period-label.ts";
import { formatPeriod, type Period } from "#api/domain/periods.ts";
import { compareStatus, countStatuses, worstAim } from "#api/domain/rollup.ts";
import type { SafeSeries } from "#api/domain/series.ts";
import { aimRef } from "./line.ts";
import { are, list } from "./words.ts";

export type PageFacts = { period: Period; asAt: string | null };

export function presentOverview(
  { period, asAt }: PageFacts,
  outcomes: OutcomeSummary[],
  { riskAreas, warnings }: { riskAreas: RiskArea[]; warnings: number },
  returns: Returns,
): Overview {
  const lines = new Map(outcomes.flatMap(({ indicators }) => indicators.map((line) => [line.id, line])));
  return {
    period: formatPeriod(period),
    periodText: periodLabel(period),
    asAt,
    headline: headline([...lines.values()], outcomes),
    returns,
    riskAreas,
    warnings,
    outcomes,
  };
}

export function presentOutcome(
  outcome: Outcome,
  lines: readonly IndicatorLine[],
  catalogue: Catalogue,
): OutcomeSummary {
  const indicators = [...lines].sort(worstFirst);
  const counts = countStatuses(indicators.map(({ status }) => status));
  const worst = worstAim(
    indicators.map(({ id, status }) => ({ aim: aimUnder(id, outcome, catalogue), status })),
  );
  const tally = (direction: string) => indicators.filter((line) => line.direction === direction).length;
  return {
    id: outcome.id,
    title: outcome.title,
    counts,
    total: indicators.length,
    worstAim: worst && { ...aimRef(catalogue, worst.aim), missed: worst.missed, of: worst.of },
    direction: { better: tally("better"), worse: tally("worse"), same: tally("same") },
    sentence: outcomeSentence(outcome.title, indicators),
    indicators,
  };
}

/** An indicator may answer for aims of several outcomes; under each it stands at its first aim there. */
export function aimUnder(indicator: string, outcome: Outcome, catalogue: Catalogue): string {
  const aims = catalogue.indicators.get(indicator)?.aims ?? [];
  return aims.find((aim) => catalogue.aims.get(aim)?.outcome === outcome.id) ?? "";
}

export const worstFirst = (a: IndicatorLine, b: IndicatorLine): number =>
  compareStatus(a.status, b.status) || a.title.localeCompare(b.title, "en-GB");

/** Returns behind the page: one for each indicator in use, for the newest period that has come or fallen due. */
export function presentReturns(series: readonly SafeSeries[]): Returns {
  const judged = series.flatMap(({ judged }) => judged ?? []);
  const reasons = judged.map(({ safe: { value }, receipt }) =>
    receipt === null && value.kind === "missing" ? value.reason : null,
  );
  const late = reasons.filter((reason) => reason === "late").length;
  const missing = reasons.filter((reason) => reason === "not-received").length;
  const due = judged.length;
  return {
    due,
    late,
    missing,
    received: due - late - missing,
    sentence: newestSentence(due, late, missing),
  };
}

const gapsInWords = (late: number, missing: number) =>
  list([...(late ? [`${late} late`] : []), ...(missing ? [`${missing} missing`] : [])]);

/** Of the newest figures on a page. The calendar counts returns, and an indicator may have several outstanding. */
export function newestSentence(due: number, late: number, missing: number): string {
  if (due === 0) return "No figure has fallen due yet.";
  if (late + missing === 0) return `All ${due} indicators have their newest figure.`;
  return `${due - late - missing} of ${due} indicators have their newest figure; ${gapsInWords(late, missing)}.`;
}

export function returnsSentence(due: number, late: number, missing: number): string {
  if (due === 0) return "No return has fallen due yet.";
  if (late + missing === 0) return `All ${due} returns that have fallen due are in.`;
  return `${due - late - missing} of the ${due} returns that have fallen due are in; ${gapsInWords(late, missing)}.`;
}

/** How much is wrong, where most of it is, and how much nobody knows. */
export function headline(
  lines: readonly Pick<IndicatorLine, "status">[],
  outcomes: readonly Pick<OutcomeSummary, "title" | "counts">[],
): string {
  if (lines.length === 0) return "No figures have been published yet.";
  const { missed, near, met, late, missing } = countStatuses(lines.map(({ status }) => status));
  const be = (count: number) => (count === 1 ? "is" : "are");
  const unknown = late + missing ? [`${late + missing} ${be(late + missing)} late or missing`] : [];
  const rest = list([...(near ? [`${near} ${be(near)} within tolerance`] : []), ...unknown]);
  const judged = missed + near + met;
  return [
    judged === 0 ? "No indicator can be judged yet" : offTarget(missed, judged, lines.length, outcomes),
    rest,
  ]
    .filter(Boolean)
    .map((sentence) => `${sentence}.`)
    .join(" ");
}

function offTarget(
  missed: number,
  judged: number,
  all: number,
  outcomes: readonly Pick<OutcomeSummary, "title" | "counts">[],
): string {
  // Of those that nobody could judge it cannot be said that they are not off target.
  if (missed === 0)
    return `None of the ${judged} ${judged === 1 ? "indicator" : "indicators"} that can be judged is off target`;
  if (missed === 1) return `1 of ${all} indicators is off target`;
  const worst = outcomes.toSorted((a, b) => b.counts.missed - a.counts.missed)[0];
  const share = worst?.counts.missed === missed ? "all" : worst?.counts.missed;
  return `${missed} of ${all} indicators are off target, ${share} of them under ${worst?.title}`;
}

function outcomeSentence(title: string, lines: readonly IndicatorLine[]): string {
  const counts = countStatuses(lines.map(({ status }) => status));
  const judged = counts.missed + counts.near + counts.met;
  const gaps = counts.late + counts.missing;
  const tail = gaps > 0 ? `; ${are(gaps, "figure")} late or missing` : "";
  if (judged === 0) return `${title}: nothing can be judged yet${tail}.`;
  const off = lines.filter(({ status }) => status === "missed");
  if (off.length === 0) return `${title}: none of ${judged} judged indicators is off target${tail}.`;
  const names = off.length <= 2 ? `: ${list(off.map((line) => line.title))}` : "";
  return `${title}: ${off.length} of ${judged} judged indicators ${off.length === 1 ? "is" : "are"} off target${names}${tail}.`;
}
