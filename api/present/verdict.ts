// The verdict on an indicator: one sentence that a board member can say aloud.
import { type VerdictStatus, YEAR_AGO } from "#api/contract/verdicts.ts";
import type { MissingReason } from "#api/contract/vocabulary.ts";
import type { Indicator } from "#api/domain/catalogue.ts";
import type { Direction } from "#api/domain/direction.ts";
import { periodLabel } from "#api/domain/period-label.ts";
import { periodsPerYear } from "#api/domain/periods.ts";
import type { SafeSeries } from "#api/domain/series.ts";
import { verdictRow } from "#api/domain/verdict-table.ts";
import { amount, differenceText, MISSING_WORDS, periodCount } from "./words.ts";

export function verdict(series: SafeSeries): string {
  const { judged, indicator } = series;
  if (indicator.returns.ended !== null) return noLongerCollected(series);
  if (judged === null) return "No figure yet.";
  const { value, status } = judged.safe;
  const period = periodLabel(judged.period);
  switch (status) {
    case "missed":
    case "near":
    case "met":
      return `${againstTarget(series, status)}${tail(series, status)}.`;
    case "no-target":
      return series.indicator.polarity === "none"
        ? `For context: it has no target${tail(series, status)}.`
        : `No target is in force for this area${tail(series, status)}.`;
    case "suppressed":
      return "Hidden, so that no child can be recognised from a small number.";
    case "late":
      return `Late: the return for ${period} has not come.`;
    case "not-due":
      return `The return for ${period} is not due yet.`;
    case "missing":
      if (value.kind === "missing" && value.reason === "not-received")
        return `Missing: ${lastReceived(series)}.`;
      return value.kind === "missing" ? missing(value.reason, period) : `Missing for ${period}.`;
  }
}

const missing = (reason: MissingReason, period: string) =>
  reason === "no-data" ? `Nothing was returned for ${period}.` : `${MISSING_WORDS[reason]} for ${period}.`;

function againstTarget(
  { indicator, judged, difference, run }: SafeSeries,
  status: "missed" | "near" | "met",
): string {
  const target = judged?.safe.target;
  if (!judged || !target || difference === null) return "";
  const gap = differenceText(difference, target, indicator);
  if (status === "met") {
    if (difference !== 0) return `On target, with ${amount(difference, indicator)} to spare`;
    return typeof target.goal === "number" ? "Exactly on target" : `On target: ${gap}`;
  }
  if (status === "near") return `Within tolerance, ${gap}`;
  return run.length > 1
    ? `Off target for ${periodCount(run.length, indicator.frequency)} running, now ${gap}`
    : `Off target, ${gap}`;
}

function lastReceived({ points }: SafeSeries): string {
  const last = points.findLast(({ receipt }) => receipt !== null);
  return last
    ? `nothing has been received since the figure for ${periodLabel(last.period)}`
    : "nothing has been received yet";
}

/** Says nothing as if it were news: what was last measured may be years old. */
function noLongerCollected({ points }: SafeSeries): string {
  const last = points.findLast(({ safe: { value } }) => value.kind === "shown");
  return last
    ? `No longer collected; the last figure is for ${periodLabel(last.period)}.`
    : "No longer collected, and no figure is held here.";
}

/** What its own history adds, by the table of verdicts. */
function tail(series: SafeSeries, status: VerdictStatus): string {
  return verdictRow({ ...series, status }).tail.replace(YEAR_AGO, before(series.indicator));
}

/** Of a yearly figure the year ago is the one before. */
const before = ({ frequency }: Pick<Indicator, "frequency">): string =>
  periodsPerYear(frequency) === 1 ? "the year before" : YEAR_AGO;

export function thanBefore(direction: Direction, indicator: Pick<Indicator, "frequency">): string {
  return direction === "same"
    ? `, the same as ${before(indicator)}`
    : `, ${direction} than ${before(indicator)}`;
}
