// What is wrong with what somebody asks for about a risk area, and what to do; null where nothing is.
import { addYears, formatISO, parseISO } from "date-fns";
import { addDays } from "#api/domain/due-date.ts";
import { dateLabel } from "#api/domain/period-label.ts";
import { weekOn, weekStart } from "./case.ts";

/** The same day some years on or back; of 29 February, the day before where that year has none. */
const yearsFrom = (day: string, years: number): string =>
  formatISO(addYears(parseISO(day), years), { representation: "date" });

const PLAN_YEARS = 2;

export function faultOfPlan({ due }: { due: string }, today: string): string | null {
  if (due < today) return `The plan is due on ${dateLabel(due)}, which is over. Choose today or a later day.`;
  const latest = yearsFrom(today, PLAN_YEARS);
  if (due > latest) return `A plan is due within two years. Choose ${dateLabel(latest)} or an earlier day.`;
  return null;
}

export function faultOfDeviation({ until }: { until: string }, today: string): string | null {
  if (until <= today)
    return `An agreed deviation lasts beyond today. Choose ${dateLabel(addDays(today, 1))} or a later day.`;
  const latest = yearsFrom(today, 1);
  if (until > latest)
    return `A deviation is agreed for a year at most. Choose ${dateLabel(latest)} or an earlier day; the board can agree it again then.`;
  return null;
}

/** @param raised first day of the period that raised the risk */
export function faultOfDecision({ day }: { day: string }, raised: string, today: string): string | null {
  if (day > today)
    return `The decision is dated ${dateLabel(day)}, which is still to come. Give the day on which it was made.`;
  const earliest = yearsFrom(raised, -1);
  if (day < earliest)
    return `The decision is dated more than a year before this was raised. Give ${dateLabel(earliest)} or a later day.`;
  return null;
}

const START_DAYS = 28;

export function faultOfCase(
  { starts, steps }: { starts: string; steps: readonly { week: number }[] },
  today: string,
): string | null {
  const [earliest, latest] = [addDays(today, -START_DAYS), addDays(today, START_DAYS)];
  if (starts < earliest || starts > latest)
    return `A case starts within four weeks of today. Choose a day from ${dateLabel(earliest)} to ${dateLabel(latest)}.`;
  const twice = steps.find(({ week }, index) => steps.findIndex((step) => step.week === week) !== index);
  if (twice) return `Week ${twice.week} is in the plan twice. Put what is done in it in one line.`;
  return null;
}

export function faultOfCheckpoint(
  { week, held }: { week: number; held: string },
  { starts }: { starts: string },
  today: string,
): string | null {
  const current = weekOn(starts, today);
  if (current < 1)
    return `The case starts on ${dateLabel(starts)}. Its first checkpoint can be kept from then on.`;
  if (week > current)
    return `Week ${week} begins on ${dateLabel(weekStart(starts, week))}. Keep its checkpoint then; this is week ${current}.`;
  const from = weekStart(starts, week);
  if (held < from)
    return `Week ${week} began on ${dateLabel(from)}: its checkpoint cannot have been held before. Give ${dateLabel(from)} or a later day.`;
  if (held > today)
    return `The checkpoint is dated ${dateLabel(held)}, which is still to come. Give the day on which it was held.`;
  return null;
}
