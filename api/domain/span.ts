// A figure over a span of periods: months summed, where they add up over time.
import { addsOverTime, aggregate, type Observation, type Result, type Summable } from "./aggregate.ts";

/** Numerators summed, denominators summed, divided. A period in which there was nothing to count adds nothing.
 * @returns one period as it is; not applicable where the figures do not add up over time; incomplete where a period is not
 *   there; hidden where a period is confidential */
export function spanResult(results: readonly Result[], indicator: Summable): Result {
  const [only] = results;
  if (only && results.length === 1) return only;
  if (results.length === 0) return { kind: "missing", reason: "no-data" };
  if (!addsOverTime(indicator)) return { kind: "missing", reason: "not-applicable" };
  if (results.some(({ kind }) => kind === "hidden")) return { kind: "hidden", reason: "confidential" };
  if (results.every((result) => result.kind === "missing" && result.reason === "no-data"))
    return { kind: "missing", reason: "no-data" };
  return aggregate(results.map(asObservation), indicator, "time");
}

const asObservation = (result: Result): Observation => {
  if (result.kind !== "number") {
    const nothing = result.kind === "missing" && result.reason === "not-applicable";
    return { measure: { kind: "missing", symbol: nothing ? "z" : "x" }, flag: null };
  }
  const { numerator, denominator, value, flag } = result;
  const parts = numerator !== null && denominator !== null;
  return { measure: parts ? { kind: "parts", numerator, denominator } : { kind: "value", value }, flag };
};
