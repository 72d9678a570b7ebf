// How long an indicator has been off target.
import type { Status } from "#api/contract/vocabulary.ts";

/** Periods that nobody could judge neither lengthen a run nor end it. */
const JUDGED: readonly Status[] = ["met", "near", "missed"];

/** The run of missed values that lasts until the end of a series.
 * @param statuses oldest first
 * @returns its length, where it began, and how many runs the series has had; length 0 when the last judged value is not missed */
export function offTargetRun(statuses: readonly Status[]): {
  length: number;
  start: number | null;
  runs: number;
} {
  let length = 0;
  let start: number | null = null;
  let runs = 0;
  statuses.forEach((status, index) => {
    if (!JUDGED.includes(status)) return;
    if (status !== "missed") {
      length = 0;
      start = null;
      return;
    }
    if (length === 0) {
      start = index;
      runs += 1;
    }
    length += 1;
  });
  return { length, start, runs };
}
