// Where the wards lie.
import type { Router } from "express";
import { getBoundaries } from "#api/contract/boundaries.ts";
import { notFound } from "#api/http/problem.ts";
import { serve } from "#api/http/serve.ts";
import type { Services } from "#api/http/services.ts";
import { presentBoundaries } from "#api/present/boundaries.ts";

export function boundaryRoutes(router: Router, services: Services): void {
  serve(router, getBoundaries, async () => {
    const catalogue = services.catalogue();
    const { boundaries } = catalogue;
    if (boundaries === null)
      throw notFound("There is no map here: the catalogue holds no boundaries. Look at the table instead.");
    return presentBoundaries(boundaries, catalogue);
  });
}
