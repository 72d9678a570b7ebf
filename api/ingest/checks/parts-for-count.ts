// A count is one number; it has no parts.
import type { RowRule } from "./row-rule.ts";

export const partsForCount: RowRule = {
  rule: "parts-for-count",
  find({ indicator, numerator, denominator }) {
    if (indicator?.kind !== "count") return null;
    const part = numerator.number === null ? denominator : numerator;
    if (part.number === null) return null;
    return {
      column: part === numerator ? "numerator" : "denominator",
      found: part.text,
      message: `${indicator.id} is a count: put the number in value and leave numerator and denominator blank.`,
    };
  },
};
