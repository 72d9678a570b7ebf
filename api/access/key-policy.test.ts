// How long a key may work.
import { expect, test } from "vitest";
import { whyNotUntil } from "./key-policy.ts";

test.each([
  ["2026-06-07", "2026-06-07", null], // today is a day it works
  ["2026-06-06", "2026-06-07", "The last day of the key lies in the past."],
  ["2028-06-07", "2026-06-07", null], // the longest
  ["2028-06-08", "2026-06-07", "A key works for 2 years at most: until 2028-06-07."],
  // Two years on, there is no 29 February.
  ["2026-02-28", "2024-02-29", null],
  ["2026-03-01", "2024-02-29", "A key works for 2 years at most: until 2026-02-28."],
])("until %s, made on %s: %s", (expires, today, sentence) => {
  expect(whyNotUntil(expires, today)).toBe(sentence);
});
