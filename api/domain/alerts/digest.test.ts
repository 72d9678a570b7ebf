import { expect, test } from "vitest";
import { digestBefore } from "./digest.ts";

/** Easter Monday, and Christmas Day with the substitute for Boxing Day. */
const HOLIDAYS = ["2026-04-03", "2026-04-06", "2026-12-25", "2026-12-28"];
const isHoliday = (day: string) => HOLIDAYS.includes(day);

test.each([
  ["2026-11-16", "2026-11-09", "2026-11-16"], // a Monday like any other: of what happened until Sunday
  ["2026-11-16", null, "2026-11-16"], // the first one
  ["2026-11-16", "2026-11-16", null], // written today already
  ["2026-11-16", "2026-11-13", "2026-11-16"], // a letter at once on Friday, then the choice was changed
  ["2026-11-18", "2026-11-17", null], // a letter at once on Tuesday: the next digest is Monday's
  ["2026-11-18", "2026-11-16", null], // the week had its digest
  ["2026-11-18", "2026-10-19", "2026-11-16"], // nothing since October: what Monday missed, and not what happened since
  ["2026-11-18", null, "2026-11-16"], // also for somebody new
  ["2026-11-21", "2026-11-09", null], // not on a Saturday
  ["2026-04-06", "2026-03-30", null], // Easter Monday
  ["2026-04-07", "2026-03-30", "2026-04-07"], // so on the Tuesday, Monday included
  ["2026-12-28", "2026-12-21", null],
  ["2026-12-29", "2026-12-21", "2026-12-29"],
] as const)("on %s, the last letter on %s: what happened before %s", (today, last, before) => {
  expect(digestBefore(today, last, isHoliday)).toBe(before);
});
