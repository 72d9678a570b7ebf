// What people read: each sentence is held word for word, since it is said aloud in a meeting.
import { describe, expect, test } from "vitest";
import type { Status } from "#api/contract/vocabulary.ts";
import type { Target } from "#api/domain/catalogue.ts";
import { countStatuses } from "#api/domain/rollup.ts";
import { firstSentence } from "./line.ts";
import { newestSentence, headline as pageHeadline, returnsSentence } from "./overview.ts";
import {
  are,
  differenceText,
  goalText,
  isBetter,
  list,
  measured,
  number,
  periodCount,
  toleranceText,
} from "./words.ts";

const percent = { unit: "%", decimals: 1, polarity: "higher", kind: "proportion" } as const;
const lowPercent = { ...percent, polarity: "lower" } as const;
const inRange = { ...percent, polarity: "range" } as const;
const rate = { unit: "per 1,000 girls", decimals: 1, polarity: "lower", kind: "rate" } as const;
const count = { unit: "assessments", decimals: 0, polarity: "none", kind: "count" } as const;
const score = { unit: "score", decimals: 1, polarity: "lower", kind: "mean" } as const;
const target = (goal: Target["goal"], points = 5) =>
  ({ goal, tolerance: { points } }) as Partial<Target> as Target;

test.each([
  [1234.5, 1, "1,234.5"],
  [80, 1, "80.0"], // published precision is kept, also when it is nought
  [-2.5, 1, "−2.5"], // a minus sign, not a hyphen, which a line may break after
])("%d at %d decimals is written %s", (value, decimals, text) => expect(number(value, decimals)).toBe(text));

test.each([
  [78.8, percent, "78.8%"],
  [48.9, rate, "48.9 per 1,000 girls"],
  [1020, count, "1,020 assessments"],
  [16.2, score, "16.2"], // "score" says nothing that the title does not
] as const)("%d is read as %s", (value, indicator, text) => expect(measured(value, indicator)).toBe(text));

test.each([
  [80, percent, "80% or more", "within tolerance down to 75%"],
  [12.5, lowPercent, "12.5% or less", "within tolerance up to 17.5%"],
  [{ low: 55, high: 70 }, inRange, "55% to 70%", "within tolerance from 50% to 75%"],
  [14, score, "14 or less", "within tolerance up to 19"],
  [100, percent, "100%", "within tolerance down to 95%"], // there is no more than all
  [0, lowPercent, "0%", "within tolerance up to 5%"],
] as const)("a target of %j is read as %s", (goal, indicator, goalWords, toleranceWords) => {
  expect([goalText(target(goal), indicator), toleranceText(target(goal), indicator)]).toEqual([
    goalWords,
    toleranceWords,
  ]);
});

test.each([
  [-6.3, 80, percent, "6.3 points below target", false],
  [-1, 80, { ...percent, decimals: 0 }, "1 point below target", false],
  [0, 80, percent, "exactly on target", true],
  [2.2, 12, lowPercent, "2.2 points above target", false], // more is worse here
  [-2.2, 12, lowPercent, "2.2 points below target", true],
  [1.5, { low: 55, high: 70 }, inRange, "1.5 points above the target range", false],
  [0, { low: 55, high: 70 }, inRange, "inside the target range", true],
  [-0.25, 80, { ...percent, decimals: 0 }, "0.25 points below target", false], // a target finer than the figure
  [2.2, 14, score, "2.2 above target", false],
] as const)("a difference of %d from %j is read as %s", (difference, goal, indicator, text, better) => {
  expect(differenceText(difference, target(goal), indicator)).toBe(text);
  expect(isBetter(difference, target(goal), indicator)).toBe(better);
});

test.each([
  [periodCount(1, "month"), "1 month"],
  [periodCount(5, "month"), "5 months"],
  [periodCount(2, "academic-year"), "2 school years"],
  [are(1, "indicator"), "1 indicator is"],
  [are(3, "indicator"), "3 indicators are"],
  [list(["late", "missing"]), "late and missing"],
  [list(["a", "b", "c"]), "a, b and c"],
  [returnsSentence(30, 1, 2), "27 of the 30 returns that have fallen due are in; 1 late and 2 missing."],
  [returnsSentence(41, 0, 0), "All 41 returns that have fallen due are in."],
  [newestSentence(41, 1, 1), "39 of 41 indicators have their newest figure; 1 late and 1 missing."],
  [newestSentence(41, 0, 0), "All 41 indicators have their newest figure."],
  [returnsSentence(0, 0, 0), "No return has fallen due yet."],
  [
    firstSentence("27.2%. Last winter's large families stay in the figure. They leave it in March."),
    "27.2%. Last winter's large families stay in the figure.",
  ],
  [
    firstSentence("Dr. Smith was absent for two weeks in October 2026. Cover is there."),
    "Dr. Smith was absent for two weeks in October 2026.",
  ],
])("%s", (text, expected) => expect(text).toBe(expected));

describe("the overview in a sentence or two", () => {
  const outcomes = (...statuses: Status[][]) =>
    statuses.map((each, index) => ({
      title: ["Stay safe", "Be healthy"][index] ?? "",
      counts: countStatuses(each),
    }));
  test.each([
    [
      "where most of it is",
      [
        ["missed", "missed", "near"],
        ["missed", "late", "met"],
      ],
      "3 of 6 indicators are off target, 2 of them under Stay safe. 1 is within tolerance and 1 is late or missing.",
    ],
    [
      "all in one place",
      [["missed", "missed"], ["met"]],
      "2 of 3 indicators are off target, all of them under Stay safe.",
    ],
    [
      "one alone",
      [["met"], ["missed", "near", "near"]],
      "1 of 4 indicators is off target. 2 are within tolerance.",
    ],
    [
      "nothing wrong, but something unknown",
      [
        ["met", "met"],
        ["missing", "late"],
      ],
      "None of the 2 indicators that can be judged is off target. 2 are late or missing.",
    ],
    ["nothing to go by", [["late"], ["missing"]], "No indicator can be judged yet. 2 are late or missing."],
    ["nothing yet", [[], []], "No figures have been published yet."],
  ] as [string, Status[][], string][])("%s", (_why, statuses, sentence) => {
    expect(
      pageHeadline(
        statuses.flat().map((status) => ({ status })),
        outcomes(...statuses),
      ),
    ).toBe(sentence);
  });
});
