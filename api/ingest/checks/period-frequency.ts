// A period must be of the length that the indicator is returned for.
import { quoted } from "#api/ingest/finding.ts";
import { exampleOf, NAMES, readAnyPeriod } from "#api/ingest/read-any-period.ts";
import type { RowRule } from "./row-rule.ts";

export const periodFrequency: RowRule = {
  rule: "period-frequency",
  find({ indicator, period, texts }) {
    if (!indicator || period) return null;
    const other = readAnyPeriod(texts.period);
    if (!other) return null;
    const found = quoted(texts.period);
    return {
      column: "period",
      found,
      message: `${indicator.id} is returned by ${NAMES[indicator.frequency]}, and “${found}” is a ${NAMES[other.frequency]}. Write it as ${exampleOf(indicator.frequency)}.`,
    };
  },
};
