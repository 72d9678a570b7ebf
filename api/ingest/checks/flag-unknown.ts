// A flag is one of three warnings to the reader.
import { quoted } from "#api/ingest/finding.ts";
import type { RowRule } from "./row-rule.ts";

export const flagUnknown: RowRule = {
  rule: "flag-unknown",
  find({ flag, texts }) {
    if (flag || texts.flag === "") return null;
    const found = quoted(texts.flag);
    return {
      column: "flag",
      found,
      message: `“${found}” is not a flag. Use p (provisional), e (estimated), i (illustrative) or leave the cell blank.`,
    };
  },
};
