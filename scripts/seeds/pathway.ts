// The life of a common assessment, from its start to its closing, so that all measures of it agree with each other.

import type { Catalogue } from "#api/domain/catalogue.ts";
import { startOf } from "#api/domain/periods.ts";
import { drawCase, shareOut, volumeOf } from "./cases.ts";
import type { Case } from "./chances.ts";
import { decide } from "./decide.ts";
import type { Pathway } from "./illustration.ts";
import { between, randomStream } from "./random.ts";
import type { WorkingDays } from "./working-days.ts";

/** Days are working-day numbers. */
export type Assessment = Case & {
  readonly start: number;
  readonly due: number;
  completed: number | null;
  inTime: boolean;
  leadFrom: number | null;
  meetingDue: number | null;
  metInTime: boolean;
  reviews: { due: number; inTime: boolean }[];
  closed: number | null;
  outcome: "needs-met" | "stepped-up" | "other";
};

/** Nottinghamshire's handbook and Rotherham's return: 35 working days to complete, 15 is good, 10 more to the first meeting. */
export const DAYS = { toComplete: 35, good: 15, toMeeting: 10, betweenReviews: 60 } as const;

type Months = { first: number; last: number };

export function simulatePathway(
  catalogue: Catalogue,
  pathway: Pathway,
  days: WorkingDays,
  { first, last }: Months,
): Assessment[] {
  const monthOf = monthReader(days);
  const started: Assessment[] = [];
  for (let month = first; month <= last; month++) started.push(...startsIn(catalogue, pathway, days, month));

  decide(
    "completed",
    pathway.completed,
    started,
    (one) => monthOf(one.due),
    (one, yes, random) => {
      // A third of those that run over are finished late; the rest never are.
      const late = random() < 0.33 ? one.due + between(random, 1, 25) : null;
      one.completed = yes ? one.due : late;
    },
  );
  const completed = started.filter((one) => one.completed !== null);
  decide(
    "in time",
    pathway.inTime,
    completed,
    (one) => monthOf(one.due),
    (one, yes, random) => {
      one.inTime = yes && one.completed === one.due;
      if (one.inTime) one.completed = one.start + between(random, 4, DAYS.good);
      else if (one.completed === one.due)
        one.completed = one.start + between(random, DAYS.good + 1, DAYS.toComplete);
      one.meetingDue = random() < 0.85 ? (one.completed ?? one.due) + DAYS.toMeeting : null;
    },
  );
  const met = completed.filter((one) => one.meetingDue !== null);
  decide(
    "first meeting",
    pathway.firstMeeting,
    met,
    (one) => monthOf(one.meetingDue ?? one.due),
    (one, yes) => {
      one.metInTime = yes;
    },
  );
  decide(
    "lead",
    pathway.leadProfessional,
    started,
    (one) => monthOf(one.start),
    (one, yes, random) => {
      one.leadFrom = yes ? one.start + between(random, 0, 8) : null;
    },
  );
  closeAll(pathway, started, monthOf);
  return started;
}

function startsIn(catalogue: Catalogue, pathway: Pathway, days: WorkingDays, month: number): Assessment[] {
  const random = randomStream(`assessments ${month}`);
  const open = days.from(startOf({ frequency: "month", index: month }));
  const last = days.from(startOf({ frequency: "month", index: month + 1 })) - 1;
  const leaves = leafWeights(catalogue, pathway, month);
  return shareOut(catalogue, random, volumeOf(random, pathway.volume, month), leaves).flatMap(
    ({ area, cases }) =>
      Array.from({ length: cases }, () => {
        const start = between(random, open, last);
        return {
          ...drawCase(catalogue, random, area, pathway.mixes),
          ...{ start, due: start + DAYS.toComplete, completed: null, inTime: false, leadFrom: null },
          ...{ meetingDue: null, metInTime: false, reviews: [], closed: null, outcome: "other" as const },
        };
      }),
  );
}

/** A cluster's schools and centres have equal shares of what the cluster starts, except in the holidays. */
function leafWeights(
  catalogue: Catalogue,
  { areas, holidays }: Pathway,
  month: number,
): Record<string, number> {
  const quiet = holidays.months.includes((month % 12) + 1);
  const shares = Object.entries(areas).flatMap(([code, weight]) => {
    const leaves = catalogue.areas.get(code)?.children ?? [];
    return leaves.map((leaf) => {
      const factor = quiet && catalogue.areas.get(leaf)?.level === holidays.level ? holidays.factor : 1;
      return [leaf, (factor * weight) / leaves.length] as const;
    });
  });
  return Object.fromEntries(shares);
}

function closeAll(pathway: Pathway, started: readonly Assessment[], monthOf: (day: number) => number): void {
  const random = randomStream("closing");
  for (const one of started) {
    one.closed =
      one.completed === null ? one.due + between(random, 10, 40) : one.completed + between(random, 50, 260);
    if (one.meetingDue === null || one.completed === null) continue;
    for (let due = one.meetingDue + DAYS.betweenReviews; due < one.closed; due += DAYS.betweenReviews)
      one.reviews.push({ due, inTime: false });
  }
  const reviews = started.flatMap((one) => one.reviews.map((review) => ({ ...one, review })));
  const reviewMonth = ({ review }: { review: { due: number } }) => monthOf(review.due);
  decide("review", pathway.review, reviews, reviewMonth, ({ review }, yes) => {
    review.inTime = yes;
  });
  const closed = started.filter((one) => one.completed !== null);
  const closingMonth = (one: Assessment) => monthOf(one.closed ?? one.due);
  decide("needs met", pathway.needsMet, closed, closingMonth, (one, yes) => {
    if (yes) one.outcome = "needs-met";
  });
  const unmet = closed.filter((one) => one.outcome === "other");
  decide("stepped up", pathway.steppedUp, unmet, closingMonth, (one, yes) => {
    if (yes) one.outcome = "stepped-up";
  });
}

/** Month number of a working day; a day past the last one known lies after the demonstration and needs no exact month. */
export function monthReader(days: WorkingDays): (day: number) => number {
  const months = days.dates.map((date) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1);
  const after = (months.at(-1) ?? 0) + 1;
  return (day) => months[day] ?? after;
}
