import { expect, test } from "vitest";
import { summarySince } from "./weekly-summary.ts";

/** Easter Monday, Christmas Day, the substitute for Boxing Day, New Year's Day. */
const HOLIDAYS = ["2026-04-03", "2026-04-06", "2026-12-25", "2026-12-28", "2027-01-01"];
const isHoliday = (day: string) => HOLIDAYS.includes(day);

test.each([
  ["2026-11-16", "2026-11-09", "2026-11-09"], // a Monday like any other
  ["2026-11-16", null, "2026-11-09"], // a new lead's first Monday: the last seven days
  ["2026-11-16", "2026-11-16", null], // sent today already
  ["2026-11-18", "2026-11-16", null], // a Wednesday of a week that had its summary
  ["2026-11-18", "2026-11-09", "2026-11-09"], // the server was down on Monday and Tuesday: made good
  ["2026-11-18", null, null], // a new lead on a Wednesday waits for Monday
  ["2026-11-21", "2026-11-09", null], // not on a Saturday, whatever was missed
  ["2026-04-06", "2026-03-30", null], // Easter Monday
  ["2026-04-07", "2026-03-30", "2026-03-30"], // so on the Tuesday
  ["2026-04-07", null, "2026-03-31"], // also the first one
  ["2026-12-28", "2026-12-21", null], // the substitute for Boxing Day is a Monday
  ["2026-12-29", "2026-12-21", "2026-12-21"],
  ["2027-01-04", "2026-12-14", "2026-12-14"], // stopped over Christmas: the next one tells of all the weeks
] as const)("on %s, the last one on %s: since %s", (today, last, since) => {
  expect(summarySince(today, last, isHoliday)).toBe(since);
});
