// Commentary is read in a meeting; it must fit there.
import { charactersIn, WORDS_AT_MOST } from "#api/contract/explaining.ts";
import { quoted } from "#api/ingest/finding.ts";
import type { RowRule } from "./row-rule.ts";

export const commentaryTooLong: RowRule = {
  rule: "commentary-too-long",
  find({ texts }) {
    const length = charactersIn(texts.commentary);
    if (length <= WORDS_AT_MOST) return null;
    return {
      column: "commentary",
      found: quoted(texts.commentary, 60),
      message: `The commentary has ${length.toLocaleString("en-GB")} characters; ${WORDS_AT_MOST.toLocaleString("en-GB")} is the most. Keep what happened, what is being done, by when, and what help is needed.`,
    };
  },
};
