// A row without a figure must say why.
import { figuresOf } from "#api/ingest/figures.ts";
import type { RowRule } from "./row-rule.ts";

export const figureMissing: RowRule = {
  rule: "figure-missing",
  find(row) {
    if (figuresOf(row).some(({ figure }) => figure.text !== "")) return null;
    const { indicator } = row;
    if (!indicator) return null;
    const wanted = indicator.kind === "count" ? "value" : "numerator and denominator (or value)";
    return {
      column: indicator.kind === "count" ? "value" : "numerator",
      found: null,
      message: `The row has no figure. Fill in ${wanted}, or put a symbol there: z, x, c, low or u.`,
    };
  },
};
