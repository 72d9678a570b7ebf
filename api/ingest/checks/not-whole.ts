// Children and cases come whole.
import type { RowRule } from "./row-rule.ts";

export const notWhole: RowRule = {
  rule: "not-whole",
  find({ indicator, numerator, denominator, value }) {
    if (!indicator) return null;
    const { kind, decimals } = indicator;
    const whole = {
      numerator: kind === "proportion" || kind === "rate" ? numerator : null,
      denominator: kind === "proportion" ? denominator : null,
      value: kind === "count" && decimals === 0 ? value : null,
    };
    return Object.entries(whole).flatMap(([column, figure]) =>
      figure?.number == null || Number.isInteger(figure.number)
        ? []
        : [
            {
              column,
              found: figure.text,
              message: `${figure.text} is not a whole number, and ${column} counts cases. Give the count itself.`,
            },
          ],
    );
  },
};
