// Figures come from those who answer for them: a row for somebody else's indicator stops the return.
import type { Catalogue, Indicator } from "#api/domain/catalogue.ts";
import { quoted } from "#api/ingest/finding.ts";
import type { RowRule } from "./row-rule.ts";

export const INDICATOR_NOT_YOURS = "indicator-not-yours";

export const indicatorNotYours: RowRule = {
  rule: INDICATOR_NOT_YOURS,
  find({ indicator, texts }, { catalogue, may }) {
    if (!indicator || may(indicator.id)) return null;
    return {
      column: "indicator",
      found: quoted(texts.indicator),
      message: `${belongs(indicator, catalogue)}. Take the row out, or ask ${catalogue.ownerOf(indicator).name} to send it.`,
    };
  },
};

/** @example "caf-completed belongs to Rosalind Achebe, Common Assessment Framework Co-ordinator" */
export function belongs(indicator: Indicator, catalogue: Catalogue): string {
  const { name, job } = catalogue.ownerOf(indicator);
  return `${indicator.id} belongs to ${name}, ${job}`;
}
