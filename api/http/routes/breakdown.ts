// An indicator by area level, dimension, or both, as JSON or CSV.

import type { Response, Router } from "express";
import { actorOf } from "#api/access/viewer.ts";
import { type Breakdown, getBreakdown } from "#api/contract/breakdown.ts";
import { record } from "#api/db/queries/audit.ts";
import type { Area, Catalogue } from "#api/domain/catalogue.ts";
import { combinations, placeOf } from "#api/domain/cut-axis.ts";
import { type AskedCut, askedCut, askedSpan } from "#api/http/asked-cut.ts";
import { serve } from "#api/http/serve.ts";
import type { Services } from "#api/http/services.ts";
import { findArea, findIndicator, viewpointOf } from "#api/http/viewpoint.ts";
import { presentBreakdown } from "#api/present/breakdown.ts";
import { breakdownCsv } from "#api/present/breakdown-csv.ts";
import { type Cut, readBreakdown } from "#api/reading/read-breakdown.ts";

export function breakdownRoutes(router: Router, services: Services): void {
  serve(
    router,
    getBreakdown,
    async ({ params, query, viewer }) => {
      const viewpoint = await viewpointOf(services, viewer, query.as_at);
      const { catalogue } = viewpoint;
      const indicator = findIndicator(catalogue, params.id);
      const area = findArea(catalogue, query.area);
      const cut = toCut(askedCut(query, { indicator, area, catalogue }), area, catalogue);
      const periods = askedSpan(query, viewpoint, indicator);
      return presentBreakdown(await readBreakdown(viewpoint, indicator, area, { ...cut, periods }));
    },
    {
      "text/csv": async ({ query, viewer, response }, answer) => {
        const breakdown = await answer();
        await record(services.pool, {
          actor: actorOf(viewer),
          action: "exported",
          subject: breakdown.indicator.id,
          after: query,
        });
        sendCsv(breakdown, response);
      },
    },
  );
}

function sendCsv(breakdown: Breakdown, response: Response): void {
  response
    .type("text/csv; charset=utf-8")
    .attachment(`${breakdown.indicator.id}-by-${breakdown.by.join("-")}.csv`)
    .send(breakdownCsv(breakdown));
}

/** Cells by place and by group, as they are read. */
function toCut({ axes, where }: AskedCut, area: Area, catalogue: Catalogue): Omit<Cut, "periods"> {
  const levels = axes.filter(({ level }) => level !== null);
  const dimensions = axes.filter(({ level }) => level === null);
  return {
    axes,
    where,
    places: combinations(levels).map((members) => ({
      members,
      area: placeOf(members, { area, where, catalogue }).area,
    })),
    groups: combinations(dimensions),
  };
}
