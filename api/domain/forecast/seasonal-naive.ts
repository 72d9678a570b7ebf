// Seasonal naive: what it was in the same period of the year before. Naive while there is no year before.
import type { Method } from "./method.ts";
import { naive } from "./naive.ts";

/** ŷ(T+h) = y(T+h−m·k), the newest value of the same season. Hyndman & Athanasopoulos, FPP3, 5.2. */
export const seasonalNaive: Method = (values, season) => {
  if (values.length <= season || season === 1) return naive(values, season);
  return {
    ahead: (periods) => values[values.length - season + ((periods - 1) % season)] ?? 0,
    echo: (periods) => (periods % season === 0 ? 1 : 0),
    expected: values.map((_, at) => values[at - season] ?? null),
  };
};
