// The record of everything that was done, searched, and taken away as CSV.
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Router } from "express";
import type { z } from "zod";
import { actorOf } from "#api/access/viewer.ts";
import { getAudit } from "#api/contract/audit.ts";
import { type AuditSearch, record, searchAudit, streamAudit } from "#api/db/queries/audit.ts";
import { readNumberCursor } from "#api/http/page-cursor.ts";
import { HttpProblem } from "#api/http/problem.ts";
import { serve } from "#api/http/serve.ts";
import type { Services } from "#api/http/services.ts";
import { auditCsv, presentAudit } from "#api/present/audit.ts";

type Query = z.output<typeof getAudit.query>;

export function auditRoutes(router: Router, services: Services): void {
  serve(
    router,
    getAudit,
    async ({ query }) => {
      const before = readNumberCursor(query.cursor, 15);
      const found = await searchAudit(services.read, toSearch(query), { limit: query.limit + 1, before });
      const entries = found.slice(0, query.limit);
      return presentAudit(entries, found.length > query.limit ? String(entries.at(-1)?.number) : null);
    },
    {
      "text/csv": async ({ query, viewer, request, response }) => {
        const search = toSearch(query);
        await record(services.pool, {
          actor: actorOf(viewer),
          action: "exported",
          subject: "audit.csv",
          after: search,
        });
        response.type("text/csv; charset=utf-8").attachment("audit.csv");
        await pipeline(Readable.from(auditCsv(streamAudit(services.read, search))), response).catch(
          (error: unknown) => request.log.warn({ err: error }, "the record was not sent to its end"),
        );
      },
    },
  );
}

/** A field left empty in a form asks for nothing. */
function toSearch({ action, actor, subject, from, to }: Query): AuditSearch {
  if (from !== undefined && to !== undefined && from > to)
    throw new HttpProblem(400, "from lies after to: swap them.");
  return {
    ...(action ? { action } : {}),
    ...(actor?.trim() ? { actor: actor.trim() } : {}),
    ...(subject?.trim() ? { subject: subject.trim() } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
  };
}
