// Dates as people read them.
import { expect, test } from "vitest";
import { dayText, momentText, secondText } from "./dates.ts";

test.each([
  ["2026-06-07", "7 June 2026"], // a date has no hour to move it to another day
  ["2026-06-07T09:00:00Z", "7 June 2026"],
  ["2026-06-07T23:30:00Z", "8 June 2026"], // half past midnight in summer time
  ["2026-01-07T23:30:00Z", "7 January 2026"], // winter time is Greenwich's
])("%s is %s", (iso, text) => {
  expect(dayText(iso)).toBe(text);
});

test.each([
  ["2026-06-07T08:05:00Z", "7 June 2026 at 9:05am"],
  ["2026-11-18T13:00:00Z", "18 November 2026 at 1:00pm"],
])("%s is %s", (iso, text) => {
  expect(momentText(iso)).toBe(text);
});

test.each([
  ["2026-06-07T08:05:09Z", "7 June 2026 at 9:05:09am"],
  ["2026-11-18T00:00:59.999Z", "18 November 2026 at 12:00:59am"], // a second is not rounded up to a minute that was not
])("%s to the second is %s", (iso, text) => {
  expect(secondText(iso)).toBe(text);
});
