// When a risk or a warning is raised and ended: stories of a few months, each with its reason.
import { expect, test } from "vitest";
import { addPeriods, formatPeriod, makePeriod } from "#api/domain/periods.ts";
import { type Episode, type RiskMoment, riskEpisodes, risksOf } from "./episodes.ts";

/** A month a word: its status (M met, N near, X missed, - nothing to judge), then c for a concern, and the forecast as +, ~ or !
 * (met, near, missed). "Nc!" is within tolerance, getting worse, and heads for a miss. */
const momentsOf = (story: string): RiskMoment[] =>
  story.split(" ").map((word, index) => ({
    period: addPeriods(makePeriod("month", 2026, 1), index),
    status: ({ M: "met", N: "near", X: "missed" } as const)[word[0] as "M"] ?? null,
    concern: word.includes("c"),
    forecast: word.includes("!") ? "missed" : word.includes("~") ? "near" : word.includes("+") ? "met" : null,
  }));

/** risk 2-5 (4/3) end 6 recovered: raised in month 2, judged last in month 5, 4 periods of which 3 missed, ended by month 6. */
const told = ({ kind, since, last, recovered, ended, periods, missed, grounds }: Episode) => {
  const month = (period: Episode["since"]) => Number(formatPeriod(period).slice(5));
  const span = `${kind} ${month(since)}-${month(last)} (${periods}/${missed})`;
  const why = grounds.length > 0 ? ` for ${grounds.join("+")}` : "";
  return `${span}${why}${recovered ? ` end ${month(recovered)} ${ended}` : " open"}`;
};
const episodes = (story: string) => riskEpisodes(momentsOf(story)).map(told);

test.each([
  ["M M M", [], "on target all the time"],
  ["M N N", [], "near does not raise"],
  ["- - -", [], "nothing came"],
  ["X", ["risk 1-1 (1/1) open"], "one missed figure is enough"],
  ["M X X X", ["risk 2-4 (3/3) open"], "raised once, not each month"],
  ["X N X", ["risk 1-3 (3/2) open"], "near does not end it, so the second miss raises nothing new"],
  ["X N N N", ["risk 1-4 (4/1) open"], "within tolerance it stays in view: a period in risk, not one missed"],
  ["X M", ["risk 1-1 (1/1) end 2 recovered"], "met ends it; the month that does is not part of it"],
  ["X N M", ["risk 1-2 (2/1) end 3 recovered"], "by way of tolerance"],
  ["X M X", ["risk 1-1 (1/1) end 2 recovered", "risk 3-3 (1/1) open"], "armed again, and raised again"],
  [
    "X M N X",
    ["risk 1-1 (1/1) end 2 recovered", "risk 4-4 (1/1) open"],
    "near after met raises nothing by itself",
  ],
  ["X - X", ["risk 1-3 (2/2) open"], "a gap neither lengthens nor ends it"],
  ["X - -", ["risk 1-1 (1/1) open"], "late months after it: its last figure is still the first"],
  [
    "X - M",
    ["risk 1-1 (1/1) end 3 recovered"],
    "ended by the next figure, though a month is missing between",
  ],
  ["- X", ["risk 2-2 (1/1) open"], "the first figure of all may miss"],
])("risk: %s is %j: %s", (story, expected) => {
  expect(episodes(story)).toEqual(expected);
});

test.each([
  ["Mc", ["warning 1-1 (1/0) for concern open"], "on target, and getting worse not by chance"],
  ["Mc Mc M", ["warning 1-2 (2/0) for concern end 3 recovered"], "the concern is over"],
  ["Nc X", ["warning 1-1 (1/0) for concern end 2 became-risk", "risk 2-2 (1/1) open"], "it came as warned"],
  ["Xc Xc", ["risk 1-2 (2/2) open"], "in risk there is nothing left to warn of"],
  ["X Nc", ["risk 1-2 (2/1) open"], "nor while near keeps the risk open"],
  [
    "X Mc",
    ["risk 1-1 (1/1) end 2 recovered", "warning 2-2 (1/0) for concern open"],
    "on target again, still getting worse",
  ],
  ["Mc - Mc", ["warning 1-3 (2/0) for concern open"], "a gap does nothing to a warning either"],
  ["Mc -c -", ["warning 1-1 (1/0) for concern open"], "what cannot be judged does not count"],
  ["-c", [], "no figure, no warning"],
  [
    "Mc M Mc",
    ["warning 1-1 (1/0) for concern end 2 recovered", "warning 3-3 (1/0) for concern open"],
    "twice",
  ],
  [
    "M! M! M+",
    ["warning 1-2 (2/0) for forecast end 3 recovered"],
    "it headed for a miss, and no longer does",
  ],
  [
    "M! M~ M~",
    ["warning 1-3 (3/0) for forecast open"],
    "a forecast within tolerance does not clear the warning",
  ],
  ["M~ M~", [], "nor does it raise one"],
  [
    "M! M~ M+ M~",
    ["warning 1-2 (2/0) for forecast end 3 recovered"],
    "cleared by met; near does not bring it back",
  ],
  ["M! M", ["warning 1-1 (1/0) for forecast end 2 recovered"], "nobody can say any more where it heads"],
  ["M! - M~", ["warning 1-3 (2/0) for forecast open"], "near keeps it over a gap too"],
  ["Mc! M!", ["warning 1-2 (2/0) for forecast open"], "one ground goes, the other stays: the same warning"],
  ["Mc Mc! M~", ["warning 1-3 (3/0) for forecast open"], "the ground changed, and near keeps the new one"],
  ["Mc! Mc+ M", ["warning 1-2 (2/0) for concern end 3 recovered"], "ended when the last ground goes"],
  [
    "M! X M~",
    ["warning 1-1 (1/0) for forecast end 2 became-risk", "risk 2-2 (1/1) end 3 recovered"],
    "the forecast came true; after the risk it is asked afresh",
  ],
  [
    "M! X M!",
    [
      "warning 1-1 (1/0) for forecast end 2 became-risk",
      "risk 2-2 (1/1) end 3 recovered",
      "warning 3-3 (1/0) for forecast open",
    ],
    "and where it heads for another miss, the recovery is told with a warning",
  ],
])("warning: %s is %j: %s", (story, expected) => {
  expect(episodes(story)).toEqual(expected);
});

test("risks from what a reader sees: what is hidden, late or without a target is a gap", () => {
  const period = (month: number) => makePeriod("month", 2026, month);
  const statuses = [
    "missed",
    "suppressed",
    "late",
    "no-target",
    "missing",
    "not-due",
    "near",
    "met",
  ] as const;
  const points = statuses.map((status, index) => ({ period: period(index + 1), status }));
  expect(risksOf(points).map(told)).toEqual(["risk 1-7 (2/1) end 8 recovered"]);
});

test("of any story: episodes follow each other, only the last may be open, and each counts what it spans", () => {
  const words = ["M", "N", "X", "-", "Mc", "Nc", "N!", "M!", "M~", "M+", "Nc!", "Xc!"];
  let state = 5; // a congruential generator (Park and Miller): the same stories on every machine
  const random = () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
  for (let round = 0; round < 500; round += 1) {
    const story = Array.from({ length: 40 }, () => words[Math.floor(random() * words.length)]).join(" ");
    const moments = momentsOf(story);
    const found = riskEpisodes(moments);
    found.forEach((episode, index) => {
      const within = moments.filter(
        ({ period, status }) =>
          status !== null && period.index >= episode.since.index && period.index <= episode.last.index,
      );
      expect(episode.periods).toBe(within.length);
      expect(episode.missed).toBe(within.filter(({ status }) => status === "missed").length);
      expect(episode.kind === "risk").toBe(within[0]?.status === "missed");
      expect(episode.recovered === null).toBe(episode.ended === null);
      const next = found[index + 1];
      if (next) expect(next.since.index).toBeGreaterThanOrEqual(episode.recovered?.index ?? Infinity);
    });
    // Every missed figure is in one risk: none is missing, and none raised twice.
    const missed = moments.filter(({ status }) => status === "missed").length;
    expect(found.reduce((sum, one) => sum + one.missed, 0)).toBe(missed);
    // What comes later changes nothing that is over.
    const before = riskEpisodes(moments.slice(0, 20)).filter(({ ended }) => ended !== null);
    expect(found.slice(0, before.length)).toEqual(before);
  }
});
