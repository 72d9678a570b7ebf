// The returns calendar.

import type { Router } from "express";
import { getReturns } from "#api/contract/returns.ts";
import type { Period } from "#api/domain/periods.ts";
import { askedPeriods, returnFacts } from "#api/domain/return-facts.ts";
import { dayHere, returnsViewer } from "#api/http/returns-viewer.ts";
import { serve } from "#api/http/serve.ts";
import type { Services } from "#api/http/services.ts";
import { pageEnd, pageMonth, viewpointOf } from "#api/http/viewpoint.ts";
import { presentReturnsPage } from "#api/present/returns.ts";
import { inUse } from "#api/reading/read-page.ts";
import { readReceipts, receiptFrom } from "#api/reading/series.ts";
import { lastEnded } from "#api/reading/viewpoint.ts";

export function returnRoutes(router: Router, services: Services): void {
  serve(router, getReturns, async ({ query, viewer }) => {
    const viewpoint = await viewpointOf(services, viewer, query.as_at);
    const month = pageMonth(viewpoint, query.period);
    const indicators = [...viewpoint.catalogue.indicators.values()].filter(inUse);
    const receiptOf = receiptFrom(await readReceipts(viewpoint, indicators));
    const day = dayHere(viewpoint);
    const facts = indicators.flatMap((indicator) => {
      const receipt = (period: Period) => receiptOf(indicator, period);
      const newest = lastEnded(indicator.frequency, pageEnd(month));
      return askedPeriods(indicator, newest, (period) => receipt(period) !== undefined).map((period) =>
        returnFacts(indicator, period, receipt, day),
      );
    });
    const theirs = await returnsViewer(viewpoint, viewer, facts);
    return presentReturnsPage(month, facts, viewpoint.catalogue, theirs);
  });
}
