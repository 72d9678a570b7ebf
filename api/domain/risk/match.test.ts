// Which number of the register goes on as which episode after a correction, and what there is to tell of it.
import { describe, expect, test } from "vitest";
import { matchEpisodes } from "./match.ts";
import { newsOf } from "./news.ts";
import type { EpisodeFacts, RegisterRow } from "./register-row.ts";

const span = (kind: "risk" | "warning", text: string) => {
  const [, from = "", to = "", end = ""] = /^(\d+)-(\d+)(?: end (\d+))?$/.exec(text) ?? [];
  const missed = kind === "risk" ? Number(to) - Number(from) + 1 : 0;
  return {
    ...{
      kind,
      since: Number(from),
      last: Number(to),
      recovered: end ? Number(end) : null,
      periods: missed,
      missed,
    },
    ...{ level: Math.min(missed, 3), grounds: [] },
  };
};
/** "2-5" is open, of every period off target; "2-5 end 6" recovered in 6. */
const episode = (text: string, kind: "risk" | "warning" = "risk"): EpisodeFacts => {
  const facts = span(kind, text);
  return { ...facts, ended: facts.recovered === null ? null : "recovered" };
};
/** The same with its number: "7: 2-5", and "7: 2-5 corrected". */
const row = (
  text: string,
  { kind = "risk" as "risk" | "warning", told = true, toldLevel = 0 } = {},
): RegisterRow => {
  const [id = "", rest = ""] = text.split(": ");
  const facts = span(kind, rest.replace(" corrected", ""));
  const ended = rest.includes("corrected") ? "corrected" : facts.recovered === null ? null : "recovered";
  return { ...facts, id: Number(id), ended, mergedInto: null, told, toldLevel: told ? toldLevel : 0 };
};

/** "7 → 2-6 escalated", "new 8-8 raised", "7 gone corrected", "7 gone into 2-6". */
const tell = (rows: readonly RegisterRow[], episodes: readonly EpisodeFacts[]) =>
  matchEpisodes(rows, episodes).map((transition) => {
    const news = newsOf(transition);
    const { row: before, episode: after } = transition;
    const into =
      after === null && transition.into ? ` into ${transition.into.since}-${transition.into.last}` : "";
    const what =
      after === null ? `${before?.id} gone${into}` : `${before?.id ?? "new"} → ${after.since}-${after.last}`;
    return news ? `${what}: ${news.kind} at ${news.period}, level ${news.level}` : what;
  });

describe("what comes month by month", () => {
  test.each([
    [[], ["2-2"], ["new → 2-2: raised at 2, level 1"], "raised"],
    [["7: 2-2"], ["2-2"], ["7 → 2-2"], "published again: nothing"],
    [["7: 2-2"], ["2-3"], ["7 → 2-3: escalated at 3, level 2"], "a second month"],
    [["7: 2-4"], ["2-5"], ["7 → 2-5"], "the board knows already"],
    [["7: 2-2"], ["2-6"], ["7 → 2-6: escalated at 6, level 3"], "four months in one file: one piece of news"],
    [["7: 2-4"], ["2-4 end 5"], ["7 → 2-4 end 5: recovered at 5, level 3"], "on target again"],
    [
      ["7: 2-4"],
      ["2-6 end 7"],
      ["7 → 2-6: recovered at 7, level 3"],
      "more of it and its end in one file: its end",
    ],
    [
      ["7: 2-4 end 5"],
      ["2-4 end 5", "6-6"],
      ["7 → 2-4", "new → 6-6: raised at 6, level 1"],
      "re-armed: another number",
    ],
    [
      ["7: 2-4"],
      ["2-4 end 5", "6-6"],
      ["7 → 2-4: recovered at 5, level 3", "new → 6-6: raised at 6, level 1"],
      "at once",
    ],
    [[], ["2-4 end 5", "8-9 end 10"], ["new → 2-4", "new → 8-9"], "history, over when first seen: no news"],
    [
      [],
      ["2-4 end 5", "8-10"],
      ["new → 2-4", "new → 8-10: raised at 10, level 3"],
      "of history only what is open",
    ],
  ])("%j with %j: %j, %s", (rows, episodes, expected) => {
    expect(
      tell(
        rows.map((one) => row(one)),
        episodes.map((one) => episode(one)),
      ),
    ).toEqual(expected.map((line) => line.replace(/ end \d+/, "")));
  });
});

describe("what corrections do", () => {
  test.each([
    [["7: 2-4"], [], ["7 gone: corrected at 4, level 3"], "the figures were wrong: taken back"],
    [
      ["7: 2-4 end 5"],
      [],
      ["7 gone: corrected at 4, level 3"],
      "also one that was over, if somebody was told of it",
    ],
    [["7: 2-4"], ["3-4"], ["7 → 3-4"], "it began later: the same number, and nobody is told less"],
    [["7: 3-4"], ["1-4"], ["7 → 1-4: escalated at 4, level 3"], "it began earlier"],
    [
      ["7: 2-4 end 5"],
      ["2-6"],
      ["7 → 2-6: raised at 6, level 3"],
      "the month that ended it was wrong: open again",
    ],
    [
      ["7: 2-7"],
      ["2-3 end 4", "5-7"],
      ["new → 2-3", "7 → 5-7"],
      "split: the part still open keeps the number",
    ],
    [
      ["7: 2-7 end 8"],
      ["2-3 end 4", "5-7 end 8"],
      ["7 → 2-3", "new → 5-7"],
      "split when all is over: the beginning keeps it",
    ],
    [
      ["7: 2-7"],
      ["2-3 end 4", "5-6 end 7"],
      ["7 → 2-3: recovered at 4, level 2", "new → 5-6"],
      "split, and all over",
    ],
    [
      ["7: 2-7 end 8"],
      ["3-4 end 5", "6-7 end 8"],
      ["new → 3-4", "7 → 6-7"],
      "neither begins as it did: the newer",
    ],
    [
      ["7: 1-3 end 4", "8: 5-7"],
      ["1-7"],
      ["8 → 1-7", "7 gone into 1-7"],
      "joined: what is open stays, without news",
    ],
    [
      ["7: 1-3 end 4", "8: 5-6 end 7"],
      ["1-6 end 7"],
      ["7 → 1-6", "8 gone into 1-6"],
      "joined when both are over",
    ],
    [
      ["7: 1-3 end 4", "8: 5-6 end 7"],
      ["1-8"],
      ["7 → 1-8: raised at 8, level 3", "8 gone into 1-8"],
      "joined, and open",
    ],
    [
      ["7: 2-4"],
      ["8-9"],
      ["new → 8-9: raised at 9, level 2", "7 gone: corrected at 4, level 3"],
      "another time altogether",
    ],
    [["7: 2-4 corrected"], ["2-4"], ["7 → 2-4: raised at 4, level 3"], "brought back: the same number"],
    [["7: 2-4 corrected"], ["3-5"], ["7 → 3-5: raised at 5, level 3"], "brought back a little otherwise"],
    [["7: 2-4 corrected"], ["2-4 end 5"], ["7 → 2-4"], "brought back when it is over: no news"],
    [
      ["7: 2-4 corrected"],
      ["5-6"],
      ["new → 5-6: raised at 6, level 2"],
      "what shares no month with it is another",
    ],
    [
      ["7: 2-4 corrected", "8: 3-4"],
      ["2-4"],
      ["8 → 2-4: escalated at 4, level 3"],
      "a row that stands goes first",
    ],
    [
      ["7: 2-4 corrected", "8: 2-4 corrected"],
      ["2-4"],
      ["8 → 2-4: raised at 4, level 3"],
      "of two the newer",
    ],
    [["7: 2-4 corrected"], [], [], "corrected it stays"],
    [
      ["7: 1-3 end 4", "8: 5-6 end 7"],
      ["5-6 end 7", "1-3 end 4"],
      ["8 → 5-6", "7 → 1-3"],
      "in whatever order",
    ],
  ])("%j with %j: %j, %s", (rows, episodes, expected) => {
    expect(
      tell(
        rows.map((one) => row(one)),
        episodes.map((one) => episode(one)),
      ),
    ).toEqual(expected);
  });

  test("a level that was told of is not told of again when a correction took it back in between", () => {
    const two = row("7: 2-3", { toldLevel: 3 });
    expect(tell([two], [episode("2-4")])).toEqual(["7 → 2-4"]);
    expect(tell([{ ...two, toldLevel: 2 }], [episode("2-4")])).toEqual(["7 → 2-4: escalated at 4, level 3"]);
  });

  test("what nobody was told of, and was over, is taken back without a word", () => {
    expect(tell([row("7: 2-4 end 5", { told: false })], [])).toEqual(["7 gone"]);
    expect(tell([row("7: 2-4", { told: false })], [])).toEqual(["7 gone: corrected at 4, level 3"]);
  });
});

describe("warnings", () => {
  const warning = (text: string) => row(text, { kind: "warning" });

  test("one that became a risk is told of by the risk alone", () => {
    const became = { ...episode("2-4 end 5", "warning"), ended: "became-risk" } as const;
    expect(tell([warning("7: 2-4")], [became, episode("5-5")])).toEqual([
      "7 → 2-4",
      "new → 5-5: raised at 5, level 1",
    ]);
  });

  test("a risk never takes the number of a warning; one that a correction makes a risk goes on there", () => {
    expect(tell([warning("7: 2-4")], [episode("2-4")])).toEqual([
      "new → 2-4: raised at 4, level 3",
      "7 gone into 2-4",
    ]);
  });
});
