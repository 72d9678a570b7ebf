// Naive: what is now will be. The measure that every other method has to beat.
import type { Method } from "./method.ts";

/** ŷ(T+h) = y(T). Hyndman & Athanasopoulos, Forecasting: Principles and Practice, 3rd edition, 5.2. */
export const naive: Method = (values) => ({
  ahead: () => values.at(-1) ?? 0,
  echo: () => 1,
  expected: values.map((_, at) => values[at - 1] ?? null),
});
