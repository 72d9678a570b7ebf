// There cannot be cases counted among none.
import type { RowRule } from "./row-rule.ts";

export const zeroDenominator: RowRule = {
  rule: "zero-denominator",
  find({ numerator, denominator }) {
    if (denominator.number !== 0 || numerator.number === null || numerator.number === 0) return null;
    return {
      column: "denominator",
      found: denominator.text,
      message: `The denominator is 0 while the numerator is ${numerator.text}. Correct one of them; if there was no case at all, write 0 in both.`,
    };
  },
};
