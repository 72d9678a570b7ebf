// The steps of a pathway for an area, by an axis, over some months.
import type { Router } from "express";
import { may } from "#api/access/viewer.ts";
import { getPathway, listPathways } from "#api/contract/pathway.ts";
import type { Catalogue, Pathway } from "#api/domain/catalogue.ts";
import { cutsOfAll } from "#api/domain/pathway.ts";
import { formatPeriod, type Period, periodOn, periodsBetween, startOf } from "#api/domain/periods.ts";
import { askedCut, askedSpan, figureSpan } from "#api/http/asked-cut.ts";
import { HttpProblem, notFound } from "#api/http/problem.ts";
import { serve } from "#api/http/serve.ts";
import type { Services } from "#api/http/services.ts";
import { findArea, viewpointOf } from "#api/http/viewpoint.ts";
import { presentPathway } from "#api/present/pathway.ts";
import { indicatorsOf, newestMonth, readPathway } from "#api/reading/read-pathway.ts";

/** A year, so that no season weighs more than another. */
const MONTHS = 12;

export function pathwayRoutes(router: Router, services: Services): void {
  serve(router, listPathways, async () => ({
    pathways: [...services.catalogue().pathways.values()].map(({ id, title, about }) => ({
      id,
      title,
      about,
    })),
  }));

  serve(router, getPathway, async ({ params, query, viewer }) => {
    const viewpoint = await viewpointOf(services, viewer, query.as_at);
    const { catalogue, today, asAt } = viewpoint;
    const pathway = findPathway(catalogue, params.id);
    const area = findArea(catalogue, query.area);
    const indicators = indicatorsOf(pathway, catalogue);
    const { axes, where } = askedCut(query, { indicator: cutsOfAll(indicators), area, catalogue });
    const [axis = null, another] = axes;
    if (another) throw new HttpProblem(400, "by takes one axis here: an area level or a dimension.");
    const collected = monthsOf(indicators.map(({ returns }) => returns.from));
    const newest = query.to === undefined ? await newestMonth(viewpoint, pathway) : null;
    const to = query.to ?? (newest ? formatPeriod(newest) : undefined);
    const months = askedSpan({ from: query.from, to }, viewpoint, collected, MONTHS);
    const span = figureSpan(viewpoint, collected);
    return presentPathway(await readPathway(viewpoint, { pathway, area, axis, where, months }), {
      ...{ catalogue, today, asAt },
      askable: periodsBetween(span.first, span.last),
      may: { export: may(viewer, "export") },
    });
  });
}

function findPathway(catalogue: Catalogue, id: string): Pathway {
  const pathway = catalogue.pathways.get(id);
  if (pathway) return pathway;
  throw notFound(`There is no pathway called ${id}. /api/v1/pathways lists them.`);
}

/** The months of steps that begin at different times, from the first on. */
function monthsOf(starts: readonly Period[]): Parameters<typeof askedSpan>[2] {
  const [first = ""] = starts.map(startOf).sort();
  const from = periodOn("month", first);
  return { frequency: "month", returns: { from, until: null, due: 0, ended: null, approval: null } };
}
