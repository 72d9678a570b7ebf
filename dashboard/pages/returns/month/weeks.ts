// A month's days in weeks from Monday to Sunday, and a day's returns in the order in which they matter.
import type { ReturnsMonth } from "#api/contract/calendar.ts";
import type { Return } from "#api/contract/returns.ts";

export type Day = ReturnsMonth["days"][number];
/** Seven places; null before the first of the month and after its last. */
export type Week = readonly (Day | null)[];

export const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/** Monday is 0. */
const weekdayOf = ({ date }: Pick<Day, "date">) => (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;

export function weeksOf(days: readonly Day[]): Week[] {
  const [first] = days;
  if (!first) return [];
  const places = [...Array<null>(weekdayOf(first)).fill(null), ...days];
  return Array.from({ length: Math.ceil(places.length / 7) }, (_, week) =>
    WEEKDAYS.map((_, weekday) => places[week * 7 + weekday] ?? null),
  );
}

/** Whether there is anything to say of a day: the list of a narrow window leaves the others out. */
export const isTold = (day: Day | null, today: string): boolean =>
  day !== null && (day.returns.length > 0 || day.holiday !== null || day.date === today);

/** @example nameOf(…) // "Friday 13" */
export const nameOf = (day: Pick<Day, "date">): string =>
  `${WEEKDAYS[weekdayOf(day)]} ${Number(day.date.slice(-2))}`;

const ORDER: readonly Return["state"][] = ["missing", "late", "due", "not-due", "corrected", "received"];

/** What is wanted first; within that the server's order stands. */
export const byState = (returns: readonly Return[]): Return[] =>
  [...returns].sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state));

/** @example countsText(…) // "28 received, 2 overdue" */
export function countsText(returns: readonly Pick<Return, "state">[]): string {
  const count = (...states: Return["state"][]) =>
    returns.filter(({ state }) => states.includes(state)).length;
  return [
    { count: count("missing", "late"), word: "overdue" },
    { count: count("due", "not-due"), word: "to come" },
    { count: count("received", "corrected"), word: "received" },
  ]
    .filter((part) => part.count > 0)
    .map((part) => `${part.count} ${part.word}`)
    .join(", ");
}
