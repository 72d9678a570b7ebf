// The method that the product forecasts by, chosen by measuring: npm run forecast-methods.
import { exponentialSmoothing } from "./exponential-smoothing.ts";
import type { Fitted, Method } from "./method.ts";
import { seasonalNaive } from "./seasonal-naive.ts";

/** A level that follows the figures; or, once there are two years and they foretold the second year better than the level
 * did, the same period of the year before: then it is the calendar that moves the figure. */
export const chosenMethod: Method = (values, season) => {
  const level = exponentialSmoothing(values, season);
  return followsTheCalendar(values, season, level) ? seasonalNaive(values, season) : level;
};

/** Half the squared error is asked for, over the periods that have one a year before: a figure that happens to look like
 * last year's should not change the method. */
const MARGIN = 0.5;

function followsTheCalendar(values: readonly number[], season: number, level: Fitted): boolean {
  if (season === 1 || values.length < 2 * season) return false;
  const yearly = seasonalNaive(values, season);
  const squared = ({ expected }: Fitted) =>
    values.slice(season).reduce((sum, value, at) => sum + (value - (expected[at + season] ?? value)) ** 2, 0);
  return squared(yearly) < MARGIN * squared(level);
}
