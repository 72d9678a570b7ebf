// Indicators: the catalogue, and one indicator for one area.

import type { Router } from "express";
import { may, maySend } from "#api/access/viewer.ts";
import { getIndicator, listIndicators } from "#api/contract/indicator.ts";
import { wrongCursor } from "#api/http/page-cursor.ts";
import { serve } from "#api/http/serve.ts";
import type { Services } from "#api/http/services.ts";
import { assertCollected, findArea, findIndicator, viewpointOf } from "#api/http/viewpoint.ts";
import { presentDefinition } from "#api/present/definition.ts";
import { presentIndicator } from "#api/present/indicator.ts";
import { agreedOf } from "#api/present/risk-acts.ts";
import { riskLink } from "#api/present/risk-area.ts";
import { readIndicator } from "#api/reading/read-indicator.ts";
import { openRiskOf } from "#api/reading/read-risks.ts";
import { lastEnded, yesterday } from "#api/reading/viewpoint.ts";

export function indicatorRoutes(router: Router, services: Services): void {
  serve(router, listIndicators, async ({ query, viewer }) => {
    const { catalogue, today } = await viewpointOf(services, viewer, undefined);
    const all = [...catalogue.indicators.values()];
    const start = query.cursor === undefined ? 0 : all.findIndex(({ id }) => id === query.cursor);
    if (start < 0) throw wrongCursor();
    const page = all.slice(start, start + query.limit);
    return {
      indicators: page.map((each) =>
        presentDefinition(each, catalogue, lastEnded(each.frequency, yesterday(today))),
      ),
      next: all[start + query.limit]?.id ?? null,
    };
  });

  serve(router, getIndicator, async ({ params, query, viewer }) => {
    const viewpoint = await viewpointOf(services, viewer, query.as_at);
    const { catalogue, asAt } = viewpoint;
    const indicator = findIndicator(catalogue, params.id);
    const area = findArea(catalogue, query.area);
    assertCollected(catalogue, indicator, area);
    const facts = await readIndicator(viewpoint, indicator, area);
    const risk = await openRiskOf(viewpoint, facts.series);
    const { today } = viewpoint;
    return presentIndicator(
      facts,
      catalogue,
      asAt,
      { send: maySend(viewer, indicator, catalogue), export: may(viewer, "export") },
      {
        risk: risk && riskLink(risk, { catalogue, today, said: facts.said }),
        agreed: risk && agreedOf(risk, today),
      },
    );
  });
}
