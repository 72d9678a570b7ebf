// Damped trend: a level and a slope, both smoothed, where the slope wears off the further one looks.
import type { Fitted, Method } from "./method.ts";

const LEVEL_WEIGHTS = [0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];
const SLOPE_WEIGHTS = [0, 0.05, 0.1, 0.2, 0.3, 0.5];
/** Below 0.8 the trend is gone at once, above 0.98 it is not damped: FPP3, 8.2. */
const DAMPINGS = [0.8, 0.85, 0.9, 0.95, 0.98];

type Settings = { level: number; slope: number; damping: number };

/** Gardner & McKenzie (1985), Forecasting trends in time series, Management Science 31; Hyndman & Athanasopoulos, FPP3, 8.2:
 * ℓ(t) = α·y(t) + (1 − α)·(ℓ(t−1) + φ·b(t−1));  b(t) = β·(ℓ(t) − ℓ(t−1)) + (1 − β)·φ·b(t−1);
 * ŷ(T+h) = ℓ(T) + (φ + φ² + … + φ^h)·b(T). Begun at the first value, with the mean of the first three steps as slope.
 * The settings with the least squared error one period ahead are taken. */
export const dampedTrend: Method = (values) => {
  let best: (Fitted & { squared: number }) | null = null;
  for (const level of LEVEL_WEIGHTS)
    for (const slope of SLOPE_WEIGHTS)
      for (const damping of DAMPINGS) {
        const fitted = dampedTrendBy(values, { level, slope, damping });
        if (best === null || fitted.squared < best.squared - 1e-12) best = fitted;
      }
  return best ?? dampedTrendBy(values, { level: 1, slope: 0, damping: 0.9 });
};

export function dampedTrendBy(
  values: readonly number[],
  { level: alpha, slope: beta, damping }: Settings,
): Fitted & { squared: number } {
  const [first = 0] = values;
  const early = Math.min(3, values.length - 1);
  let level = first;
  let slope = early > 0 ? ((values[early] ?? first) - first) / early : 0;
  let squared = 0;
  const expected = values.map((value, at) => {
    if (at === 0) return null;
    const due = level + damping * slope;
    squared += (value - due) ** 2;
    const next = alpha * value + (1 - alpha) * due;
    slope = beta * (next - level) + (1 - beta) * damping * slope;
    level = next;
    return due;
  });
  const [lastLevel, lastSlope] = [level, slope];
  return {
    ahead: (periods) => lastLevel + dampedSum(damping, periods) * lastSlope,
    echo: (periods) => alpha * (1 + beta * dampedSum(damping, periods)),
    expected,
    squared,
  };
}

/** φ + φ² + … + φ^h. */
const dampedSum = (damping: number, periods: number) => (damping * (1 - damping ** periods)) / (1 - damping);
