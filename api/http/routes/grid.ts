// Every indicator of the trust by variation and assurance.

import type { Router } from "express";
import { getGrid } from "#api/contract/grid.ts";
import { serve } from "#api/http/serve.ts";
import type { Services } from "#api/http/services.ts";
import { findOutcome, pageEnd, pageMonth, viewpointOf } from "#api/http/viewpoint.ts";
import { presentGrid } from "#api/present/grid.ts";
import { headlines } from "#api/reading/read-page.ts";
import { readSeries } from "#api/reading/series.ts";

export function gridRoutes(router: Router, services: Services): void {
  serve(router, getGrid, async ({ query, viewer }) => {
    const viewpoint = await viewpointOf(services, viewer, query.as_at);
    const { catalogue, asAt } = viewpoint;
    const outcome = query.outcome === undefined ? null : findOutcome(catalogue, query.outcome);
    const period = pageMonth(viewpoint, query.period);
    const series = await readSeries(viewpoint, {
      indicators: headlines(catalogue),
      area: catalogue.root,
      upTo: pageEnd(period),
    });
    return presentGrid({ period, asAt }, [...series.values()], outcome, catalogue);
  });
}
