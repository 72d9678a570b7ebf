// The area must be one of the trust, or a comparator, by its code, official code or name.
import { closest } from "#api/domain/closest.ts";
import { quoted } from "#api/ingest/finding.ts";
import type { RowRule } from "./row-rule.ts";

export const areaUnknown: RowRule = {
  rule: "area-unknown",
  find({ area, texts }, { catalogue }) {
    if (area) return null;
    const names = [...catalogue.areas.values()].flatMap(({ code, name }) => [code, name]);
    const meant = closest(texts.area, names);
    const found = quoted(texts.area);
    const hint = meant
      ? `Did you mean “${meant}”?`
      : "Use its code or name; leave the cell blank for the whole trust.";
    return { column: "area", found, message: `There is no area “${found}”. ${hint}` };
  },
};
