// Where an error is mended: by its heading, in its cell, or in words.
import { expect, test } from "vitest";
import { countOf, errorRules, wantsWordsAlone } from "./rule-kinds.ts";

const rule = (name: string, severity: "error" | "warning" = "error", count = 1) => ({
  rule: name,
  severity,
  count,
  title: name,
});
const submission = (...rules: ReturnType<typeof rule>[]) => ({ rules });

test("each error has one place, and a warning has none", () => {
  const found = errorRules(
    submission(
      rule("heading-unknown"),
      rule("commentary-too-short"),
      rule("area-unknown", "error", 4),
      rule("value-jump", "warning"),
    ),
  );
  expect(found.headings.map((one) => one.rule)).toEqual(["heading-unknown"]);
  expect(found.words.map((one) => one.rule)).toEqual(["commentary-too-short"]);
  expect(found.cells.map((one) => one.rule)).toEqual(["area-unknown"]);
  expect(countOf(found.cells)).toBe(4);
});

test.each([
  ["only words are missing", submission(rule("commentary-needed"), rule("value-jump", "warning")), true],
  ["a cell is wrong too", submission(rule("commentary-needed"), rule("area-unknown")), false],
  ["nothing is missing", submission(rule("value-jump", "warning")), false],
  ["words that are too long stand in a cell", submission(rule("commentary-too-long")), false],
])("%s", (_why, found, alone) => {
  expect(wantsWordsAlone(found)).toBe(alone);
});
