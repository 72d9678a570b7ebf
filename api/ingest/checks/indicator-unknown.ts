// The indicator must be one of the catalogue, by its id or its national reference.
import { quoted } from "#api/ingest/finding.ts";
import type { RowRule } from "./row-rule.ts";

export const indicatorUnknown: RowRule = {
  rule: "indicator-unknown",
  find({ indicator, texts }, { catalogue, suggest }) {
    if (indicator) return null;
    const column = "indicator";
    if (texts.indicator === "")
      return {
        column,
        found: null,
        message: "Say which indicator this row is for: its id, or its reference such as NI 62.",
      };
    const meant = suggest(column, texts.indicator, () => catalogue.indicators.keys());
    const found = quoted(texts.indicator);
    const hint = meant ? `Did you mean “${meant}”?` : "Look it up in the list of indicators.";
    return { column, found, message: `There is no indicator “${found}”. ${hint}` };
  },
};
