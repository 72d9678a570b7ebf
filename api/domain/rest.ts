// What is left of a whole without one of its parts: an area against the rest of the trust.
import { aggregate, type NumberResult, type Observation, type Result, type Summable } from "./aggregate.ts";
import type { SafeValue } from "./suppress.ts";

type Shown = Extract<SafeValue, { kind: "shown" }>;
const UNKNOWN: Result = { kind: "missing", reason: "not-available" };

/** Whole minus part, numerators and denominators apart.
 * @returns hidden or missing as the part or the whole is; not available where one came without its parts, and where the
 *   part is not inside the whole as both were returned; not applicable where nothing is left */
export function restOf(whole: SafeValue, part: SafeValue, indicator: Summable): Result {
  if (part.kind === "suppressed") return { kind: "hidden", reason: part.reason };
  if (whole.kind === "suppressed") return { kind: "hidden", reason: whole.reason };
  if (part.kind === "missing") return part;
  if (whole.kind === "missing") return whole;
  const sides = [observed(whole, 1, indicator), observed(part, -1, indicator)].filter(
    (side) => side !== null,
  );
  const rest = sides.length < 2 ? UNKNOWN : aggregate(sides, indicator, "areas");
  return rest.kind === "number" && !isPossible(rest, indicator) ? UNKNOWN : rest;
}

/** Whether a figure can be taken from another: a count, or what came with its parts. */
export const hasParts = (value: SafeValue, { kind }: Pick<Summable, "kind">): boolean =>
  value.kind === "shown" && (kind === "count" || (value.numerator !== null && value.denominator !== null));

function observed(value: Shown, sign: 1 | -1, { kind }: Summable): Observation | null {
  const { numerator, denominator, flag } = value;
  if (kind === "count") return { measure: { kind: "value", value: sign * value.value }, flag };
  if (numerator === null || denominator === null) return null;
  return {
    measure: { kind: "parts", numerator: sign * numerator, denominator: sign * denominator },
    flag,
  };
}

function isPossible({ value, numerator, denominator }: NumberResult, { kind }: Summable): boolean {
  if (numerator === null || denominator === null) return value >= 0;
  return denominator > 0 && (kind !== "proportion" || (numerator >= 0 && numerator <= denominator));
}
