// Nobody can report on a period that is still running.
import { dateLabel, periodLabel } from "#api/domain/period-label.ts";
import { endOf } from "#api/domain/periods.ts";
import { quoted } from "#api/ingest/finding.ts";
import type { RowRule } from "./row-rule.ts";

export const periodNotEnded: RowRule = {
  rule: "period-not-ended",
  find({ period, texts }, { today }) {
    if (!period || endOf(period) < today) return null;
    return {
      column: "period",
      found: quoted(texts.period),
      message: `${periodLabel(period)} ends on ${dateLabel(endOf(period))}, which has not passed yet. Check the year, or send the row once the period is over.`,
    };
  },
};
