// A target tried on the past, and targets that nobody can have meant.
import type { Router } from "express";
import { getBacktest, listTargetDoubts } from "#api/contract/backtest.ts";
import { backtest } from "#api/domain/backtest.ts";
import { readProposal } from "#api/domain/proposal.ts";
import { HttpProblem } from "#api/http/problem.ts";
import { serve } from "#api/http/serve.ts";
import type { Services } from "#api/http/services.ts";
import { assertCollected, findArea, findIndicator, viewpointOf } from "#api/http/viewpoint.ts";
import { presentBacktest } from "#api/present/backtest.ts";
import { presentTargetDoubts } from "#api/present/target-doubt.ts";
import { readTargetDoubts } from "#api/reading/read-target-doubts.ts";
import { readSeries } from "#api/reading/series.ts";
import { yesterday } from "#api/reading/viewpoint.ts";

export function backtestRoutes(router: Router, services: Services): void {
  serve(router, getBacktest, async ({ params, query, viewer }) => {
    const viewpoint = await viewpointOf(services, viewer, query.as_at);
    const { catalogue, today } = viewpoint;
    const indicator = findIndicator(catalogue, params.id);
    const area = findArea(catalogue, query.area);
    assertCollected(catalogue, indicator, area);
    const proposal = readProposal(query, indicator);
    if ("fault" in proposal) throw new HttpProblem(400, proposal.fault);
    const found = await readSeries(viewpoint, { indicators: [indicator], area, upTo: yesterday(today) });
    return presentBacktest(backtest(found.get(indicator.id)!, proposal));
  });

  serve(router, listTargetDoubts, async ({ viewer }) => {
    const viewpoint = await viewpointOf(services, viewer, undefined);
    return presentTargetDoubts(await readTargetDoubts(viewpoint), viewpoint.catalogue);
  });
}
