// An outcome as the sum of its indicators' statuses. Statuses are counted, never averaged.
import { Status } from "#api/contract/vocabulary.ts";

/** Worst first; the vocabulary's order is that order. */
export const STATUS_ORDER: readonly Status[] = Status.options;

export type StatusCounts = Record<Status, number>;

export function countStatuses(statuses: readonly Status[]): StatusCounts {
  const counts = Object.fromEntries(STATUS_ORDER.map((status) => [status, 0])) as StatusCounts;
  for (const status of statuses) counts[status] += 1;
  return counts;
}

export const compareStatus = (a: Status, b: Status): number =>
  STATUS_ORDER.indexOf(a) - STATUS_ORDER.indexOf(b);

/** The aim with most indicators off target; among equals the one where they are the larger share, then the first. */
export function worstAim<Aim extends string>(
  lines: readonly { aim: Aim; status: Status }[],
): { aim: Aim; missed: number; of: number } | null {
  const aims = new Map<Aim, { missed: number; of: number }>();
  for (const { aim, status } of lines) {
    const tally = aims.get(aim) ?? { missed: 0, of: 0 };
    aims.set(aim, { missed: tally.missed + (status === "missed" ? 1 : 0), of: tally.of + 1 });
  }
  let worst: { aim: Aim; missed: number; of: number } | null = null;
  for (const [aim, { missed, of }] of aims) {
    if (missed === 0) continue;
    const heavier = worst === null || missed > worst.missed || (missed === worst.missed && of < worst.of);
    if (heavier) worst = { aim, missed, of };
  }
  return worst;
}
