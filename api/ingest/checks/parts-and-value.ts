// The value is worked out from its parts, so that the two can never differ.
import type { RowRule } from "./row-rule.ts";

export const partsAndValue: RowRule = {
  rule: "parts-and-value",
  find({ indicator, numerator, denominator, value }) {
    if (indicator?.kind === "count" || value.number === null) return null;
    if (numerator.number === null && denominator.number === null) return null;
    return {
      column: "value",
      found: value.text,
      message:
        "Give numerator and denominator, or value, not both: the value is worked out from its parts. Clear value.",
    };
  },
};
