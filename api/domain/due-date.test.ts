import { describe, expect, test } from "vitest";
import type { Indicator } from "./catalogue.ts";
import { addWorkingDays, daysBetween, dueDate, judgedPeriod, standing } from "./due-date.ts";
import { formatPeriod, makePeriod, type Period } from "./periods.ts";

/** Easter, May, Christmas and New Year in England and Wales, 2026 and 2027. */
const HOLIDAYS = new Set([
  "2026-04-03",
  "2026-04-06",
  "2026-05-04",
  "2026-05-25",
  "2026-12-25",
  "2026-12-28",
  "2027-01-01",
]);
const isHoliday = (day: string) => HOLIDAYS.has(day);

/** An indicator of which only the return matters here. */
const returning = (due: number, until: Period | null = null): Indicator =>
  ({
    frequency: "month",
    returns: { due, from: makePeriod("month", 2026, 1), until, ended: null },
  }) as Partial<Indicator> as Indicator;

test.each([
  ["2026-10-31", 10, "2026-11-13"], // a Saturday: the first working day is Monday 2 November
  ["2026-10-30", 1, "2026-11-02"], // a Friday: the weekend does not count
  ["2026-03-31", 3, "2026-04-07"], // Wednesday 1, Thursday 2, then Good Friday to Easter Monday, so Tuesday 7 April
  ["2026-04-30", 2, "2026-05-05"], // Friday 1 May, then the weekend and the bank holiday
  ["2026-12-24", 1, "2026-12-29"], // Christmas Day, the weekend, the substitute for Boxing Day
  ["2026-06-30", 0, "2026-06-30"],
  ["2026-11-13", -3, "2026-11-10"], // back from a Friday to the Tuesday
  ["2026-04-07", -2, "2026-04-01"], // back over Easter: Thursday 2, Wednesday 1
])("%s and %d working days is %s", (from, days, due) => {
  expect(addWorkingDays(from, days, isHoliday)).toBe(due);
});

test("days between dates do not see the clocks change", () => {
  expect(daysBetween("2026-10-24", "2026-10-26")).toBe(2);
  expect(daysBetween("2026-11-13", "2026-11-12")).toBe(-1);
});

test("a return is due so many working days after its period ends", () => {
  expect(dueDate(returning(10), makePeriod("month", 2026, 10), isHoliday)).toBe("2026-11-13");
});

describe("how the return for October 2026 stands, due on 13 November", () => {
  const october = makePeriod("month", 2026, 10);
  const all = () => true;
  const none = () => false;
  const butSeptember = (period: Period) => period.index !== october.index - 1;
  test.each([
    ["2026-10-31", all, "not-due"], // the month runs on
    ["2026-11-01", all, "due"],
    ["2026-11-13", all, "due"], // the due date itself is in time
    ["2026-11-14", all, "late"],
    ["2026-12-14", all, "late"], // November's is due today (10 working days after 30 November)
    ["2026-12-15", (period: Period) => period.index < october.index, "missing"], // now November's is outstanding as well
    ["2026-12-15", (period: Period) => period.index !== october.index, "late"], // November's came: October's alone is overdue
    ["2026-11-14", none, "missing"], // September's never came either
    ["2026-11-14", butSeptember, "missing"],
    ["2026-11-10", none, "due"], // what is behind does not make this one overdue
  ] as const)("on %s", (today, received, expected) => {
    expect(standing(returning(10), october, received, today, isHoliday)).toBe(expected);
  });

  test("before the first return nothing can be outstanding", () => {
    const first = makePeriod("month", 2026, 1);
    expect(
      standing(returning(10), first, (period) => period.index > first.index, "2026-06-01", isHoliday),
    ).toBe("late");
  });

  test("after the last nothing more falls due", () => {
    const ended = returning(10, october);
    expect(standing(ended, october, (period) => period.index < october.index, "2027-06-01", isHoliday)).toBe(
      "late",
    );
  });
});

describe("the period a page judges", () => {
  const october = makePeriod("month", 2026, 10);
  const upTo = (last: number) => (period: Period) => period.index <= last;
  test.each([
    ["the newest, when it came before it was due", upTo(october.index), "2026-11-05", "2026-10"],
    ["the one before, while the newest is not due", upTo(october.index - 1), "2026-11-13", "2026-09"],
    ["the newest, once it is overdue: a gap must be seen", upTo(october.index - 1), "2026-11-14", "2026-10"],
  ] as const)("%s", (_why, received, today, expected) => {
    const period = judgedPeriod(returning(10), october, received, today, isHoliday);
    expect(period && formatPeriod(period)).toBe(expected);
  });

  test("is none before anything came or fell due", () => {
    expect(
      judgedPeriod(returning(10), makePeriod("month", 2026, 1), () => false, "2026-02-01", isHoliday),
    ).toBeNull();
  });

  test("stays at the last when collection has ended", () => {
    const ended = returning(10, makePeriod("month", 2026, 3));
    const period = judgedPeriod(ended, october, () => true, "2026-11-18", isHoliday);
    expect(period && formatPeriod(period)).toBe("2026-03");
  });
});
