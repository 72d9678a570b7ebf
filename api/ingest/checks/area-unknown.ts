// The area must be one of the trust, or a comparator, by its code, official code or name.
import { quoted } from "#api/ingest/finding.ts";
import type { RowRule } from "./row-rule.ts";

export const areaUnknown: RowRule = {
  rule: "area-unknown",
  find({ area, texts }, { catalogue, suggest }) {
    if (area) return null;
    const names = () => [...catalogue.areas.values()].flatMap(({ code, name }) => [code, name]);
    const meant = suggest("area", texts.area, names);
    const found = quoted(texts.area);
    const hint = meant
      ? `Did you mean “${meant}”?`
      : "Use its code or name; leave the cell blank for the whole trust.";
    return { column: "area", found, message: `There is no area “${found}”. ${hint}` };
  },
};
