// Commentary belongs to an indicator, area and period, not to a cut of it.
import { quoted } from "#api/ingest/finding.ts";
import type { RowRule } from "./row-rule.ts";

export const commentaryMisplaced: RowRule = {
  rule: "commentary-misplaced",
  find({ texts, cut }) {
    if (texts.commentary === "" || cut.length === 0) return null;
    return {
      column: "commentary",
      found: quoted(texts.commentary, 60),
      message: `Commentary goes on the row for everyone, where ${cut.map(({ dimension }) => dimension).join(" and ")} is blank. Move it there.`,
    };
  },
};
