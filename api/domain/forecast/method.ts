// What every way of forecasting takes and gives, so that they can be compared on the same series.

export type Fitted = {
  /** What is expected so many periods after the newest value; 1 is the next. */
  ahead(periods: number): number;
  /** How much of one period's surprise is still felt so many periods later: 1 all of it, 0 nothing. */
  echo(periods: number): number;
  /** What was expected of each value one period before it; null where the method could expect nothing yet. */
  expected: readonly (number | null)[];
};

/** @param values evenly spaced, oldest first, at least two
 *  @param season how many periods make a year */
export type Method = (values: readonly number[], season: number) => Fitted;
