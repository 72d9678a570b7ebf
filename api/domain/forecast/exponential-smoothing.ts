// Simple exponential smoothing: a level that moves part of the way towards each new value.
import type { Method } from "./method.ts";

/** Weights that are tried, 0.02 to 1: the one with the least squared error one period ahead is taken. */
const WEIGHTS = Array.from({ length: 50 }, (_, step) => (step + 1) / 50);

export type Smoothed = { weight: number; level: number; expected: readonly (number | null)[] };

/** ℓ(t) = α·y(t) + (1 − α)·ℓ(t−1), begun at the first value; ŷ(T+h) = ℓ(T).
 * Hyndman & Athanasopoulos, FPP3, 8.1; a surprise leaves α of itself for good (8.7). */
export const exponentialSmoothing: Method = (values) => {
  const { weight, level, expected } = smooth(values);
  return { ahead: () => level, echo: () => weight, expected };
};

export function smooth(values: readonly number[]): Smoothed {
  const tried = WEIGHTS.map((weight) => smoothBy(values, weight));
  return tried.reduce((best, each) => (each.squared < best.squared - 1e-12 ? each : best));
}

export function smoothBy(values: readonly number[], weight: number): Smoothed & { squared: number } {
  let level = values[0] ?? 0;
  let squared = 0;
  const expected = values.map((value, at) => {
    if (at === 0) return null;
    const before = level;
    squared += (value - before) ** 2;
    level = weight * value + (1 - weight) * before;
    return before;
  });
  return { weight, level, expected, squared };
}
