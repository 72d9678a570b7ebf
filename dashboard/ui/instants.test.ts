// A day and the instant at which it ends.
import { expect, test } from "vitest";
import { dayOf, endOfDay } from "./instants.ts";

test.each([
  ["2026-06-12", "2026-06-12T23:59:59+01:00"], // summer time
  ["2026-11-18", "2026-11-18T23:59:59+00:00"], // Greenwich time
  ["2026-10-24", "2026-10-24T23:59:59+01:00"], // the night before the clocks go back
  ["2026-10-25", "2026-10-25T23:59:59+00:00"], // the day on which they did
])("%s ends at %s", (date, instant) => {
  expect(endOfDay(date)).toBe(instant);
});

test.each([
  ["2026-06-12T23:59:59+01:00", "2026-06-12"], // what endOfDay made comes back
  ["2026-06-12T23:30:00Z", "2026-06-13"], // already tomorrow where the trust is
  ["yesterday", ""], // an address can hold anything
])("%s is on %s", (instant, date) => {
  expect(dayOf(instant)).toBe(date);
});
