// Returns by the day that they are due, for the performance lead, and how every owner kept to it.
import type { Router } from "express";
import { getReturnsMonth, getReturnsRecord } from "#api/contract/calendar.ts";
import { withdrawnBetween } from "#api/db/queries/withdrawals.ts";
import { addDays } from "#api/domain/due-date.ts";
import { endOf, type Period, periodOn, startOf, yearBefore } from "#api/domain/periods.ts";
import { returnsDue } from "#api/domain/returns-due.ts";
import { dayHere, returnsViewer } from "#api/http/returns-viewer.ts";
import { serve } from "#api/http/serve.ts";
import type { Services } from "#api/http/services.ts";
import { viewpointOf } from "#api/http/viewpoint.ts";
import { presentMonth } from "#api/present/calendar.ts";
import { presentRecord } from "#api/present/returns-record.ts";
import { readReceipts, receiptFrom } from "#api/reading/series.ts";
import type { Viewpoint } from "#api/reading/viewpoint.ts";

export function calendarRoutes(router: Router, services: Services): void {
  serve(router, getReturnsMonth, async ({ query, viewer }) => {
    const viewpoint = await viewpointOf(services, viewer, undefined);
    const { catalogue, today } = viewpoint;
    const month = periodOn("month", query.month ? `${query.month}-01` : today);
    const facts = await dueIn(viewpoint, { from: startOf(month), until: endOf(month) });
    const theirs = await returnsViewer(viewpoint, viewer, facts);
    return presentMonth({
      month,
      today,
      facts,
      catalogue,
      viewer: theirs,
      holidayName: services.holidayName,
    });
  });

  serve(router, getReturnsRecord, async ({ viewer }) => {
    const viewpoint = await viewpointOf(services, viewer, undefined);
    const { catalogue, today, db } = viewpoint;
    const span = { from: sameDayBefore(today), until: addDays(today, -1) };
    const facts = await dueIn(viewpoint, span);
    return presentRecord({ ...span, facts, withdrawn: await withdrawnBetween(db, span), catalogue });
  });
}

async function dueIn(viewpoint: Viewpoint, span: { from: string; until: string }) {
  const indicators = [...viewpoint.catalogue.indicators.values()];
  const receiptOf = receiptFrom(await readReceipts(viewpoint, indicators));
  return returnsDue(indicators, span, receiptOf, dayHere(viewpoint));
}

/** The day a year earlier; of 29 February, 1 March. */
function sameDayBefore(today: string): string {
  const month: Period = yearBefore(periodOn("month", today));
  return addDays(startOf(month), Number(today.slice(8)) - 1);
}
