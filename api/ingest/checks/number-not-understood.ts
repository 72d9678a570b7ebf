// A figure must be written so that it reads in one way only.

import { figuresOf, isMeantAsNumber, isUnread } from "#api/ingest/figures.ts";
import { quoted } from "#api/ingest/finding.ts";
import type { RowRule } from "./row-rule.ts";

function messageFor(text: string): string {
  const found = quoted(text);
  if (/[\u2010-\u2015\u2212]/.test(text))
    return `“${found}” has a dash or typographic minus in it. Write one number with digits; a minus is typed as -.`;
  if (/^-?\d+,\d+$/.test(text))
    return `“${found}” may be a decimal or a thousands mark. Write decimals with a point (78.8) and thousands without a comma (1234).`;
  if (/^[\d.,]+\s*%$/.test(text))
    return `“${found}” is a percentage, and this column holds a number of cases. Put the percentage in value, or write the number.`;
  if (/e[+-]?\d/i.test(text))
    return `“${found}” is how a spreadsheet shows a number too long for its cell. Widen the column and write it in full.`;
  return `“${found}” is not a number. Write digits, with a point for decimals and nothing else in the cell.`;
}

export const numberNotUnderstood: RowRule = {
  rule: "number-not-understood",
  find(row) {
    return figuresOf(row)
      .filter(({ figure }) => isUnread(figure) && isMeantAsNumber(figure.text))
      .map(({ column, figure: { text } }) => ({ column, found: quoted(text), message: messageFor(text) }));
  },
};
