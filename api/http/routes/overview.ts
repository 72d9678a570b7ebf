// The overview, an outcome, the risk register: one reading of every indicator, shown three ways.

import type { Router } from "express";
import { getOutcome } from "#api/contract/outcome.ts";
import { getOverview } from "#api/contract/overview.ts";
import { getRiskAreas } from "#api/contract/risk-areas.ts";
import type { Catalogue, Indicator, Outcome } from "#api/domain/catalogue.ts";
import { periodLabel } from "#api/domain/period-label.ts";
import { formatPeriod } from "#api/domain/periods.ts";
import { serve } from "#api/http/serve.ts";
import type { Services } from "#api/http/services.ts";
import { findOutcome, pageEnd, pageMonth, viewpointOf } from "#api/http/viewpoint.ts";
import { presentLine } from "#api/present/line.ts";
import { presentOutcomePage } from "#api/present/outcome.ts";
import { presentOutcome, presentOverview, presentReturns } from "#api/present/overview.ts";
import { compareRiskAreas, presentRiskArea } from "#api/present/risk-area.ts";
import { inUse, type PageSeries, readPage } from "#api/reading/read-page.ts";

export function overviewRoutes(router: Router, services: Services): void {
  serve(router, getOverview, async ({ query, viewer }) => {
    const viewpoint = await viewpointOf(services, viewer, query.as_at);
    const { catalogue, asAt } = viewpoint;
    const period = pageMonth(viewpoint, query.period);
    const page = await readPage(viewpoint, headlines(catalogue), pageEnd(period));
    const outcomes = catalogue.outcomes.map((outcome) =>
      presentOutcome(outcome, linesOf(outcome, page, catalogue), catalogue),
    );
    return presentOverview(
      { period, asAt },
      outcomes,
      riskAreasOf(page, catalogue),
      presentReturns([...page.trust.values()]),
    );
  });

  serve(router, getOutcome, async ({ params, query, viewer }) => {
    const viewpoint = await viewpointOf(services, viewer, query.as_at);
    const { catalogue, asAt } = viewpoint;
    const outcome = findOutcome(catalogue, params.id);
    const period = pageMonth(viewpoint, query.period);
    const indicators = catalogue.indicatorsUnder(outcome.id);
    const page = await readPage(viewpoint, indicators, pageEnd(period));
    const current = indicators.filter(inUse);
    return presentOutcomePage(
      { period, asAt },
      outcome,
      {
        lines: linesOf(outcome, page, catalogue),
        riskAreas: riskAreasOf(page, catalogue).filter((risk) =>
          current.some(({ id }) => id === risk.indicator.id),
        ),
        returns: presentReturns(current.flatMap(({ id }) => page.trust.get(id) ?? [])),
        ended: indicators
          .filter((indicator) => !inUse(indicator))
          .flatMap(({ id }) => page.trust.get(id) ?? []),
      },
      catalogue,
    );
  });

  serve(router, getRiskAreas, async ({ query, viewer }) => {
    const viewpoint = await viewpointOf(services, viewer, query.as_at);
    const { catalogue } = viewpoint;
    const period = pageMonth(viewpoint, query.period);
    const page = await readPage(viewpoint, headlines(catalogue), pageEnd(period));
    return {
      period: formatPeriod(period),
      periodText: periodLabel(period),
      riskAreas: riskAreasOf(page, catalogue),
    };
  });
}

/** Indicators a board is shown: in use, and not the published outturn of another. */
const headlines = (catalogue: Catalogue): Indicator[] =>
  [...catalogue.indicators.values()].filter((indicator) => indicator.outturnOf === null && inUse(indicator));

const linesOf = (outcome: Outcome, page: PageSeries, catalogue: Catalogue) =>
  catalogue
    .indicatorsUnder(outcome.id)
    .filter(inUse)
    .flatMap(({ id }) => page.trust.get(id) ?? [])
    .map((series) => presentLine(series, catalogue, page.said));

const riskAreasOf = (page: PageSeries, catalogue: Catalogue) =>
  [...page.trust.values(), ...page.areas]
    .flatMap((series) => presentRiskArea(series, catalogue, page.said) ?? [])
    .sort(compareRiskAreas);
