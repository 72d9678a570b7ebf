// Which returns fall due in a span of days, and which that could have come have not.
import type { Indicator } from "./catalogue.ts";
import { dueDate, type IsHoliday } from "./due-date.ts";
import { addPeriods, endOf, type Period, periodOn } from "./periods.ts";
import { type ReturnFacts, returnFacts } from "./return-facts.ts";
import type { Receipt } from "./series.ts";

/** When the return of an indicator for a period came; undefined where it has not. */
export type ReceiptOf = (indicator: Indicator, period: Period) => Receipt | undefined;
export type Today = { today: string; isHoliday: IsHoliday; dayOf: (instant: string) => string };

/** Every return with its due date in the span, both days included; of ended indicators those from while they ran. */
export function returnsDue(
  indicators: Iterable<Indicator>,
  span: { from: string; until: string },
  receiptOf: ReceiptOf,
  day: Today,
): ReturnFacts[] {
  return [...indicators].flatMap((indicator) => {
    const found: ReturnFacts[] = [];
    for (const period of backFrom(indicator, span.until)) {
      const due = dueDate(indicator, period, day.isHoliday);
      if (due < span.from) break;
      if (due <= span.until)
        found.push(returnFacts(indicator, period, (each) => receiptOf(indicator, each), day));
    }
    return found;
  });
}

/** Every return for a period that is over which has not come, due or not yet. Of indicators that have ended nobody is asked any
 * more. */
export function outstandingReturns(
  indicators: Iterable<Indicator>,
  receiptOf: ReceiptOf,
  day: Today,
): ReturnFacts[] {
  const inUse = [...indicators].filter(({ returns }) => returns.ended === null);
  return inUse.flatMap((indicator) => {
    const receipt = (period: Period) => receiptOf(indicator, period);
    return backFrom(indicator, day.today)
      .filter((period) => endOf(period) < day.today && !receipt(period))
      .map((period) => returnFacts(indicator, period, receipt, day));
  });
}

/** The periods that are returned, from that of a day back to the first. */
function backFrom({ frequency, returns: { from, until } }: Indicator, isoDate: string): Period[] {
  const newest = periodOn(frequency, isoDate);
  const last = until && until.index < newest.index ? until : newest;
  return Array.from({ length: Math.max(0, last.index - from.index + 1) }, (_, step) =>
    addPeriods(last, -step),
  );
}
