// A forecast in plain words: where it is heading, how fast it must move, and how many cases were short.
import type { Forecast as Page } from "#api/contract/forecast.ts";
import { STATUS_WORDS } from "#api/contract/vocabulary.ts";
import type { Indicator } from "#api/domain/catalogue.ts";
import { FEWEST_FIGURES, type Forecast, type Projected } from "#api/domain/forecast/forecast.ts";
import { periodLabel, sinceLabel } from "#api/domain/period-label.ts";
import { formatPeriod } from "#api/domain/periods.ts";
import { roundTo } from "#api/domain/round.ts";
import { gapText, observedPace, paceText, requiredPace } from "./forecast-pace.ts";
import { goalNumber, measured, number } from "./words.ts";

export function presentForecast(forecast: Forecast, indicator: Indicator): Page {
  if (forecast.kind === "none") return { kind: "none", text: whyNone(forecast) };
  const { from, at, value, low, high, status, likelihood, current, pace, gap, behind } = forecast;
  const published = (exact: number) => roundTo(exact, indicator.decimals);
  return {
    kind: "projected",
    from: formatPeriod(from.period),
    fromText: periodLabel(from.period),
    at: formatPeriod(at),
    atText: periodLabel(at),
    value: published(value),
    valueText: measured(value, indicator),
    low: published(low),
    high: published(high),
    rangeText: rangeText(forecast, indicator),
    status,
    likelihood,
    current,
    currentText: currentText(forecast, indicator),
    text: courseText(forecast, indicator),
    pace: {
      observed: observedPace(pace, indicator),
      required: requiredPace(pace, indicator),
      text: paceText(forecast, indicator),
    },
    gap: gap && { cases: gap.cases, text: gapText(gap, forecast, indicator) },
    note: behind ? `This starts from ${periodLabel(from.period)}: no later figure can be shown here.` : null,
    method: methodText(indicator),
  };
}

function whyNone(none: Exclude<Forecast, Projected>): string {
  switch (none.reason) {
    case "not-enough-history": {
      const since = none.step ? ` since the change in ${sinceLabel(none.step)}` : "";
      const there = none.figures === 1 ? "there is 1" : `there are ${none.figures || "none"}`;
      return `Not enough history${since}: ${FEWEST_FIGURES} figures are needed, and ${there}.`;
    }
    case "no-target":
      return `No forecast: no target is set for ${periodLabel(none.at)}.`;
    case "out-of-date":
      return `No forecast: the newest figure that can be shown is for ${periodLabel(none.newest)}.`;
    case "ended":
      return "No forecast: these figures are no longer collected.";
  }
}

const courseText = (forecast: Projected, indicator: Indicator): string =>
  `On course for ${measured(forecast.value, indicator)} in ${periodLabel(forecast.at)} (${rangeText(forecast, indicator)})${againstTarget(forecast, indicator)}.`;

/** 80% likely between 64.1% and 75.2%. The unit is in the sentence already, but a percent sign belongs to each number. */
function rangeText({ low, high }: Projected, { decimals, unit }: Indicator): string {
  const bare = (value: number) => `${number(value, decimals)}${unit === "%" ? "%" : ""}`;
  return bare(low) === bare(high)
    ? "the past gives no other"
    : `80% likely between ${bare(low)} and ${bare(high)}`;
}

function againstTarget({ value, target, status, likelihood }: Projected, indicator: Indicator): string {
  if (target === null || status === null) return "";
  const { goal } = target;
  const name =
    typeof goal === "number"
      ? `the target of ${goalNumber(goal, indicator)}`
      : `the target range of ${goalNumber(goal.low, indicator)} to ${goalNumber(goal.high, indicator)}`;
  if (status === "met")
    return likelihood === "likely"
      ? `, which meets ${name}`
      : `, which meets ${name}, but it may yet miss it`;
  const end = typeof goal === "number" ? goal : value < goal.low ? goal.low : goal.high;
  const side = value < end ? "below" : "above";
  const tolerance = status === "near" ? " but within tolerance" : "";
  const hope = likelihood === "possible" ? "; it may yet be met" : "";
  return `, ${side} ${name}${tolerance}${hope}`;
}

/** 71.1% in October 2026: off target. */
function currentText({ from, current }: Projected, indicator: Indicator): string {
  const figure = `${measured(from.value, indicator)} in ${periodLabel(from.period)}`;
  return current === null ? `${figure}.` : `${figure}: ${STATUS_WORDS[current].toLowerCase()}.`;
}

const methodText = ({ accumulation }: Indicator): string =>
  [
    accumulation === "year-to-date"
      ? "What has come since April stays; what is still to come is expected to be what each period has added lately."
      : "The figures are expected to stay at their recent level, to which every figure adds, the newest most (simple exponential smoothing).",
    "Where the calendar moves them, the same period of the year before is expected.",
    "The range is made from how far off this would have been so far; it should hold 8 times in 10.",
  ].join(" ");
