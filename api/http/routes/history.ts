// The whole story of one figure, and two submissions beside each other.
import type { Router } from "express";
import { reachOf } from "#api/access/submissions.ts";
import { compareSubmissions, getFigureHistory } from "#api/contract/history.ts";
import { withinReach } from "#api/db/queries/submissions.ts";
import { askedMembers, askedPeriod } from "#api/http/asked-figure.ts";
import { openedSubmission } from "#api/http/opened-submission.ts";
import { wrongCursor } from "#api/http/page-cursor.ts";
import { serve } from "#api/http/serve.ts";
import type { Services } from "#api/http/services.ts";
import { assertCollected, findArea, findIndicator, viewpointOf } from "#api/http/viewpoint.ts";
import { presentComparison } from "#api/present/comparison.ts";
import { presentHistory } from "#api/present/history.ts";
import { readComparison } from "#api/reading/read-comparison.ts";
import { readHistory } from "#api/reading/read-history.ts";

export function historyRoutes(router: Router, services: Services): void {
  serve(router, getFigureHistory, async ({ params, query, viewer }) => {
    const viewpoint = await viewpointOf(services, viewer, query.as_at);
    const { catalogue } = viewpoint;
    const indicator = findIndicator(catalogue, params.id);
    const area = findArea(catalogue, query.area);
    assertCollected(catalogue, indicator, area);
    const period = askedPeriod("period", query.period, indicator);
    const members = askedMembers(query.where, indicator, catalogue);
    const facts = await readHistory(viewpoint, indicator, { area, period, members });
    const ids = facts.versions.map(({ submission }) => submission);
    const theirs = await withinReach(services.read, ids, reachOf(viewer, catalogue));
    return presentHistory(facts, catalogue, (submission) => theirs.has(submission));
  });

  serve(router, compareSubmissions, async ({ params, query, viewer }) => {
    const one = await openedSubmission(services, viewer, params.id);
    const other = await openedSubmission(services, viewer, params.other);
    const viewpoint = await viewpointOf(services, viewer, undefined);
    const { limit, cursor, indicator, only } = query;
    if (cursor && !/^\d{1,9}(\.\d{1,9}){3}$/.test(cursor)) throw wrongCursor();
    const found = await readComparison(
      viewpoint,
      { one: one.id, other: other.id },
      { one, other },
      {
        limit,
        ...(cursor ? { cursor } : {}),
        ...(only ? { only } : {}),
        ...(indicator ? { indicator: findIndicator(viewpoint.catalogue, indicator).id } : {}),
      },
    );
    return presentComparison([one, other], found, viewpoint.catalogue);
  });
}
