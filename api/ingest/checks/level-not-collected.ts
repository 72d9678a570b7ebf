// An indicator is returned for some levels of area only.
import type { RowRule } from "./row-rule.ts";

export const levelNotCollected: RowRule = {
  rule: "level-not-collected",
  find({ indicator, area }) {
    if (!indicator || !area || indicator.levels.includes(area.level)) return null;
    const levels = indicator.levels.join(", ");
    return {
      column: "area",
      found: area.code,
      message: `${area.name} is a ${area.level}, and ${indicator.id} is collected by ${levels} only. Take the row out.`,
    };
  },
};
