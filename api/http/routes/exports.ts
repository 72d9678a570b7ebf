// A page that makes a file out of what it shows says so first, for the record.
import type { Router } from "express";
import { actorOf } from "#api/access/viewer.ts";
import { recordExport } from "#api/contract/exports.ts";
import { record } from "#api/db/queries/audit.ts";
import { serve } from "#api/http/serve.ts";
import type { Services } from "#api/http/services.ts";

export function exportRoutes(router: Router, services: Services): void {
  serve(router, recordExport, async ({ body: { file, page }, viewer }) => {
    await record(services.pool, {
      actor: actorOf(viewer),
      action: "exported",
      subject: file,
      after: { page },
    });
    return { recorded: true as const };
  });
}
