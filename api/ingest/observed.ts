// A row of figures as the observation that it makes.
import type { Total } from "#api/db/queries/compare.ts";
import type { Observation } from "#api/domain/aggregate.ts";

type Said = Pick<Total, "numerator" | "denominator" | "value"> & Partial<Pick<Total, "missing">>;

export function observed({ numerator, denominator, value, missing = null }: Said): Observation {
  if (missing !== null) return { measure: { kind: "missing", symbol: missing }, flag: null };
  if (value !== null) return { measure: { kind: "value", value }, flag: null };
  return {
    measure: { kind: "parts", numerator: numerator ?? 0, denominator: denominator ?? 0 },
    flag: null,
  };
}
