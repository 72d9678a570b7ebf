// Counting: nothing that went wrong may look like a pass.
import { expect, test } from "vitest";
import { inWords, type Report, tally, tallyOf } from "./test.ts";

const report = (passed: number, failed: number, files: Report["testResults"] = []): Report => ({
  numPassedTests: passed,
  numFailedTests: failed,
  testResults: files,
});
const unloadable = { status: "failed", assertionResults: [] };
const oneFailure = { status: "failed", assertionResults: [{ status: "failed" }] };
const hookFailure = { status: "failed", assertionResults: [{ status: "passed" }] };

test.each([
  ["all well", report(12, 0), 0, { passed: 12, failed: 0 }],
  ["one test failed", report(11, 1, [oneFailure]), 1, { passed: 11, failed: 1 }],
  ["a file that does not load counts as one", report(11, 0, [unloadable]), 1, { passed: 11, failed: 1 }],
  ["so does a file whose afterAll failed", report(11, 0, [hookFailure]), 1, { passed: 11, failed: 1 }],
  ["no test ran at all", report(0, 0), 0, { passed: 0, failed: 1 }],
  ["no report was written", undefined, 1, { passed: 0, failed: 1 }],
  ["an error outside every test", report(12, 0), 1, { passed: 12, failed: 1 }],
])("%s", (_case, given, exitCode, expected) => {
  expect(tally(given, exitCode)).toEqual(expected);
});

test.each([
  [true, { passed: 1, failed: 0 }, "passed"],
  [false, { passed: 0, failed: 1 }, "1 FAILED"],
  // The registry did not say: that must not look like a pass, and is no fault of ours.
  [null, { passed: 0, failed: 0 }, "not checked"],
])("a check that ends with %s counts so", (ok, expected, words) => {
  expect(tallyOf(ok)).toEqual(expected);
  expect(inWords(tallyOf(ok))).toBe(words);
});
