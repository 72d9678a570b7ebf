// The verdict on an indicator: one sentence that a board member can say aloud.
import type { Direction } from "#api/domain/direction.ts";
import { periodLabel } from "#api/domain/period-label.ts";
import type { SafeSeries } from "#api/domain/series.ts";
import { amount, differenceText, MISSING_WORDS, periodCount } from "./words.ts";

export function verdict(series: SafeSeries): string {
  const { judged } = series;
  if (judged === null) return "No figure yet.";
  const { value, status } = judged.safe;
  const period = periodLabel(judged.period);
  switch (status) {
    case "missed":
    case "near":
    case "met":
      return `${againstTarget(series, status)}${since(series.direction)}.`;
    case "no-target":
      return series.indicator.polarity === "none"
        ? `For context: it has no target${since(series.direction)}.`
        : `No target is in force for this area${since(series.direction)}.`;
    case "suppressed":
      return "Hidden, so that no child can be recognised from a small number.";
    case "late":
      return `Late: the return for ${period} has not come.`;
    case "not-due":
      return `The return for ${period} is not due yet.`;
    case "missing":
      if (value.kind === "missing" && value.reason === "not-received")
        return `Missing: ${lastReceived(series)}.`;
      return value.kind === "missing"
        ? `${MISSING_WORDS[value.reason]} for ${period}.`
        : `Missing for ${period}.`;
  }
}

function againstTarget(
  { indicator, judged, difference, run }: SafeSeries,
  status: "missed" | "near" | "met",
): string {
  const target = judged?.safe.target;
  if (!judged || !target || difference === null) return "";
  const gap = differenceText(difference, target, indicator);
  if (status === "met") {
    if (difference !== 0) return `On target by ${amount(difference, indicator)}`;
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
    ? `nothing has been received since ${periodLabel(last.period)}`
    : "nothing has been received yet";
}

const since = (direction: Direction | null) =>
  direction === null
    ? ""
    : direction === "same"
      ? ", the same as a year ago"
      : `, ${direction} than a year ago`;
