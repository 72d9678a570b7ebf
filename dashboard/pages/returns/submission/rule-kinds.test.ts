// Where an error is mended: by its heading, in its cell, or in words.
import { expect, test } from "vitest";
import { countOf, errorRules, standsInRows, wantsWordsAlone } from "./rule-kinds.ts";

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
      rule("total-unexplained", "error", 2),
      rule("area-unknown", "error", 4),
      rule("value-jump", "warning"),
    ),
  );
  expect(found.headings.map((one) => one.rule)).toEqual(["heading-unknown"]);
  expect(found.words.map((one) => one.rule)).toEqual(["commentary-too-short", "total-unexplained"]);
  expect(found.cells.map((one) => one.rule)).toEqual(["area-unknown"]);
  expect(countOf(found.cells)).toBe(4);
});

test("what speaks of the whole file is not mended in a row", () => {
  const finding = (name: string, row: number | null) => ({
    severity: "error" as const,
    row,
    column: null,
    rule: name,
    found: null,
    message: "",
  });
  const findings = [finding("no-rows", null), finding("area-unknown", 5)];
  expect(standsInRows({ findings }, rule("no-rows"))).toBe(false);
  expect(standsInRows({ findings }, rule("area-unknown"))).toBe(true);
  // Not among the first findings: rows of it may come to light yet.
  expect(standsInRows({ findings }, rule("period-not-ended"))).toBe(true);
});

test.each([
  ["only words are missing", submission(rule("commentary-needed"), rule("value-jump", "warning")), true],
  ["a total has no row to be mended", submission(rule("total-unexplained")), true],
  ["a cell is wrong too", submission(rule("commentary-needed"), rule("area-unknown")), false],
  ["nothing is missing", submission(rule("value-jump", "warning")), false],
  ["words that are too long stand in a cell", submission(rule("commentary-too-long")), false],
])("%s", (_why, found, alone) => {
  expect(wantsWordsAlone(found)).toBe(alone);
});
