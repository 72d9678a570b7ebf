// What a person is told once the mended return was checked again.
import { expect, test } from "vitest";
import type { Finding, Submission } from "#api/contract/submissions.ts";
import { matchedText, outcomeText } from "./outcome.ts";

const mistake = (at: string): Finding => {
  const [row, rule = ""] = at.split(" ");
  return { severity: "error", row: Number(row), column: "numerator", rule, found: null, message: "" };
};
const warning: Finding = { ...mistake("2 value-jump"), severity: "warning" };
const ruleOf = (rule: string): Submission["rules"][number] => ({
  rule,
  severity: "error",
  count: 1,
  title: rule,
});
const checked = (...at: string[]) => ({
  errors: at.length,
  rules: at.map((one) => ruleOf(mistake(one).rule)),
  findings: [...at.map(mistake), warning],
  findingsNext: null,
});
const THREE = checked("5 number", "9 area", "12 period");

test.each([
  ["two of three", THREE, checked("12 period"), "2 of 3 mistakes are mended."],
  ["one of three", THREE, checked("9 area", "12 period"), "1 of 3 mistakes is mended."],
  ["all", THREE, checked(), "All 3 mistakes are mended."],
  ["the only one", checked("5 number"), checked(), "The mistake is mended."],
  ["none", THREE, THREE, "None of the 3 mistakes is mended yet."],
  ["not even the only one", checked("5 number"), checked("5 number"), "The mistake is not mended yet."],
  ["one behind it comes to light", THREE, checked("5 scale"), "All 3 mistakes are mended. 1 more was found."],
  // The number is one now, and one that is off target: nobody has made a mistake.
  [
    "a figure that is off target",
    THREE,
    checked("5 commentary-needed", "12 period"),
    "2 of 3 mistakes are mended. 1 figure needs commentary.",
  ],
  [
    "commentary that was missing before",
    checked("5 number", "6 commentary-needed", "7 commentary-too-short"),
    checked("6 commentary-needed", "7 commentary-too-short"),
    "The mistake is mended. 2 figures need commentary.",
  ],
  [
    "nothing but commentary was missing, and still is",
    checked("6 commentary-needed"),
    checked("6 commentary-needed"),
    "Checked again: there is still nothing to mend. 1 figure needs commentary.",
  ],
  [
    "another fault in the same cell",
    checked("5 number"),
    checked("5 negative", "6 area"),
    "The mistake is mended. 2 more were found.",
  ],
  // Months across: the one area was counted for each month.
  [
    "one cell that was counted three times",
    checked("3 area", "3 area", "3 area", "4 number"),
    checked("4 number"),
    "3 of 4 mistakes are mended.",
  ],
  [
    "nothing was wrong, and now there is",
    checked(),
    checked("5 number"),
    "Checked again: 1 mistake was found.",
  ],
  [
    "nothing was wrong, and still is not",
    checked(),
    checked(),
    "Checked again: there is still nothing to mend.",
  ],
])("%s", (_why, before, after, text) => {
  expect(outcomeText(before, after)).toBe(text);
});

test("of more mistakes than are told at once only the number is known", () => {
  const many = { errors: 450, rules: [], findings: [], findingsNext: "200" };
  expect(outcomeText(many, { ...many, errors: 300 })).toBe("150 of 450 mistakes are mended.");
  expect(outcomeText(many, { ...many, errors: 460 })).toBe(
    "None of the 450 mistakes is mended yet. 10 more were found.",
  );
});

test("matching the headings", () => {
  const right = "The headings are matched, and nothing in the rows wants mending.";
  expect(matchedText(checked())).toBe(right);
  expect(matchedText(checked("5 number"))).toBe(
    "The file was read with these headings: 1 mistake was found.",
  );
  expect(matchedText(checked("5 commentary-needed"))).toBe(`${right} 1 figure needs commentary.`);
  expect(matchedText(checked("2 total-unexplained"))).toBe(`${right} 1 figure needs commentary.`);
});
