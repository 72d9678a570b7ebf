// An indicator may be cut only by the dimensions its definition names.
import { quoted } from "#api/ingest/finding.ts";
import type { RowRule } from "./row-rule.ts";

export const dimensionNotCollected: RowRule = {
  rule: "dimension-not-collected",
  find({ indicator, cut }) {
    if (!indicator) return null;
    return cut
      .filter(({ dimension }) => !indicator.dimensions.includes(dimension))
      .map(({ dimension, text }) => ({
        column: dimension,
        found: quoted(text),
        message: `${indicator.id} is not collected by ${dimension}. Leave the cell blank, or take the row out.`,
      }));
  },
};
