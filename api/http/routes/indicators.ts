// Indicators: the catalogue, and one indicator for one area.

import type { Router } from "express";
import { getIndicator, listIndicators } from "#api/contract/indicator.ts";
import { HttpProblem } from "#api/http/problem.ts";
import { serve } from "#api/http/serve.ts";
import type { Services } from "#api/http/services.ts";
import { assertCollected, findArea, findIndicator, viewpointOf } from "#api/http/viewpoint.ts";
import { presentDefinition } from "#api/present/definition.ts";
import { presentIndicator } from "#api/present/indicator.ts";
import { readIndicator } from "#api/reading/read-indicator.ts";
import { lastEnded, yesterday } from "#api/reading/viewpoint.ts";

export function indicatorRoutes(router: Router, services: Services): void {
  serve(router, listIndicators, async ({ query }) => {
    const { catalogue, today } = await viewpointOf(services, undefined);
    const all = [...catalogue.indicators.values()];
    const start = query.cursor === undefined ? 0 : all.findIndex(({ id }) => id === query.cursor);
    if (start < 0)
      throw new HttpProblem(400, "cursor is not one that this list gave; start again without it.");
    const page = all.slice(start, start + query.limit);
    return {
      indicators: page.map((each) =>
        presentDefinition(each, catalogue, lastEnded(each.frequency, yesterday(today))),
      ),
      next: all[start + query.limit]?.id ?? null,
    };
  });

  serve(router, getIndicator, async ({ params, query }) => {
    const viewpoint = await viewpointOf(services, query.as_at);
    const { catalogue, asAt } = viewpoint;
    const indicator = findIndicator(catalogue, params.id);
    const area = findArea(catalogue, query.area);
    assertCollected(catalogue, indicator, area);
    return presentIndicator(await readIndicator(viewpoint, indicator, area), catalogue, asAt);
  });
}
