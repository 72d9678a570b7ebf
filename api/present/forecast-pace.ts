// Pace and gap in words: how fast a figure has moved, how fast it must, and how many cases were short.
import type { Frequency } from "#api/contract/vocabulary.ts";
import type { Indicator } from "#api/domain/catalogue.ts";
import type { Projected } from "#api/domain/forecast/forecast.ts";
import type { Gap } from "#api/domain/forecast/gap.ts";
import type { Pace } from "#api/domain/forecast/pace.ts";
import { dateLabel, periodLabel } from "#api/domain/period-label.ts";
import { endOf, type Period } from "#api/domain/periods.ts";
import { roundTo } from "#api/domain/round.ts";
import { amount, differenceText, goalNumber, number, periodCount, sentenceCase } from "./words.ts";

/** A count moves by parts of a case a month. */
const decimalsOf = ({ decimals }: Pick<Indicator, "decimals">) => Math.max(1, decimals);

export const observedPace = ({ observed }: Pace, indicator: Indicator): number | null =>
  observed === null ? null : roundTo(observed, decimalsOf(indicator));

/** Rounded up in size: a pace that is rounded down does not get there. */
export function requiredPace({ required }: Pace, indicator: Indicator): number | null {
  if (required === null) return null;
  const step = 10 ** decimalsOf(indicator);
  const size = Math.ceil(roundTo(Math.abs(required) * step, 6)) / step;
  return required < 0 ? -size : size;
}

const EACH: Record<Frequency, string> = {
  month: "a month",
  quarter: "a quarter",
  "financial-year": "a year",
  "academic-year": "a year",
  term: "a term",
  "calendar-year": "a year",
};

/** By March 2027; a quarter is known by its last month. */
const byThen = (period: Period): string =>
  period.frequency === "quarter" ? dateLabel(endOf(period)).replace(/^\d+ /, "") : periodLabel(period);

/** To reach 80% by March 2027 it must rise by 1.8 points a month; over the last 12 months it fell by 0.4. */
export function paceText(forecast: Projected, indicator: Indicator): string {
  const { pace, target, at } = forecast;
  const required = requiredPace(pace, indicator);
  const each = EACH[indicator.frequency];
  if (target === null) return sentenceCase(observedText(forecast, indicator, true));
  const observed = observedText(forecast, indicator, required === null);
  if (required === null) return `It is already where it must be by ${byThen(at)}; ${observed}`;
  const { goal } = target;
  const end = typeof goal === "number" ? goal : required > 0 ? goal.low : goal.high;
  const size = { ...indicator, decimals: decimalsOf(indicator) };
  const move =
    required < 0
      ? "must fall by"
      : mayRise(forecast, indicator)
        ? "may rise by no more than"
        : "must rise by";
  return `To ${mayRise(forecast, indicator) ? "stay within" : "reach"} ${goalNumber(end, indicator)} by ${byThen(at)} it ${move} ${amount(required, size)} ${each}; ${observed}`;
}

/** A figure that runs on from April only rises, so that a target of fewer is a limit to its rise. */
const mayRise = ({ pace }: Projected, { accumulation, polarity }: Indicator) =>
  accumulation === "year-to-date" && polarity === "lower" && (pace.required ?? 0) >= 0;

function observedText({ pace, from }: Projected, indicator: Indicator, alone: boolean): string {
  const observed = observedPace(pace, indicator);
  if (observed === null) return "there is one figure of the year so far.";
  const span = periodCount(from.period.index - pace.since.index + 1, indicator.frequency);
  const over = `over the last ${span} it`;
  if (observed === 0) return `${over} stayed about the same.`;
  const size = alone
    ? `${amount(observed, { ...indicator, decimals: decimalsOf(indicator) })} ${EACH[indicator.frequency]}`
    : number(Math.abs(observed), decimalsOf(indicator));
  return `${over} ${observed > 0 ? "rose" : "fell"} by ${size}.`;
}

/** 15 more assessments completed would have met the target in October 2026. */
export function gapText(
  { cases, direction, difference }: Gap,
  { from, currentTarget }: Projected,
  indicator: Indicator,
): string {
  const period = periodLabel(from.period);
  if (cases === null)
    return currentTarget
      ? `${sentenceCase(differenceText(difference, currentTarget, indicator))} in ${period}.`
      : "";
  return `${number(cases, 0)} ${direction}${noun(cases, from.denominator, indicator)} would have met the target in ${period}.`;
}

function noun(cases: number, of: number | null, { cases: words, kind, unit }: Indicator): string {
  if (words) return ` ${cases === 1 ? words.one : words.many}`;
  if (kind === "count") return ` ${unit}`.trimEnd();
  return kind === "proportion" && of !== null ? ` of ${number(of, 0)}` : "";
}
