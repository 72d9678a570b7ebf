// How far off a forecast may be, from how far off it would have been so far.
import type { Fitted } from "./method.ts";
import type { Even } from "./point.ts";

/** How much a value differs from what was expected of it one period before, and how many differences tell so. */
export type Surprise = { sigma: number; degrees: number };

/** σ² = Σe² ÷ (n − 2): a weight and a level were fitted to the same figures. Hyndman & Athanasopoulos, Forecasting:
 * Principles and Practice, 3rd edition, 8.7. Values that only bridge a gap, and those after them, were not truly expected,
 * so they would flatter the method. */
export function surprise({ expected }: Fitted, { values, real }: Even): Surprise {
  const squares = values.flatMap((value, at) => {
    const due = expected[at];
    return due === null || due === undefined || !real[at] || !real[at - 1] ? [] : [(value - due) ** 2];
  });
  const degrees = Math.max(1, squares.length - 2);
  return { sigma: Math.sqrt(squares.reduce((sum, each) => sum + each, 0) / degrees), degrees };
}

/** Of the value so many periods on: σ·√(1 + c(1)² + … + c(h−1)²), where c is what a surprise leaves behind. FPP3, 8.7. */
export function spreadAt(periods: number, { sigma }: Surprise, { echo }: Fitted): number {
  let squares = 1;
  for (let back = 1; back < periods; back++) squares += echo(back) ** 2;
  return sigma * Math.sqrt(squares);
}

/** Of the sum of the next so many values: each surprise counts in its own period and, by its echo, in all after it. */
export function spreadOfSum(periods: number, { sigma }: Surprise, { echo }: Fitted): number {
  let squares = 0;
  let felt = 0;
  for (let back = 0; back < periods; back++) {
    felt += back === 0 ? 1 : echo(back);
    squares += felt ** 2;
  }
  return sigma * Math.sqrt(squares);
}

/** The 90th percentile of the normal distribution: one tenth lies above, one tenth below its opposite. */
const NORMAL = 1.2815515655446004;

/** The same of Student's t, which is wider the fewer the differences: Abramowitz & Stegun, Handbook of Mathematical Functions,
 * 26.7.5, to its second term; within 2% of the tables from 3 degrees of freedom on.
 * @example widthOf80({ degrees: 10 }) // 1.372 */
export function widthOf80({ degrees }: Pick<Surprise, "degrees">): number {
  const z = NORMAL;
  return z + (z ** 3 + z) / (4 * degrees) + (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * degrees ** 2);
}
