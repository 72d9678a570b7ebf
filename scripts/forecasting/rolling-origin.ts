// Forecasts a series again and again from each point in its past, and measures how far off each method was.

import type { Method } from "#api/domain/forecast/method.ts";
import { evenly, type Point, sinceLastStep } from "#api/domain/forecast/point.ts";
import { spreadAt, surprise, widthOf80 } from "#api/domain/forecast/spread.ts";
import { yearEnd } from "#api/domain/forecast/target-date.ts";
import { addPeriods, comparePeriods, periodsPerYear } from "#api/domain/periods.ts";

/** One forecast of one later value. */
export type Trial = {
  /** Figures that were there to forecast from. */
  history: number;
  ahead: number;
  /** Whether it is the one that a page shows: of the end of the year. */
  atYearEnd: boolean;
  /** Size of the error over the mean step of the history: Hyndman & Koehler (2006), Another look at measures of forecast
   * accuracy, International Journal of Forecasting 22. */
  scaled: number;
  /** Whether the value lay in the range that was given for it. */
  inside: boolean;
};

/** From each point with so many before it and itself, every later value up to the end of the year that comes next. */
export function trials(
  points: readonly Point[],
  steps: readonly { from: Point["period"] }[],
  method: Method,
  least: number,
): Trial[] {
  return points.flatMap((origin, at) => {
    const history = sinceLastStep(points.slice(0, at + 1), steps).points;
    if (history.length < least) return [];
    const end = yearEnd(addPeriods(origin.period, 1));
    const later = points.slice(at + 1).filter(({ period }) => comparePeriods(period, end) <= 0);
    // A step that nobody could foresee says nothing about a method.
    const same = later.filter(
      ({ period }) =>
        !steps.some(({ from }) => from.index > origin.period.index && from.index <= period.index),
    );
    const even = evenly(history);
    const scale = meanStep(even.values);
    if (scale === 0 || same.length === 0) return [];
    const fitted = method(even.values, periodsPerYear(origin.period.frequency));
    const told = surprise(fitted, even);
    return same.map(({ period, value }) => {
      const ahead = period.index - origin.period.index;
      const error = Math.abs(value - fitted.ahead(ahead));
      const half = widthOf80(told) * spreadAt(ahead, told, fitted);
      return {
        history: history.length,
        ahead,
        atYearEnd: period.index === end.index,
        scaled: error / scale,
        inside: error <= half,
      };
    });
  });
}

const meanStep = (values: readonly number[]) =>
  values.slice(1).reduce((sum, value, at) => sum + Math.abs(value - (values[at] ?? value)), 0) /
  Math.max(1, values.length - 1);
