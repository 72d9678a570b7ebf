// Cases cannot be fewer than none.
import { figuresOf } from "#api/ingest/figures.ts";
import type { RowRule } from "./row-rule.ts";

export const negativeNumber: RowRule = {
  rule: "negative-number",
  find(row) {
    const below = row.indicator?.bounds?.low ?? 0;
    return figuresOf(row)
      .filter(({ column, figure }) => (figure.number ?? 0) < 0 && (column !== "value" || below >= 0))
      .filter(({ column }) => column !== "numerator" || row.indicator?.kind !== "mean" || below >= 0)
      .map(({ column, figure }) => ({
        column,
        found: figure.text,
        message: `${figure.text} is below zero, which ${column === "value" ? "this indicator" : `a ${column}`} cannot be.`,
      }));
  },
};
