// Targets that can and cannot be meant. Means, moving ranges and reaches are worked out by hand beside the row.
import { describe, expect, test } from "vitest";
import { targetDoubts } from "./plausible-target.ts";

type Indicator = Parameters<typeof targetDoubts>[2];
const share: Indicator = { kind: "proportion", polarity: "higher", decimals: 1, accumulation: "none" };
const lower: Indicator = { ...share, polarity: "lower" };
const range: Indicator = { ...share, polarity: "range" };
const count: Indicator = { ...share, kind: "count", decimals: 0 };
const score: Indicator = { ...share, kind: "mean", bounds: { low: 0, high: 40 }, polarity: "lower" };

const points = (points: number) => ({ points });
/** What is said, shortly: the rule and its kind. */
const doubts = (
  goal: number | { low: number; high: number },
  tolerance: { points: number } | { percent: number },
  history: readonly number[],
  indicator: Indicator,
) =>
  targetDoubts({ goal, tolerance }, history, indicator).map((doubt) =>
    [doubt.rule, "why" in doubt ? doubt.why : "side" in doubt ? doubt.side : doubt.end].join(" "),
  );

describe("without history", () => {
  test.each([
    [80, points(5), share, []], // nothing to say against it
    [100, points(0), share, []], // all of them is the end of the scale, and on it
    [100.1, points(5), share, ["outside-bounds 100.1"]],
    [-1, points(0), lower, ["outside-bounds -1"]],
    [-1, points(0), count, ["outside-bounds -1"]], // nobody counts less than none
    [400, points(0), count, []], // a count has no upper end
    [41, points(1), score, ["outside-bounds 41"]], // beyond what the indicator's own file allows
    [14, points(1), { ...score, bounds: undefined }, []], // a score without bounds may be anything
    [{ low: 60, high: 120 }, points(5), range, ["outside-bounds 120"]], // one end of a range is enough
    [{ low: -5, high: 120 }, points(5), range, ["outside-bounds -5", "outside-bounds 120"]],
    // 8% or more with 10 points: the edge is -2, below which no share can lie.
    [8, points(10), share, ["wide-tolerance bounds"]],
    // 90% or less with 10 points: the edge is 100, and 100 is still within it.
    [90, points(10), lower, ["wide-tolerance bounds"]],
    [90, points(9.9), lower, []],
    // 60 to 75 with 60 points: 0 and 135, both ends out of reach; with 59 one can still be passed.
    [{ low: 60, high: 75 }, points(60), range, ["wide-tolerance bounds"]],
    [{ low: 60, high: 75 }, points(59), range, []],
    [50, { percent: 100 }, share, ["wide-tolerance bounds"]], // a hundred percent of the target reaches nought
    [80, points(5), { ...share, polarity: "none" as const }, []], // context only: there is no target
  ] as const)("%j with %j", (goal, tolerance, indicator, expected) => {
    expect(doubts(goal, tolerance, [], indicator as Indicator)).toEqual(expected);
  });
});

describe("against history", () => {
  // Mean 70, moving ranges 4, 4, 4, 4, 4: swing 5.32 × 4 = 21.28; width max(4, 7, 1) = 7. Reach: below min(48.72, 61) = 48.72,
  // above max(91.28, 79) = 91.28.
  const swinging = [68, 72, 68, 72, 68, 72];
  // Mean 62.5, ranges 1: swing 5.32; width max(5, 6.25, 1) = 6.25. Reach: 53.75 to 71.25, where the swing alone is 57.2 to 67.8.
  const climbing = [60, 61, 62, 63, 64, 65];
  // Mean 80, no range at all: width max(0, 8, 1) = 8. Reach: 72 to 88.
  const still = [80, 80, 80, 80, 80, 80];

  test.each([
    ["inside twice the swing", 91.2, swinging, []],
    ["beyond it", 91.3, swinging, ["far-from-history above"]],
    ["a digit that slipped", 8, swinging, ["far-from-history below"]],
    ["five figures are too few", 99, swinging.slice(1), []],
    ["a climb's next steps are no doubt, though they lie outside its swing", 71.2, climbing, []],
    ["nor is half as much again of it", 71.3, climbing, ["far-from-history above"]],
    ["figures that never moved: a tenth of their mean is near", 88, still, []],
    ["and beyond is far", 88.1, still, ["far-from-history above"]],
    ["so it is below, where it would always be met", 71.9, still, ["far-from-history below"]],
  ] as const)("%s", (_why, goal, history, expected) => {
    expect(doubts(goal, points(0), history, share)).toEqual(expected);
  });

  test("a range is far when all of it is, and when the history lies far inside it", () => {
    expect(doubts({ low: 92, high: 95 }, points(0), swinging, range)).toEqual(["far-from-history above"]);
    expect(doubts({ low: 60, high: 95 }, points(0), swinging, range)).toEqual([]);
    expect(doubts({ low: 10, high: 95 }, points(0), swinging, range)).toEqual(["far-from-history around"]);
  });

  test("a count of nothing is ten wide", () => {
    const none = [0, 0, 0, 0, 0, 0];
    expect(doubts(10, points(0), none, { ...count, polarity: "lower" })).toEqual([]);
    expect(doubts(11, points(0), none, { ...count, polarity: "lower" })).toEqual(["far-from-history above"]);
  });
});

describe("a tolerance that excuses everything", () => {
  // Thirteen figures; the newest twelve have the mean (6 × 76 + 6 × 78) / 12 = 77.
  const short = [60, 76, 78, 76, 78, 76, 78, 76, 78, 76, 78, 76, 78];
  test.each([
    ["the mean is 3 short, and 5 are tolerated: all of 76 and 78 are near", 80, 5, short, ["short"]],
    ["4 takes in 76 exactly, and the edge belongs to near", 80, 4, short, ["short"]],
    ["3.9 leaves 76 off target", 80, 3.9, short, []],
    ["an earlier figure off target does not count: it is older than twelve", 80, 5, short, ["short"]],
    ["one of the twelve does", 80, 5, [...short.slice(0, 12), 74], []],
    ["on target on average: missing it may still happen", 77, 5, short, []],
    // Means 79.25 and 78.75, short of 80; of eight, three and then two are on target.
    ["fewer than three of four are short of it", 80, 5, [79, 81, 81, 79, 81, 76, 78, 79], []],
    ["three of four are", 80, 5, [79, 81, 77, 79, 81, 76, 78, 79], ["short"]],
    ["five figures are too few", 80, 5, short.slice(-5), []],
    ["six are enough", 80, 5, short.slice(-6), ["short"]],
    // Mean 70.9, ranges 16, 2 × 11: mean 3.17, swing 16.8; width max(18, 7.6, 1) = 18, so below 60 - 18 = 42.
    ["38 points reach down to 42, which nothing ever came near", 80, 38, short, ["far"]],
    ["37.9 do not", 80, 37.9, short, ["short"]],
  ] as const)("%s", (_why, goal, tolerance, history, expected) => {
    expect(doubts(goal, points(tolerance), history, share)).toEqual(
      expected.map((why) => `wide-tolerance ${why}`),
    );
  });

  test("lower is better: the other way round", () => {
    const over = [14, 16, 14, 16, 14, 16];
    expect(doubts(12, points(4), over, lower)).toEqual(["wide-tolerance short"]);
    expect(doubts(12, points(3.9), over, lower)).toEqual([]);
  });

  test("figures to date since April are short of a year's target by nature", () => {
    expect(doubts(80, points(5), short, { ...share, accumulation: "year-to-date" })).toEqual([]);
  });

  test("a goal that is far itself has one doubt, not two of the same figures", () => {
    // Reach below is 42 as above: 41 with 5 points.
    expect(doubts(41, points(5), short, share)).toEqual(["far-from-history below"]);
  });
});

test("its numbers are those of the history", () => {
  expect(targetDoubts({ goal: 8, tolerance: points(0) }, [68, 72, 68, 72, 68, 72], share)).toEqual([
    { rule: "far-from-history", side: "below", history: { figures: 6, lowest: 68, highest: 72 } },
  ]);
  expect(targetDoubts({ goal: 80, tolerance: points(5) }, [76, 78, 76, 78, 76, 78], share)).toEqual([
    { rule: "wide-tolerance", why: "short", figures: 6, mean: 77, gap: 3 },
  ]);
});
