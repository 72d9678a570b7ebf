// Where there is no figure, one of the agreed symbols says why.

import { figuresOf, isMeantAsNumber, isUnread } from "#api/ingest/figures.ts";
import { quoted } from "#api/ingest/finding.ts";
import type { RowRule } from "./row-rule.ts";

export const symbolUnknown: RowRule = {
  rule: "symbol-unknown",
  find(row) {
    return figuresOf(row)
      .filter(({ figure }) => isUnread(figure) && !isMeantAsNumber(figure.text))
      .map(({ column, figure: { text } }) => ({
        column,
        found: quoted(text),
        message: `“${quoted(text)}” is neither a number nor a known symbol. Use z (not applicable), x (not available), c (confidential), low (rounds to zero) or u (unreliable), and say why in commentary.`,
      }));
  },
};
