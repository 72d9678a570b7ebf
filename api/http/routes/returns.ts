// The returns calendar.

import type { Router } from "express";
import { reachOf } from "#api/access/submissions.ts";
import { answersFor } from "#api/access/viewer.ts";
import { getReturns } from "#api/contract/returns.ts";
import { withinReach } from "#api/db/queries/submissions.ts";
import { dayOf } from "#api/domain/day.ts";
import { type Period, periodKey } from "#api/domain/periods.ts";
import { askedPeriods, returnFacts } from "#api/domain/return-facts.ts";
import { serve } from "#api/http/serve.ts";
import type { Services } from "#api/http/services.ts";
import { pageEnd, pageMonth, viewpointOf } from "#api/http/viewpoint.ts";
import { presentReturnsPage } from "#api/present/returns.ts";
import { inUse } from "#api/reading/read-page.ts";
import { readReceipts } from "#api/reading/series.ts";
import { lastEnded } from "#api/reading/viewpoint.ts";

export function returnRoutes(router: Router, services: Services): void {
  serve(router, getReturns, async ({ query, viewer }) => {
    const viewpoint = await viewpointOf(services, viewer, query.as_at);
    const { catalogue, today, isHoliday } = viewpoint;
    const month = pageMonth(viewpoint, query.period);
    const indicators = [...catalogue.indicators.values()].filter(inUse);
    const came = await readReceipts(viewpoint, indicators);
    const facts = indicators.flatMap((indicator) => {
      const receipt = (period: Period) => came.get(indicator.id)?.get(periodKey(period));
      const newest = lastEnded(indicator.frequency, pageEnd(month));
      const day = { today, isHoliday, dayOf: (instant: string) => dayOf(new Date(instant)) };
      return askedPeriods(indicator, newest, (period) => receipt(period) !== undefined).map((period) =>
        returnFacts(indicator, period, receipt, day),
      );
    });
    const brought = facts.flatMap(({ receipt }) => receipt?.submission ?? []);
    const theirs = await withinReach(services.read, brought, reachOf(viewer, catalogue));
    return presentReturnsPage(month, facts, catalogue, {
      answersFor: (indicator) => answersFor(viewer, indicator, catalogue),
      mayOpen: (submission) => theirs.has(submission),
    });
  });
}
