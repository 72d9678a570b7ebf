// The overview and an outcome: one reading of every indicator, shown two ways.

import type { Router } from "express";
import { getOutcome } from "#api/contract/outcome.ts";
import { getOverview } from "#api/contract/overview.ts";
import type { Catalogue, Outcome } from "#api/domain/catalogue.ts";
import { isOpen, type SeenRisk } from "#api/domain/risk/seen-risk.ts";
import { serve } from "#api/http/serve.ts";
import type { Services } from "#api/http/services.ts";
import { findOutcome, pageEnd, pageMonth, viewpointOf } from "#api/http/viewpoint.ts";
import { presentLine } from "#api/present/line.ts";
import { presentOutcomePage } from "#api/present/outcome.ts";
import { presentOutcome, presentOverview, presentReturns } from "#api/present/overview.ts";
import { presentRegister } from "#api/present/register.ts";
import { agreedOf } from "#api/present/risk-acts.ts";
import { headlines, inUse, type PageSeries, readPage } from "#api/reading/read-page.ts";
import { readRisks } from "#api/reading/read-risks.ts";
import type { Viewpoint } from "#api/reading/viewpoint.ts";

export function overviewRoutes(router: Router, services: Services): void {
  serve(router, getOverview, async ({ query, viewer }) => {
    const viewpoint = await viewpointOf(services, viewer, query.as_at);
    const { catalogue, asAt } = viewpoint;
    const period = pageMonth(viewpoint, query.period);
    const page = await readPage(viewpoint, headlines(catalogue), pageEnd(period));
    const risks = await openRisks(viewpoint, page);
    const outcomes = catalogue.outcomes.map((outcome) =>
      presentOutcome(outcome, linesOf(outcome, page, risks, viewpoint), catalogue),
    );
    return presentOverview(
      { period, asAt },
      outcomes,
      {
        riskAreas: registered(risks, page, viewpoint),
        warnings: risks.filter(({ kind }) => kind === "warning").length,
      },
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
    const risks = (await openRisks(viewpoint, page)).filter(({ indicator }) => current.includes(indicator));
    return presentOutcomePage(
      { period, asAt },
      outcome,
      {
        lines: linesOf(outcome, page, risks, viewpoint),
        riskAreas: registered(risks, page, viewpoint),
        returns: presentReturns(current.flatMap(({ id }) => page.trust.get(id) ?? [])),
        ended: indicators
          .filter((indicator) => !inUse(indicator))
          .flatMap(({ id }) => page.trust.get(id) ?? []),
      },
      catalogue,
    );
  });
}

const openRisks = (viewpoint: Viewpoint, page: PageSeries) =>
  readRisks(viewpoint, [...page.trust.values(), ...page.areas], isOpen);

const registered = (
  risks: readonly SeenRisk[],
  { said }: PageSeries,
  { catalogue, today }: { catalogue: Catalogue; today: string },
) =>
  presentRegister(
    risks.filter(({ kind }) => kind === "risk"),
    "attention",
    { catalogue, today, said },
  );

function linesOf(
  outcome: Outcome,
  page: PageSeries,
  risks: readonly SeenRisk[],
  { catalogue, today }: { catalogue: Catalogue; today: string },
) {
  const agreed = (id: string) => {
    const risk = risks.find(({ indicator, area }) => indicator.id === id && area === catalogue.root);
    return risk ? agreedOf(risk, today) : null;
  };
  return catalogue
    .indicatorsUnder(outcome.id)
    .filter(inUse)
    .flatMap(({ id }) => page.trust.get(id) ?? [])
    .map((series) => presentLine(series, catalogue, page.said, agreed(series.indicator.id)));
}
