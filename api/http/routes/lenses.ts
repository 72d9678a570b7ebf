// Everything re-cut for one vulnerable group, or for one locality or cluster.

import type { Router } from "express";
import { may } from "#api/access/viewer.ts";
import { getAreaLens, getGroupLens, listLenses } from "#api/contract/lenses.ts";
import type { Area, Catalogue, VulnerableGroup } from "#api/domain/catalogue.ts";
import { tellsOf } from "#api/domain/lens.ts";
import { notFound } from "#api/http/problem.ts";
import { serve } from "#api/http/serve.ts";
import type { Services } from "#api/http/services.ts";
import { findArea, pageEnd, pageMonth, viewpointOf } from "#api/http/viewpoint.ts";
import { isLensArea, lensAreas, lensGroups, presentAreaLens, presentGroupLens } from "#api/present/lenses.ts";
import { readAreaLens, readGroupLens } from "#api/reading/read-lenses.ts";
import { headlines } from "#api/reading/read-page.ts";

export function lensRoutes(router: Router, services: Services): void {
  serve(router, listLenses, async () => {
    const catalogue = services.catalogue();
    return { groups: lensGroups(catalogue, headlines(catalogue)), areas: lensAreas(catalogue) };
  });

  serve(router, getGroupLens, async ({ params, query, viewer }) => {
    const viewpoint = await viewpointOf(services, viewer, query.as_at);
    const { catalogue } = viewpoint;
    const group = findGroup(catalogue, params.id);
    const period = pageMonth(viewpoint, query.period);
    const indicators = headlines(catalogue);
    const read = await readGroupLens(viewpoint, group, {
      indicators: indicators.filter((indicator) => tellsOf(indicator, group.id, catalogue)),
      upTo: pageEnd(period),
    });
    const page = { ...viewpoint, period, mayExport: may(viewer, "export") };
    return presentGroupLens(page, group, { read, indicators });
  });

  serve(router, getAreaLens, async ({ params, query, viewer }) => {
    const viewpoint = await viewpointOf(services, viewer, query.as_at);
    const { catalogue } = viewpoint;
    const area = findLensArea(catalogue, params.code);
    const period = pageMonth(viewpoint, query.period);
    const indicators = headlines(catalogue);
    const read = await readAreaLens(viewpoint, area, {
      indicators: indicators.filter(({ levels }) =>
        levels.some((level) => catalogue.areasUnder(area.code, level).length > 0),
      ),
      upTo: pageEnd(period),
    });
    const page = { ...viewpoint, period, mayExport: may(viewer, "export") };
    return presentAreaLens(page, area, { read, indicators });
  });
}

function findGroup({ groups }: Catalogue, id: string): VulnerableGroup {
  const group = groups.get(id);
  if (!group)
    throw notFound(
      `There is no vulnerable group called ${id}. The groups are ${[...groups.keys()].join(", ")}.`,
    );
  return group;
}

function findLensArea(catalogue: Catalogue, code: string): Area {
  const area = findArea(catalogue, code);
  if (!isLensArea(area))
    throw notFound(
      `${area.name} is neither a locality nor a cluster. Choose one of them: /api/v1/lenses lists them.`,
    );
  return area;
}
