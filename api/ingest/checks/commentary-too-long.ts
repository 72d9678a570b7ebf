// Commentary is read in a meeting; it must fit there.
import { quoted } from "#api/ingest/finding.ts";
import type { RowRule } from "./row-rule.ts";

const LONGEST = 1500;

export const commentaryTooLong: RowRule = {
  rule: "commentary-too-long",
  find({ texts }) {
    const { length } = texts.commentary;
    if (length <= LONGEST) return null;
    return {
      column: "commentary",
      found: quoted(texts.commentary, 60),
      message: `The commentary has ${length.toLocaleString("en-GB")} characters; ${LONGEST.toLocaleString("en-GB")} is the most. Keep what happened, what is being done, by when, and what help is needed.`,
    };
  },
};
