// What lists of returns need beside the facts: which of them are the viewer's, which they may open, and which day it is.
import { reachOf } from "#api/access/submissions.ts";
import { answersFor, type Viewer } from "#api/access/viewer.ts";
import { withinReach } from "#api/db/queries/submissions.ts";
import { dayOf } from "#api/domain/day.ts";
import type { ReturnFacts } from "#api/domain/return-facts.ts";
import type { Today } from "#api/domain/returns-due.ts";
import type { ReturnsViewer } from "#api/present/returns.ts";
import type { Viewpoint } from "#api/reading/viewpoint.ts";

export async function returnsViewer(
  { db, catalogue }: Viewpoint,
  viewer: Viewer,
  facts: readonly ReturnFacts[],
): Promise<ReturnsViewer> {
  const brought = facts.flatMap(({ receipt }) => receipt?.submission ?? []);
  const theirs = await withinReach(db, brought, reachOf(viewer, catalogue));
  return {
    answersFor: (indicator) => answersFor(viewer, indicator, catalogue),
    mayOpen: (submission) => theirs.has(submission),
  };
}

export const dayHere = ({ today, isHoliday }: Viewpoint): Today => ({
  today,
  isHoliday,
  dayOf: (instant) => dayOf(new Date(instant)),
});
