// Returns by the day on which they are due.
import type { ReturnsMonth } from "#api/contract/calendar.ts";
import type { Catalogue } from "#api/domain/catalogue.ts";
import { addDays, isWorkingDay } from "#api/domain/due-date.ts";
import { periodLabel } from "#api/domain/period-label.ts";
import { addPeriods, endOf, formatPeriod, type Period, startOf } from "#api/domain/periods.ts";
import type { ReturnFacts } from "#api/domain/return-facts.ts";
import { presentReturns, type ReturnsViewer } from "./returns.ts";

export type MonthFacts = {
  month: Period;
  today: string;
  facts: readonly ReturnFacts[];
  catalogue: Catalogue;
  viewer: ReturnsViewer;
  holidayName: (isoDate: string) => string | null;
};

export function presentMonth(given: MonthFacts): ReturnsMonth {
  const { month, today, facts, catalogue, viewer, holidayName } = given;
  const first = startOf(month);
  const length = Number(endOf(month).slice(8));
  const days = Array.from({ length }, (_, step) => addDays(first, step));
  return {
    month: formatPeriod(month),
    monthText: periodLabel(month),
    today,
    previous: formatPeriod(addPeriods(month, -1)),
    next: formatPeriod(addPeriods(month, 1)),
    sentence: monthSentence(month, today, facts),
    days: days.map((date) => ({
      date,
      holiday: holidayName(date),
      working: isWorkingDay(date, (each) => holidayName(each) !== null),
      returns: presentReturns(
        facts.filter(({ due }) => due === date),
        catalogue,
        viewer,
      ),
    })),
  };
}

/** @example 34 returns are due in November: 28 received, 2 late, 4 still to come. */
function monthSentence(month: Period, today: string, facts: readonly Pick<ReturnFacts, "state">[]): string {
  const name = periodLabel(month);
  // The year goes without saying while it is this one.
  const when = name.endsWith(` ${today.slice(0, 4)}`) ? name.slice(0, -5) : name;
  const over = endOf(month) < today;
  if (facts.length === 0) return `No return ${over ? "was" : "is"} due in ${when}.`;
  const count = (...states: ReturnFacts["state"][]) =>
    facts.filter(({ state }) => states.includes(state)).length;
  const parts = [
    [count("received", "corrected"), "received"] as const,
    [count("late", "missing"), "late"] as const,
    [count("due", "not-due"), "still to come"] as const,
  ].filter(([number]) => number > 0);
  const be = over ? (facts.length === 1 ? "was" : "were") : facts.length === 1 ? "is" : "are";
  const noun = facts.length === 1 ? "return" : "returns";
  return `${facts.length} ${noun} ${be} due in ${when}: ${parts.map((part) => part.join(" ")).join(", ")}.`;
}
