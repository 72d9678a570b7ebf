import { expect, test } from "vitest";
import type { Indicator } from "./catalogue.ts";
import { addPeriods, formatPeriod, makePeriod, type Period } from "./periods.ts";
import { returnsDue } from "./returns-due.ts";
import { timeliness } from "./returns-record.ts";
import type { Receipt } from "./series.ts";

const january = makePeriod("month", 2026, 1);
/** Monthly, due 10 working days after the month: of October 2025 to October 2026 see the table below. */
const indicator = (until: Period | null = null): Indicator =>
  ({
    id: "caf",
    frequency: "month",
    returns: { due: 10, from: makePeriod("month", 2023, 4), until, ended: null, approval: null },
  }) as Partial<Indicator> as Indicator;
const noHoliday = () => false;

/** @param came by month of 2026: the day of the first receipt, and whether it was corrected */
function record(came: Record<string, [day: string, corrected?: boolean]>, until: Period | null = null) {
  const receiptOf = (_: Indicator, period: Period): Receipt | undefined => {
    const [first, corrected = false] = came[formatPeriod(period)] ?? [];
    return first ? { first, last: first, submission: 1, corrected, whole: true } : undefined;
  };
  const day = { today: "2026-07-01", isHoliday: noHoliday, dayOf: (instant: string) => instant };
  const span = { from: "2026-01-15", until: "2026-06-30" };
  return timeliness(returnsDue([indicator(until)], span, receiptOf, day));
}

// Falling due in the span: January's on 13 February 2026, then 13 March, 14 April, 14 May and 12 June; December's on 14 January does not.
test.each<[string, Parameters<typeof record>, ReturnType<typeof timeliness>]>([
  ["nothing came", [{}], { due: 5, inTime: 0, late: 0, outstanding: 5, medianDaysLate: null, corrected: 0 }],
  [
    "on the day is in time, the day after is late",
    [{ "2026-01": ["2026-02-13"], "2026-02": ["2026-03-14"] }],
    { due: 5, inTime: 1, late: 1, outstanding: 3, medianDaysLate: 1, corrected: 0 },
  ],
  [
    "the median of two is the mean of both: 1 and 4",
    [{ "2026-01": ["2026-02-14"], "2026-02": ["2026-03-17"] }],
    { due: 5, inTime: 0, late: 2, outstanding: 3, medianDaysLate: 2.5, corrected: 0 },
  ],
  [
    "the median of three is the middle one, whatever the worst is: 1, 4 and 75",
    [{ "2026-01": ["2026-02-14"], "2026-02": ["2026-03-17"], "2026-03": ["2026-06-28"] }],
    { due: 5, inTime: 0, late: 3, outstanding: 2, medianDaysLate: 4, corrected: 0 },
  ],
  [
    "a correction does not make late what came in time",
    [{ "2026-01": ["2026-02-01", true] }],
    { due: 5, inTime: 1, late: 0, outstanding: 4, medianDaysLate: null, corrected: 1 },
  ],
  [
    "December's fell due before the span",
    [{ "2025-12": ["2026-01-02"] }],
    { due: 5, inTime: 0, late: 0, outstanding: 5, medianDaysLate: null, corrected: 0 },
  ],
  [
    "an indicator counts while it ran",
    [{ "2026-01": ["2026-02-01"] }, addPeriods(january, 1)],
    { due: 2, inTime: 1, late: 0, outstanding: 1, medianDaysLate: null, corrected: 0 },
  ],
  [
    "one that ended before counts for nothing",
    [{}, addPeriods(january, -1)],
    { due: 0, inTime: 0, late: 0, outstanding: 0, medianDaysLate: null, corrected: 0 },
  ],
])("%s", (_, given, expected) => expect(record(...given)).toEqual(expected));
