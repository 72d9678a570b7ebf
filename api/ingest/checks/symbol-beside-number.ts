// A row has a figure or a reason why it has none, not both.
import { figuresOf } from "#api/ingest/figures.ts";
import type { RowRule } from "./row-rule.ts";

export const symbolBesideNumber: RowRule = {
  rule: "symbol-beside-number",
  find(row) {
    const figures = figuresOf(row).map(({ column, figure }) => ({ column, ...figure }));
    const symbols = figures.filter(({ symbol }) => symbol !== null);
    const [first] = symbols;
    if (!first) return null;
    const others = symbols.filter(({ symbol }) => symbol !== first.symbol);
    if (figures.every(({ number }) => number === null) && others.length === 0) return null;
    return {
      column: first.column,
      found: first.text,
      message:
        others.length > 0
          ? "Two different symbols stand in one row. Keep the one that says why there is no figure."
          : `“${first.text}” says that there is no figure, yet the row has one. Keep one of them.`,
    };
  },
};
