// Observations to one result: sum the numerators, sum the denominators, divide. Never a mean of rates.
import type { Flag, MissingReason, MissingSymbol, SuppressedReason } from "#api/contract/vocabulary.ts";
import type { IndicatorConfig } from "#indicators/schema.ts";

/** What one observation says: parts, a value published without its parts (or a count), or why there is none. */
export type Measure =
  | { kind: "parts"; numerator: number; denominator: number }
  | { kind: "value"; value: number }
  | { kind: "missing"; symbol: MissingSymbol };

export type Observation = { measure: Measure; flag: Flag | null };

export type NumberResult = {
  kind: "number";
  /** Unrounded, in the indicator's unit. */
  value: number;
  /** Null when the source gave the value alone. */
  numerator: number | null;
  denominator: number | null;
  flag: Flag | null;
};

export type Result =
  | NumberResult
  | { kind: "missing"; reason: MissingReason }
  | { kind: "hidden"; reason: SuppressedReason };

/** What of an indicator decides how it is summed. */
export type Summable = Pick<IndicatorConfig, "kind" | "per" | "counting" | "accumulation">;

/** From least to most a reader must know; a total carries the strongest flag of its parts. */
const FLAGS: readonly Flag[] = ["provisional", "estimated", "illustrative"];
const SYMBOL_REASONS = {
  z: "not-applicable",
  x: "not-available",
  low: "rounds-to-zero",
  u: "unreliable",
} as const;

/** The result of one observation as it was returned.
 * @returns a missing result for nothing ÷ nothing: there was no case to count. */
export function resultOf({ measure, flag }: Observation, indicator: Summable): Result {
  switch (measure.kind) {
    case "missing":
      return measure.symbol === "c"
        ? { kind: "hidden", reason: "confidential" }
        : { kind: "missing", reason: SYMBOL_REASONS[measure.symbol] };
    case "value":
      return { kind: "number", value: measure.value, numerator: null, denominator: null, flag };
    case "parts": {
      const { numerator, denominator } = measure;
      if (denominator === 0) return { kind: "missing", reason: "not-applicable" };
      const value = (scale(indicator) * numerator) / denominator;
      return { kind: "number", value, numerator, denominator, flag };
    }
  }
}

/** 100 for a proportion, 1,000 to 100,000 for a rate, 1 for a mean. */
export const scale = ({ kind, per }: Pick<Summable, "kind" | "per">): number =>
  kind === "proportion" ? 100 : kind === "rate" ? (per ?? 1) : 1;

/** Sums observations of separate groups of cases: areas of one parent, or (`over: "time"`) periods of one area.
 * Not applicable adds nothing; any other gap makes the total incomplete, since a part sum would pass for the whole. */
export function aggregate(
  observations: readonly Observation[],
  indicator: Summable,
  over: "areas" | "time",
): Result {
  if (observations.length === 0) return { kind: "missing", reason: "no-data" };
  const counted = observations.filter(({ measure }) => measure.kind !== "missing" || measure.symbol !== "z");
  if (counted.length === 0) return { kind: "missing", reason: "not-applicable" };
  if (counted.some(({ measure }) => measure.kind === "missing"))
    return { kind: "missing", reason: "incomplete" };
  if (over === "time" && !addsOverTime(indicator)) return { kind: "missing", reason: "not-applicable" };

  const flag = FLAGS.findLast((candidate) => counted.some((part) => part.flag === candidate)) ?? null;
  const parts = counted.map(({ measure }) => measure);
  const withParts = parts.filter((measure) => measure.kind === "parts");
  if (withParts.length === parts.length) {
    const numerator = sum(withParts.map((part) => part.numerator));
    const denominator = sum(withParts.map((part) => part.denominator));
    return resultOf({ measure: { kind: "parts", numerator, denominator }, flag }, indicator);
  }
  if (indicator.kind !== "count") {
    // A ratio without its parts can stand for itself but cannot be added to another.
    return parts.length === 1 && counted[0]
      ? resultOf(counted[0], indicator)
      : { kind: "missing", reason: "incomplete" };
  }
  const values = parts.filter((measure) => measure.kind === "value").map((part) => part.value);
  if (values.length < parts.length) return { kind: "missing", reason: "incomplete" };
  return { kind: "number", value: sum(values), numerator: null, denominator: null, flag };
}

/** A snapshot, and a figure that already covers a year, would count the same child twice. */
export const addsOverTime = ({ counting, accumulation }: Summable): boolean =>
  counting === "flow" && accumulation === "none";

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
