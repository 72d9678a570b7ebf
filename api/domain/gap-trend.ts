// Whether a gap between two figures closes or widens, and not by chance.
import { leastSquares } from "./forecast/least-squares.ts";

export type GapTrend = {
  direction: "closing" | "widening" | "steady";
  /** How much wider the gap got from its first period to its last, along the line; negative where it closed. */
  change: number;
  /** Periods from the first to the last, both included. */
  over: number;
};

/** Looked at, of the newest there are. */
export const MOST_FOR_TREND = 12;
/** As few as a forecast is made from. */
export const FEWEST_FOR_TREND = 6;

/** Of the periods that they span, so many must have one: what is hidden or missing in between may have gone another way. */
const FEWEST_IN_SPAN = 2 / 3;

/** Upper 2.5% points of Student's t for n − 2 degrees of freedom, from 6 figures to 12: NIST/SEMATECH e-Handbook of
 * Statistical Methods, 1.3.6.7.2. */
const CRITICAL = [2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228];
/** Floating point leaves noise in the last digits of a gap that never moves, or lies on a line. */
const NOISE = 1e-9;

/** The slope of the straight line nearest to the newest gaps, held against its standard error: t = b ÷ √(s² ÷ Σ(x − x̄)²),
 * s² = Σ(y − ŷ)² ÷ (n − 2), at 95%. Montgomery & Peck, Introduction to Linear Regression Analysis, 2.3.
 * It closes when the line ends nearer to no gap than it began, whichever of the two is ahead.
 * @param gaps oldest first, `at` the index of the period; periods without a gap are left out
 * @returns null with too few, or too many without one in between */
export function gapTrend(gaps: readonly { at: number; value: number }[]): GapTrend | null {
  const used = gaps.slice(-MOST_FOR_TREND);
  const [first, last] = [used[0], used.at(-1)];
  const critical = CRITICAL[used.length - FEWEST_FOR_TREND];
  if (!first || !last || critical === undefined) return null;
  const over = last.at - first.at + 1;
  if (used.length < over * FEWEST_IN_SPAN) return null;
  const line = leastSquares(used);
  const atMean = used.reduce((sum, { at }) => sum + at, 0) / used.length;
  const spread = used.reduce((sum, { at }) => sum + (at - atMean) ** 2, 0);
  const left = used.reduce((sum, { at, value }) => sum + (value - line.valueAt(at)) ** 2, 0);
  const error = Math.sqrt(left / (used.length - 2) / spread);
  const change = Math.abs(line.valueAt(last.at)) - Math.abs(line.valueAt(first.at));
  const beyond = Math.abs(line.slope) > Math.max(critical * error, NOISE) && Math.abs(change) > NOISE;
  const direction = !beyond ? "steady" : change < 0 ? "closing" : "widening";
  return { direction, change, over };
}
