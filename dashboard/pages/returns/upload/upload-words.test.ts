// How far a file has come, in words.
import { expect, test } from "vitest";
import type { UploadProgress } from "#api/contract/uploads.ts";
import { findingText, progressText } from "./upload-words.ts";

const progress = (rows: number, errors: number, warnings: number): UploadProgress => ({
  stage: "receiving",
  bytes: 0,
  rows,
  errors,
  warnings,
  findings: [],
  submission: null,
});

test.each([
  [0, 0, 0, null], // nothing has been read: nothing is said
  [0, 1, 0, "0 rows read, 1 error so far"], // its headings alone can be wrong
  [1, 0, 0, "1 row read, no error so far"],
  [14_200, 3, 0, "14,200 rows read, 3 errors so far"],
  [14_200, 3, 1, "14,200 rows read, 3 errors and 1 warning so far"],
  [2, 0, 2, "2 rows read, 2 warnings so far"], // "no error" beside a warning would comfort too much
])("%d rows, %d errors, %d warnings: %s", (rows, errors, warnings, text) => {
  expect(progressText(progress(rows, errors, warnings))).toBe(text);
});

test.each([
  [5, "numerator", "Row 5, numerator: Write digits."],
  [1205, null, "Row 1,205: Write digits."], // of the row as a whole
  [null, null, "The whole file: Write digits."],
])("a finding in row %s, column %s", (row, column, text) => {
  expect(findingText({ row, column, message: "Write digits." })).toBe(text);
});
