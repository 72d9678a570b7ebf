// The value expected at a date, and the range it lies in four times of five.
import type { Indicator } from "#api/domain/catalogue.ts";
import { type Period, periodsPerYear } from "#api/domain/periods.ts";
import { chosenMethod } from "./chosen-method.ts";
import { evenly, type Point } from "./point.ts";
import { spreadAt, spreadOfSum, surprise, widthOf80 } from "./spread.ts";
import { yearEnd } from "./target-date.ts";
import { casesOf, grows, type Own } from "./year-to-date.ts";

export type Projection = { value: number; low: number; high: number };
type Bounded = Pick<Indicator, "kind" | "bounds">;

/** A figure that stands for its own period, or for the 12 months up to it, whose months are not known singly. */
export function projectFigure(points: readonly Point[], at: Period, indicator: Bounded): Projection {
  const even = evenly(points);
  const fitted = chosenMethod(even.values, periodsPerYear(at.frequency));
  const told = surprise(fitted, even);
  const periods = at.index - (points.at(-1)?.period.index ?? at.index);
  const half = widthOf80(told) * spreadAt(periods, told, fitted);
  return within(fitted.ahead(periods), half, limits(indicator));
}

/** A figure that runs on from April: what has come this year, and the rest as it is expected period by period.
 * @param own what each period added, at least one */
export function projectYear(newest: Point, own: readonly Own[], at: Period, indicator: Bounded): Projection {
  const even = evenly(own);
  const perYear = periodsPerYear(at.frequency);
  const fitted = chosenMethod(even.values, perYear);
  const told = surprise(fitted, even);
  const begun = yearEnd(newest.period).index === yearEnd(at).index;
  const start = own.at(-1)?.period.index ?? newest.period.index;
  // In a year that has not begun, only what comes from its April on counts.
  const from = begun ? newest.period.index + 1 : yearEnd(at).index - perYear + 1;
  const rest = Array.from({ length: at.index - from + 1 }, (_, step) => fitted.ahead(from + step - start));
  const sum = rest.reduce((total, each) => total + each, 0);
  const half = widthOf80(told) * spreadOfSum(rest.length, told, fitted);
  const bounds = limits(indicator);
  if (grows(indicator.kind)) {
    const come = begun ? newest.value : 0;
    return within(come + sum, half, { ...bounds, low: Math.max(come, bounds.low) });
  }
  const cases = begun ? casesOf(newest) : 0;
  const recent = own.slice(-perYear);
  const each = recent.reduce((total, { weight }) => total + weight, 0) / recent.length;
  const all = cases + rest.length * each;
  return within((newest.value * cases + each * sum) / all, (half * each) / all, bounds);
}

const within = (value: number, half: number, { low, high }: { low: number; high: number }): Projection => {
  const keep = (number: number) => Math.min(high, Math.max(low, number));
  return { value: keep(value), low: keep(value - half), high: keep(value + half) };
};

/** What the figure cannot leave, whatever its past says. */
function limits({ kind, bounds }: Bounded): { low: number; high: number } {
  return {
    low: bounds?.low ?? (kind === "mean" ? Number.NEGATIVE_INFINITY : 0),
    high: bounds?.high ?? (kind === "proportion" ? 100 : Number.POSITIVE_INFINITY),
  };
}
