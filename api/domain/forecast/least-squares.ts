// The straight line that comes nearest to some points.

export type Line = { slope: number; valueAt: (at: number) => number };

/** Ordinary least squares: slope = Σ(x − x̄)(y − ȳ) ÷ Σ(x − x̄)². Montgomery & Peck, Introduction to Linear Regression Analysis, 2.2. */
export function leastSquares(points: readonly { at: number; value: number }[]): Line {
  const mean = (numbers: number[]) =>
    numbers.reduce((sum, each) => sum + each, 0) / Math.max(1, numbers.length);
  const atMean = mean(points.map(({ at }) => at));
  const valueMean = mean(points.map(({ value }) => value));
  const spread = points.reduce((sum, { at }) => sum + (at - atMean) ** 2, 0);
  const together = points.reduce((sum, { at, value }) => sum + (at - atMean) * (value - valueMean), 0);
  const slope = spread === 0 ? 0 : together / spread;
  return { slope, valueAt: (at) => valueMean + slope * (at - atMean) };
}
