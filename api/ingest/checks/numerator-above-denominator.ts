// A proportion counts some of its denominator, never more.
import type { RowRule } from "./row-rule.ts";

export const numeratorAboveDenominator: RowRule = {
  rule: "numerator-above-denominator",
  find({ indicator, numerator, denominator }) {
    if (indicator?.kind !== "proportion" || numerator.number === null || denominator.number === null)
      return null;
    // Nothing to divide by is a fault of its own.
    if (denominator.number <= 0 || numerator.number <= denominator.number) return null;
    return {
      column: "numerator",
      found: numerator.text,
      message: `${numerator.text} of ${denominator.text} is more than all. Check whether the two are swapped.`,
    };
  },
};
