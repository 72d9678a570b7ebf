// What there is to tell when the register changes: once for each thing that happened, and nothing of what was over before.
import type { RiskEventKind } from "#api/contract/alerts.ts";
import type { Transition } from "./match.ts";

export type News = {
  kind: Extract<RiskEventKind, "raised" | "escalated" | "recovered" | "corrected">;
  /** Key of the newest period judged when it happened. */
  period: number;
  level: number;
};

/** An episode that is closed when first seen is history. One that was over, or had been corrected away, and is open again is
 * raised anew. A warning that became a risk is told of by that risk, and a row that became part of another by the other. A row
 * whose episode is gone is taken back before those who were told of it or could see it open. A level that a correction took
 * back and the next brings again is no news: those whom it concerns know. */
export function newsOf(transition: Transition): News | null {
  const { row, episode } = transition;
  if (episode === null) {
    const known = row.told || row.ended === null;
    return known && transition.into === null
      ? { kind: "corrected", period: row.last, level: row.level }
      : null;
  }
  const { ended, last, recovered, level } = episode;
  if (ended === null) {
    if (row === null || row.ended !== null) return { kind: "raised", period: last, level };
    return level > Math.max(row.level, row.toldLevel) ? { kind: "escalated", period: last, level } : null;
  }
  return ended === "recovered" && row?.ended === null
    ? { kind: "recovered", period: recovered ?? last, level }
    : null;
}
