// A return is for the periods in which the indicator is, or was, collected.
import { comparePeriods, formatPeriod } from "#api/domain/periods.ts";
import { quoted } from "#api/ingest/finding.ts";
import type { RowRule } from "./row-rule.ts";

export const periodNotCollected: RowRule = {
  rule: "period-not-collected",
  find({ indicator, period, texts }) {
    if (!indicator || !period) return null;
    const { from, until, ended } = indicator.returns;
    const found = quoted(texts.period);
    const column = "period";
    if (comparePeriods(period, from) < 0)
      return {
        column,
        found,
        message: `${indicator.id} is collected from ${formatPeriod(from)} on. Take the row out.`,
      };
    if (until && comparePeriods(period, until) > 0)
      return {
        column,
        found,
        message: `${indicator.id} is collected up to ${formatPeriod(until)}${ended ? ` (${ended.replace(/\.$/, "")})` : ""}. Take the row out.`,
      };
    return null;
  },
};
