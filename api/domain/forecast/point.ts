// What a forecast is made from: figures that its reader may see, and of those only what is comparable.
import type { Period } from "#api/domain/periods.ts";

export type Point = {
  readonly period: Period;
  readonly value: number;
  /** Null when the source gave the value alone. */
  readonly numerator: number | null;
  readonly denominator: number | null;
};

/** Those since the last declared step that had come by the newest: before it something else was measured. */
export function sinceLastStep(
  points: readonly Point[],
  steps: readonly { from: Period }[],
): { points: readonly Point[]; step: Period | null } {
  const newest = points.at(-1);
  if (!newest) return { points, step: null };
  const from = steps
    .map((step) => step.from)
    .filter(({ index }) => index <= newest.period.index)
    .reduce<Period | null>((last, each) => (last === null || each.index > last.index ? each : last), null);
  if (from === null) return { points, step: null };
  return { points: points.filter(({ period }) => period.index >= from.index), step: from };
}

export type Even = {
  readonly values: readonly number[];
  /** False where a value only bridges a gap. */
  readonly real: readonly boolean[];
};

/** One value a period: a period without a figure lies on the line between its neighbours, so that time keeps its pace.
 * @example evenly([{ index: 1, value: 10 }, { index: 3, value: 20 }]) // 10, 15, 20 */
export function evenly(points: readonly { period: Pick<Period, "index">; value: number }[]): Even {
  const values: number[] = [];
  const real: boolean[] = [];
  let before: (typeof points)[number] | null = null;
  for (const point of points) {
    if (before !== null) {
      const steps = point.period.index - before.period.index;
      for (let step = 1; step < steps; step++) {
        values.push(before.value + ((point.value - before.value) * step) / steps);
        real.push(false);
      }
    }
    values.push(point.value);
    real.push(true);
    before = point;
  }
  return { values, real };
}
