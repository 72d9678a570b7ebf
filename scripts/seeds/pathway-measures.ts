// What is counted along the life of an assessment: each measure says which month a case belongs to, and whether it counts.
import { startOf } from "#api/domain/periods.ts";
import { matches } from "./chances.ts";
import type { Counted } from "./cohorts.ts";
import type { Pathway } from "./illustration.ts";
import { type Assessment, monthReader } from "./pathway.ts";
import type { WorkingDays } from "./working-days.ts";

type Months = { first: number; last: number };
type Measure = (all: readonly Assessment[], days: WorkingDays, months: Months, pathway: Pathway) => Counted[];

/** A measure with one event an assessment, on a day; null leaves the assessment out. */
const onDay =
  (
    dayOf: (one: Assessment) => number | null,
    counts: (one: Assessment, pathway: Pathway) => boolean,
  ): Measure =>
  (all, days, _months, pathway) => {
    const monthOf = monthReader(days);
    return all.flatMap((one) => {
      const day = dayOf(one);
      return day === null ? [] : [{ month: monthOf(day), one, counted: counts(one, pathway) }];
    });
  };

const closedAfterCompletion = (one: Assessment) => (one.completed === null ? null : one.closed);

export const MEASURES: Readonly<Record<string, Measure>> = {
  initiated: onDay(
    (one) => one.start,
    () => true,
  ),
  completed: onDay(
    (one) => one.due,
    (one) => one.completed !== null && one.completed <= one.due,
  ),
  "completed-in-time": onDay(
    (one) => one.completed,
    (one) => one.inTime,
  ),
  "completed-by-partners": onDay(
    (one) => one.completed,
    (one, { own }) => !matches(one, own),
  ),
  "first-meeting-in-time": onDay(
    (one) => one.meetingDue,
    (one) => one.metInTime,
  ),
  "needs-met": onDay(closedAfterCompletion, (one) => one.outcome === "needs-met"),
  "stepped-up": onDay(closedAfterCompletion, (one) => one.outcome === "stepped-up"),
  "reviews-in-time": (all, days) => {
    const monthOf = monthReader(days);
    return all.flatMap((one) =>
      one.reviews.map((review) => ({ month: monthOf(review.due), one, counted: review.inTime })),
    );
  },
  "lead-professional": (all, days, { first, last }) =>
    Array.from({ length: last - first + 1 }, (_, step) => first + step).flatMap((month) => {
      // Whatever happened before the first working day of the next month had happened by the end of this one.
      const after = days.from(startOf({ frequency: "month", index: month + 1 }));
      return all
        .filter((one) => one.start < after && (one.closed === null || one.closed >= after))
        .map((one) => ({ month, one, counted: one.leadFrom !== null && one.leadFrom < after }));
    }),
};
