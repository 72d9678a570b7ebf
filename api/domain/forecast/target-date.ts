// Which date a forecast looks to: the end of the year that comes next, or the end of a target that ends before it.
import type { Target } from "#api/domain/catalogue.ts";
import { endOf, type Period, periodOn, startOf } from "#api/domain/periods.ts";

/** The last period of the year a period lies in: the financial year for months and quarters, the school year for terms. */
export function yearEnd(period: Period): Period {
  const { frequency } = period;
  if (frequency !== "month" && frequency !== "quarter" && frequency !== "term") return period;
  const year = periodOn(frequency === "term" ? "academic-year" : "financial-year", startOf(period));
  return periodOn(frequency, endOf(year));
}

/** @param next the first period that nobody has a figure of yet: after March it lies in another year */
export function targetDate(next: Period, targetAt: (period: Period) => Target | null): Period {
  const end = yearEnd(next);
  const until = targetAt(next)?.until ?? null;
  return until !== null && until.index < end.index ? until : end;
}
