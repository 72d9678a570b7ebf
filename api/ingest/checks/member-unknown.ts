// The word in a dimension column must be one of that dimension.
import { quoted } from "#api/ingest/finding.ts";
import type { RowRule } from "./row-rule.ts";

export const memberUnknown: RowRule = {
  rule: "member-unknown",
  find({ cut }, { catalogue, suggest }) {
    return cut
      .filter(({ member }) => member === null)
      .map(({ dimension, text }) => {
        const members = catalogue.dimensions.get(dimension)?.members ?? [];
        const meant = suggest(dimension, text, () => members.flatMap(({ id, title }) => [id, title]));
        const found = quoted(text);
        const hint = meant
          ? `Did you mean “${meant}”?`
          : `Use one of ${members.map(({ id }) => id).join(", ")}, or leave the cell blank for all.`;
        return { column: dimension, found, message: `“${found}” is not in ${dimension}. ${hint}` };
      });
  },
};
