// The record of everything that was done, searched, and taken away as CSV.
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Router } from "express";
import type { z } from "zod";
import { actorOf } from "#api/access/viewer.ts";
import { getAudit } from "#api/contract/audit.ts";
import { type AuditSearch, record, searchAudit, streamAudit } from "#api/db/queries/audit.ts";
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
      const before = readCursor(query.cursor);
      const found = await searchAudit(services.read, toSearch(query), { limit: query.limit + 1, before });
      const entries = found.slice(0, query.limit);
      return presentAudit(entries, found.length > query.limit ? String(entries.at(-1)?.number) : null);
    },
    {
      "text/csv": async (_page, response, { query, viewer, request }) => {
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
  for (const [name, day] of Object.entries({ from, to })) if (day !== undefined) assertDay(name, day);
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

/** The contract looks at the form alone; no calendar has 2026-02-31. */
function assertDay(name: string, day: string): void {
  const instant = new Date(`${day}T00:00:00Z`);
  if (day > "0001" && !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(day)) return;
  throw new HttpProblem(400, `${name} is not a day: write it as 2026-06-07.`);
}

function readCursor(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (/^\d{1,15}$/.test(text)) return Number(text);
  throw new HttpProblem(400, "cursor is not one that this list gave; start again without it.");
}
