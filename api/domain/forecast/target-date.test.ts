import { expect, test } from "vitest";
import type { Frequency } from "#api/contract/vocabulary.ts";
import type { Target } from "#api/domain/catalogue.ts";
import { parsePeriod } from "#api/domain/parse-period.ts";
import { formatPeriod } from "#api/domain/periods.ts";
import { targetDate } from "./target-date.ts";

const read = (text: string, frequency: Frequency) => parsePeriod(text, frequency)!;
const until = (text: string | null, frequency: Frequency): Target => ({
  from: read("2020", "calendar-year"),
  until: text === null ? null : read(text, frequency),
  area: null,
  goal: 80,
  tolerance: { points: 5 },
  basis: "demonstration",
  note: null,
});

test.each([
  ["month", "2026-11", null, "2027-03"], // after October
  ["month", "2027-03", null, "2027-03"], // one month is left
  ["month", "2027-04", null, "2028-03"], // after March the next year is looked at
  ["quarter", "2026/27 Q3", null, "2026/27 Q4"],
  ["quarter", "2027/28 Q1", null, "2027/28 Q4"],
  ["term", "2026/27 T2", null, "2026/27 T3"], // a school year ends with its summer term
  ["financial-year", "2026/27", null, "2026/27"],
  ["academic-year", "2026/27 AY", null, "2026/27 AY"],
  ["calendar-year", "2026", null, "2026"],
  ["month", "2026-11", "2026-12", "2026-12"], // the target ends before the year does
  ["month", "2026-11", "2027-06", "2027-03"], // and this one after it
] as const)("%s %s, target until %s: %s", (frequency, next, end, expected) => {
  const found = targetDate(read(next, frequency), () => until(end, frequency));
  expect(formatPeriod(found)).toBe(expected);
});

test("without a target it is the end of the year", () => {
  expect(formatPeriod(targetDate(read("2026-11", "month"), () => null))).toBe("2027-03");
});
