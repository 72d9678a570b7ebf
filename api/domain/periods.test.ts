import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Frequency } from "#api/contract/vocabulary.ts";
import { parsePeriod } from "./parse-period.ts";
import { periodLabel, periodShortLabel, sinceLabel, spanLabel } from "./period-label.ts";
import {
  addPeriods,
  comparePeriods,
  endOf,
  formatPeriod,
  makePeriod,
  type Period,
  periodFromKey,
  periodKey,
  periodOn,
  periodsBetween,
  startOf,
  yearBefore,
} from "./periods.ts";

const read = (text: string, frequency: Frequency): Period => {
  const period = parsePeriod(text, frequency);
  if (!period) throw new Error(`${text} is not a ${frequency}`);
  return period;
};

describe("what people type", () => {
  test.each([
    // canonical forms
    ["2009-04", "month", "2009-04"],
    ["2009/10 Q1", "quarter", "2009/10 Q1"],
    ["2009/10", "financial-year", "2009/10"],
    ["2009/10 AY", "academic-year", "2009/10 AY"],
    ["2009/10 T3", "term", "2009/10 T3"],
    ["2009", "calendar-year", "2009"],
    // the specification's list of what people type
    ["Apr 2009", "month", "2009-04"],
    ["April 2009", "month", "2009-04"],
    ["04/2009", "month", "2009-04"],
    ["Q1 2009/10", "quarter", "2009/10 Q1"],
    ["2009-10", "month", "2009-10"], // October for a monthly indicator …
    ["2009-10", "financial-year", "2009/10"], // … and the year 2009/10 for a yearly one
    // what Excel makes of a month when it takes it for a date
    ["01/04/2009", "month", "2009-04"],
    ["Apr-09", "month", "2009-04"],
    ["1 April 2009", "month", "2009-04"],
    ["2009-04-01", "month", "2009-04"],
    // spelling
    ["  SEPT 2009 ", "month", "2009-09"],
    ["2009.10", "month", "2009-10"],
    ["2009–10", "financial-year", "2009/10"], // en dash, as Word types it
    ["2009/2010", "financial-year", "2009/10"],
    ["1999/00", "financial-year", "1999/00"], // the century turns
    ["2009-10 quarter 4", "quarter", "2009/10 Q4"],
    ["Q2 - 2009-2010", "quarter", "2009/10 Q2"],
    ["Autumn 2009", "term", "2009/10 T1"],
    ["Spring term 2010", "term", "2009/10 T2"], // its school year began in 2009
  ] as const)("%s of a %s indicator is %s", (text, frequency, canonical) => {
    expect(formatPeriod(read(text, frequency))).toBe(canonical);
  });

  test.each([
    ["2009-13", "month", "no thirteenth month"],
    ["00/2009", "month", "no month nought"],
    ["2009.1", "month", "January, or what a spreadsheet made of 2009.10"],
    ["15/04/2009", "month", "a day inside a month is not a month"],
    ["2009/11", "financial-year", "the second year does not follow the first"],
    ["2009", "financial-year", "which of two financial years?"],
    ["2009/10 Q5", "quarter", "no fifth quarter"],
    [`Q1${" -".repeat(20)} 2009/10`, "quarter", "longer than any period that somebody types"],
    ["2009/10 T4", "term", "no fourth term"],
    ["0209-04", "month", "a slip of the finger, not the third century"],
    ["", "month", "nothing"],
    ["Monday", "month", "not a month"],
  ] as const)("%s of a %s indicator is not a period: %s", (text, frequency, _why) => {
    expect(parsePeriod(text, frequency)).toBeNull();
  });
});

describe("days of a period", () => {
  test.each([
    ["2024-02", "month", "2024-02-01", "2024-02-29"], // leap year
    ["2026-02", "month", "2026-02-01", "2026-02-28"],
    ["2009/10 Q1", "quarter", "2009-04-01", "2009-06-30"], // the financial year's first quarter is the spring
    ["2009/10 Q4", "quarter", "2010-01-01", "2010-03-31"], // and its last lies in the next calendar year
    ["2009/10", "financial-year", "2009-04-01", "2010-03-31"],
    ["2009/10 AY", "academic-year", "2009-09-01", "2010-08-31"],
    ["2009/10 T1", "term", "2009-09-01", "2009-12-31"],
    ["2009/10 T3", "term", "2010-05-01", "2010-08-31"],
    ["2009", "calendar-year", "2009-01-01", "2009-12-31"],
  ] as const)("%s (%s) runs from %s to %s", (text, frequency, start, end) => {
    const period = read(text, frequency);
    expect([startOf(period), endOf(period)]).toEqual([start, end]);
    expect([periodOn(frequency, start), periodOn(frequency, end)]).toEqual([period, period]);
  });
});

test.each([
  ["2009-04", "month", "April 2009", "Apr 09"],
  ["2009/10 Q4", "quarter", "January to March 2010", "Q4 09/10"],
  ["2009/10", "financial-year", "2009/10", "09/10"],
  ["2009/10 AY", "academic-year", "school year 2009/10", "09/10"],
  ["2009/10 T2", "term", "spring term 2010", "T2 09/10"],
  ["2009", "calendar-year", "2009", "2009"],
] as const)("%s (%s) is read as %s, on an axis as %s", (text, frequency, label, short) => {
  expect([periodLabel(read(text, frequency)), periodShortLabel(read(text, frequency))]).toEqual([
    label,
    short,
  ]);
});

test("keys are those of rows already stored, so they never change", () => {
  // Month 4 of 2009 is month 2009 × 12 + 3 = 24,111 since January of year 0, under digit 1.
  expect(periodKey(makePeriod("month", 2009, 4))).toBe(1_024_111);
  expect(periodKey(makePeriod("quarter", 2009, 1))).toBe(2_008_036); // 2009 × 4
  expect(periodKey(makePeriod("academic-year", 2009))).toBe(4_002_009);
  expect(() => periodFromKey(9_000_000)).toThrow(RangeError);
});

test("periods of different frequency cannot be ordered", () => {
  expect(() => comparePeriods(makePeriod("month", 2009), makePeriod("quarter", 2009))).toThrow(TypeError);
});

test("a year before December is December, also for quarters", () => {
  expect(formatPeriod(yearBefore(makePeriod("month", 2009, 12)))).toBe("2008-12");
  expect(formatPeriod(yearBefore(makePeriod("quarter", 2009, 4)))).toBe("2008/09 Q4");
});

test("a range includes both its ends, and an inverted one is empty", () => {
  const [november, february] = [makePeriod("month", 2009, 11), makePeriod("month", 2010, 2)];
  expect(periodsBetween(november, february).map(formatPeriod)).toEqual([
    "2009-11",
    "2009-12",
    "2010-01",
    "2010-02",
  ]);
  expect(periodsBetween(february, november)).toEqual([]);
});

const anyPeriod = fc
  .tuple(fc.constantFrom(...Frequency.options), fc.integer({ min: 1900, max: 2199 }), fc.nat({ max: 11 }))
  .map(([frequency, year, part]) =>
    addPeriods(makePeriod(frequency, year), frequency === "month" ? part : 0),
  );

test("for any period: the canonical form reads back, the key reads back, and the next begins the day after it ends", () => {
  fc.assert(
    fc.property(anyPeriod, (period) => {
      expect(parsePeriod(formatPeriod(period), period.frequency)).toEqual(period);
      expect(periodFromKey(periodKey(period))).toEqual(period);
      const dayAfter = new Date(Date.parse(endOf(period)) + 86_400_000).toISOString().slice(0, 10);
      expect(startOf(addPeriods(period, 1))).toBe(dayAfter);
    }),
  );
});

test.each([
  ["2026-04", "2026-10", "month", "April to October 2026"],
  ["2025-11", "2026-02", "month", "November 2025 to February 2026"],
  ["2026-04", "2026-04", "month", "April 2026"],
  ["2026/27 Q1", "2026/27 Q2", "quarter", "April to September 2026"], // not "April to June 2026 to July to September 2026"
  ["2010/11 AY", "2024/25 AY", "academic-year", "school years 2010/11 to 2024/25"],
  ["1998", "2017", "calendar-year", "1998 to 2017"],
] as const)("%s to %s is read as a span", (first, last, frequency, label) => {
  expect(spanLabel(read(first, frequency), read(last, frequency))).toBe(label);
});

test.each([
  ["2026-06", "month", "June 2026"],
  ["2026/27 Q1", "quarter", "April 2026"],
  ["2025/26", "financial-year", "2025/26"],
] as const)("since %s", (text, frequency, label) => expect(sinceLabel(read(text, frequency))).toBe(label));
