// Who is asking, what they may do, and how to sign in.
import type { Router } from "express";
import { DEMONSTRATION_ACCOUNTS, DEMONSTRATION_PASSWORD } from "#api/access/demonstration.ts";
import { answersFor, permissionsOf } from "#api/access/viewer.ts";
import { getSession } from "#api/contract/session.ts";
import { serve } from "#api/http/serve.ts";
import type { Services } from "#api/http/services.ts";
import { presentDemonstration, presentViewer } from "#api/present/session.ts";

export function sessionRoutes(router: Router, services: Services): void {
  serve(router, getSession, async ({ viewer }) => {
    const catalogue = services.catalogue();
    const { access } = services;
    return {
      trust: catalogue.trust.name,
      ways: access.ways,
      demonstration: access.demonstration
        ? presentDemonstration(DEMONSTRATION_PASSWORD, DEMONSTRATION_ACCOUNTS)
        : null,
      viewer:
        viewer.kind === "person"
          ? presentViewer(
              {
                ...viewer,
                may: permissionsOf(viewer),
                indicators: [...catalogue.indicators.values()].filter((indicator) =>
                  answersFor(viewer, indicator, catalogue),
                ),
              },
              catalogue,
            )
          : null,
    };
  });
}
