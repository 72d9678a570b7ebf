// Theta: half of it the straight line through all values, half the newest level of the series with its bends doubled.
import { smooth } from "./exponential-smoothing.ts";
import { leastSquares } from "./least-squares.ts";
import type { Method } from "./method.ts";

/** Assimakopoulos & Nikolopoulos (2000), The theta model, International Journal of Forecasting 16: the line θ = 0, continued,
 * and the line θ = 2, that is 2·y(t) − trend(t), smoothed exponentially, with equal weight. Not adjusted for season. */
export const theta: Method = (values) => {
  const line = leastSquares(values.map((value, at) => ({ at, value })));
  const doubled = values.map((value, at) => 2 * value - line.valueAt(at));
  const { weight, level, expected } = smooth(doubled);
  return {
    ahead: (periods) => (line.valueAt(values.length - 1 + periods) + level) / 2,
    echo: () => weight,
    expected: expected.map((due, at) => (due === null ? null : (due + line.valueAt(at)) / 2)),
  };
};
