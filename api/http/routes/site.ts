// What every page needs once.

import type { Router } from "express";
import { getSite } from "#api/contract/site.ts";
import { serve } from "#api/http/serve.ts";
import type { Services } from "#api/http/services.ts";
import { viewpointOf } from "#api/http/viewpoint.ts";
import { presentSite } from "#api/present/site.ts";
import { lastEnded, yesterday } from "#api/reading/viewpoint.ts";

export function siteRoutes(router: Router, services: Services): void {
  serve(router, getSite, async ({ viewer }) => {
    const { catalogue, today } = await viewpointOf(services, viewer, undefined);
    return presentSite(catalogue, today, lastEnded("month", yesterday(today)), services.demonstration);
  });
}
