// To a performance lead, once a week: what came, what is late and whose, whose reminders are stopped, what waits to be published.
import { dateLabel } from "#api/domain/period-label.ts";
import { compose, type Paragraph, type Words } from "./letter.ts";

export type LateReturn = { what: string; due: string; daysLate: number };

export type ReturnsSummary = {
  name: string;
  trust: string;
  origin: string;
  /** The first day that it tells of. */
  since: string;
  /** Returns that came, in words. */
  came: readonly string[];
  /** The owner with most of them first. */
  late: readonly { owner: string; returns: readonly LateReturn[] }[];
  /** Whose reminders are stopped; null is everybody's. */
  pauses: readonly { owner: string | null; from: string; until: string }[];
  waiting: readonly { id: number; asker: string; fileName: string | null }[];
};

/** A letter is read at a glance; the pages have the rest. */
const LISTED = 40;

export function returnsSummary(given: ReturnsSummary): Words {
  const { name, trust, origin, since, came, late, pauses, waiting } = given;
  const lateCount = late.reduce((sum, { returns }) => sum + returns.length, 0);
  return compose(`Returns this week: ${came.length} received, ${lateCount === 0 ? "none" : lateCount} late`, [
    `Hello ${name},`,
    `This is how the returns of ${trust} stand. What came is told from ${dateLabel(since)} to yesterday.`,
    { heading: "To be published by you" },
    ...(waiting.length === 0 ? ["No return waits for a performance lead."] : waiting.flatMap(asked(origin))),
    { heading: `Late: ${lateCount === 0 ? "none" : lateCount}` },
    ...(lateCount === 0 ? ["Everything that has fallen due is in."] : listed(late.map(lateWords))),
    { heading: `Received: ${came.length === 0 ? "none" : came.length}` },
    ...listed(came),
    { heading: "Reminders that are stopped" },
    ...(pauses.length === 0 ? ["Nobody's."] : listed(pauses.map(pauseWords))),
    "All returns are on the returns page:",
    { link: `${origin}/returns` },
  ]);
}

const asked =
  (origin: string) =>
  ({ id, asker, fileName }: ReturnsSummary["waiting"][number]): Paragraph[] => [
    `${asker} asks you to publish ${fileName ?? `return ${id}`}:`,
    { link: `${origin}/returns/${id}` },
  ];

function listed(lines: readonly string[]): Paragraph[] {
  if (lines.length === 0) return [];
  const more = lines.length - LISTED;
  return [{ list: lines.slice(0, LISTED) }, ...(more > 0 ? [`And ${more} more.`] : [])];
}

/** An owner with many is told in numbers. */
const NAMED = 3;

function lateWords({ owner, returns }: ReturnsSummary["late"][number]): string {
  const named = returns
    .slice(0, NAMED)
    .map(({ what, due, daysLate }) => `${what} (due ${dateLabel(due)}, ${days(daysLate)} late)`);
  const more = returns.length - named.length;
  return `${owner}: ${[...named, ...(more > 0 ? [`${more} more`] : [])].join("; ")}`;
}

const days = (count: number) => (count === 1 ? "1 day" : `${count} days`);

const pauseWords = ({ owner, from, until }: ReturnsSummary["pauses"][number]): string =>
  `${owner ?? "Everybody"}: from ${dateLabel(from)} to ${dateLabel(until)}`;
