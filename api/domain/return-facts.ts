// One return: an indicator's figures for a period, when they were due and whether they came.
import type { Indicator } from "./catalogue.ts";
import { daysBetween, dueDate, type IsHoliday, standing } from "./due-date.ts";
import { addPeriods, type Period } from "./periods.ts";
import type { Receipt } from "./series.ts";

export type ReturnFacts = {
  indicator: Indicator;
  period: Period;
  /** ISO date. */
  due: string;
  state: "not-due" | "due" | "late" | "missing" | "received" | "corrected";
  /** Calendar days from the due date to receipt, or to today while it is outstanding; 0 in time. */
  daysLate: number;
  receipt: Receipt | null;
};

export function returnFacts(
  indicator: Indicator,
  period: Period,
  receipt: (period: Period) => Receipt | undefined,
  day: { today: string; isHoliday: IsHoliday; dayOf: (instant: string) => string },
): ReturnFacts {
  const due = dueDate(indicator, period, day.isHoliday);
  const came = receipt(period) ?? null;
  const state = came
    ? came.corrected
      ? "corrected"
      : "received"
    : standing(indicator, period, (other) => receipt(other) !== undefined, day.today, day.isHoliday);
  const until = came ? day.dayOf(came.first) : day.today;
  return { indicator, period, due, state, daysLate: Math.max(0, daysBetween(due, until)), receipt: came };
}

/** Periods whose return a reader asks about: the newest that has ended, and every earlier one that never came. */
export function askedPeriods(
  indicator: Indicator,
  newest: Period,
  received: (period: Period) => boolean,
): Period[] {
  const { from, until } = indicator.returns;
  const last = until && until.index < newest.index ? until : newest;
  const outstanding: Period[] = [];
  for (let period = last; period.index >= from.index; period = addPeriods(period, -1)) {
    if (period === last || !received(period)) outstanding.push(period);
  }
  return outstanding;
}
