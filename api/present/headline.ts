// What a chart says, in a title and in a paragraph for those who cannot see it.
import { periodLabel, sinceLabel, spanLabel } from "#api/domain/period-label.ts";
import type { SafePoint, SafeSeries } from "#api/domain/series.ts";
import { isSmall } from "./value.ts";
import { thanBefore, verdict } from "./verdict.ts";
import { measured, periodCount, sentenceCase } from "./words.ts";

/** Ten words or fewer. The indicator's name is beside it, so the title does not repeat it. */
export function headline(series: SafeSeries): string {
  const { judged, run, indicator } = series;
  if (indicator.returns.ended !== null) return ended(series);
  if (judged === null) return "No figures yet";
  const status = judged.safe.status;
  if (status === "missed" && run.since && run.length > 1) return `Off target since ${sinceLabel(run.since)}`;
  if (status === "missed") return `Off target in ${periodLabel(judged.period)}`;
  if (status === "near") return `Within tolerance of target${course(series)}`;
  if (status === "met") return `On target${course(series)}`;
  if (status === "late" || status === "missing")
    return sentenceCase(`${periodLabel(judged.period)} is ${status}`);
  if (status === "suppressed") return "The newest figure is hidden";
  return indicator.polarity === "none" ? "For context: no target" : "No target here";
}

/** As the verdict has it: a year ago counts only where a change cannot be told from chance. */
function course({ variation, direction, indicator }: SafeSeries): string {
  if (variation === "improvement") return ", and improving";
  if (variation === "concern") return ", but getting worse";
  if (variation !== null || direction === null || direction === "same") return "";
  return thanBefore(direction, indicator);
}

function ended({ points }: SafeSeries): string {
  const last = points.findLast(({ safe: { value } }) => value.kind === "shown");
  return last
    ? `No longer collected; the last figure is for ${periodLabel(last.period)}`
    : "No longer collected";
}

export function summary(series: SafeSeries): string {
  const shown = series.points.filter(({ safe: { value } }) => value.kind === "shown");
  const first = shown[0];
  const last = shown.at(-1);
  if (!first || !last) return `No figure can be shown for ${series.area.name}.`;
  const values = shown.map(numberOf);
  const lowest = shown[values.indexOf(Math.min(...values))];
  const highest = shown[values.indexOf(Math.max(...values))];
  const gaps = series.points.length - shown.length;
  const say = (point: SafePoint | undefined) =>
    point ? `${figure(point, series)} in ${periodLabel(point.period)}` : "";
  const path =
    first === last
      ? [`${series.area.name}: ${say(first)}.`]
      : [
          `${series.area.name}, ${spanLabel(first.period, last.period)}: from ${say(first)} to ${say(last)}.`,
          `Lowest ${say(lowest)}, highest ${say(highest)}.`,
        ];
  return [
    ...path,
    gaps > 0 ? `No figure is shown for ${periodCount(gaps, series.indicator.frequency)}.` : "",
    verdict(series),
  ]
    .filter(Boolean)
    .join(" ");
}

const figure = (point: SafePoint, { indicator }: SafeSeries) =>
  `${measured(numberOf(point), indicator)}${isSmall(point.safe.value) ? " (small number)" : ""}`;

const numberOf = ({ safe: { value } }: SafePoint) => (value.kind === "shown" ? value.value : 0);
