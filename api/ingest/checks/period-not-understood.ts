// The period must read as a month, quarter, term or year.
import { quoted } from "#api/ingest/finding.ts";
import { exampleOf, readAnyPeriod } from "#api/ingest/read-any-period.ts";
import type { RowRule } from "./row-rule.ts";

export const periodNotUnderstood: RowRule = {
  rule: "period-not-understood",
  find({ indicator, period, texts }) {
    if (!indicator || period || readAnyPeriod(texts.period)) return null;
    const found = quoted(texts.period);
    const example = exampleOf(indicator.frequency);
    const message =
      found === ""
        ? `Say which period this row is for, such as ${example}.`
        : `“${found}” is not a period that can be read. Write it as ${example}.`;
    return { column: "period", found: found === "" ? null : found, message };
  },
};
