// Drift: goes on by the mean step from the first value to the last.
import type { Method } from "./method.ts";

/** ŷ(T+h) = y(T) + h·(y(T) − y(1)) / (T − 1). Hyndman & Athanasopoulos, FPP3, 5.2. */
export const drift: Method = (values) => {
  const [first = 0] = values;
  const last = values.at(-1) ?? 0;
  const step = (last - first) / Math.max(1, values.length - 1);
  return {
    ahead: (periods) => last + periods * step,
    echo: () => 1,
    expected: values.map((_, at) => {
      const before = values[at - 1];
      return before === undefined ? null : before + step;
    }),
  };
};
