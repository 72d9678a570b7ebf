// Warns of a value far outside what its series has been, which is more often a slip of the keyboard than news.
import { scale } from "#api/domain/aggregate.ts";
import type { Indicator } from "#api/domain/catalogue.ts";
import { roundTo } from "#api/domain/round.ts";
import type { Finding } from "#api/ingest/finding.ts";

export const VALUE_JUMP = "value-jump";

const FEWEST = 8;
/** Two years of months: what lies further back says little about now. */
const MOST = 24;
/** Iglewicz and Hoaglin (1993), How to Detect and Handle Outliers: a modified z-score above 3.5. */
const LIMIT = 3.5;
/** Makes the median absolute deviation of a normal distribution equal to its standard deviation. */
const TO_SPREAD = 1.4826;
/** Where a series hardly moves any change is many times its spread; less than a tenth of the level is no jump. */
const LEAST_SHARE = 0.1;
/** Three standard deviations, as on a control chart. */
const CHANCE_LIMIT = 3;

/** @param history published values of earlier periods, oldest first
 * @param chance standard deviation that the number of cases alone would give
 * @returns the median that the value lies too far from, or null
 * @example jumpFrom(40, [80, 81, 79, 80, 82, 78, 80, 81], () => 5) // 80 */
export function jumpFrom(
  value: number,
  history: readonly number[],
  chance: (middle: number) => number,
): number | null {
  if (history.length < FEWEST) return null;
  const recent = history.slice(-MOST);
  const middle = median(recent);
  const distance = Math.abs(value - middle);
  const spread = TO_SPREAD * median(recent.map((point) => Math.abs(point - middle)));
  const least = Math.max(LIMIT * spread, CHANCE_LIMIT * chance(middle), LEAST_SHARE * Math.abs(middle));
  return distance > least + 1e-9 ? middle : null;
}

/** Standard deviation of a value about a level when nothing but chance is at work: binomial for a proportion, Poisson
 * for counts and rates. A mean, and a value without its parts, do not tell; their history alone speaks. */
export function chanceOf(
  indicator: Pick<Indicator, "kind" | "per">,
  denominator: number | null,
): (middle: number) => number {
  const perCases = scale(indicator);
  return (middle) => {
    const level = Math.max(0, middle);
    if (indicator.kind === "count") return Math.sqrt(level);
    if (!denominator || indicator.kind === "mean") return 0;
    const share = level / perCases;
    const variance = indicator.kind === "proportion" ? share * Math.max(0, 1 - share) : share;
    return perCases * Math.sqrt(variance / denominator);
  };
}

export function valueJump(
  place: { row: number; cell: number; indicator: Indicator; where: string },
  { value, numerator, denominator }: Jumped,
  history: readonly number[],
): Finding | null {
  const { row, cell, indicator, where } = place;
  const middle = jumpFrom(value, history, chanceOf(indicator, denominator));
  if (middle === null) return null;
  const shown = (number: number) =>
    `${roundTo(number, indicator.decimals)}${indicator.unit === "%" ? "%" : ""}`;
  const inParts = numerator !== null && denominator !== null;
  const said = inParts
    ? `${numerator} of ${denominator} is ${shown(value)}, which lies`
    : `${shown(value)} lies`;
  return {
    severity: "warning",
    row,
    cell,
    // Where the file gives parts, the value stands nowhere in it.
    column: inParts ? "numerator" : "value",
    rule: VALUE_JUMP,
    found: inParts ? String(numerator) : shown(value),
    message: `${where}: ${said} far from ${shown(middle)}, the middle of the ${Math.min(history.length, MOST)} periods before. Correct it, or give the reason when you publish.`,
  };
}

/** A value, and the parts that it was made of where the return gives them. */
type Jumped = { value: number; numerator: number | null; denominator: number | null };

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? 0;
  return (lower + upper) / 2;
}
