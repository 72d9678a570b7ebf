// Mending a checked return on the page: what its headings stand for, its cells, and the lines to leave out.
import type { Router } from "express";
import { getHeadings, getSheet, matchHeadings, mendSubmission } from "#api/contract/mending.ts";
import { NoTurn } from "#api/db/turns.ts";
import { inLookingTurn } from "#api/http/looking.ts";
import { openedSubmission, wholeSubmission } from "#api/http/opened-submission.ts";
import { readNumberCursor } from "#api/http/page-cursor.ts";
import { senderOf } from "#api/http/sender.ts";
import { serve } from "#api/http/serve.ts";
import type { Services } from "#api/http/services.ts";
import { headingFacts, matchHeadings as match } from "#api/ingest/match-headings.ts";
import { mendReturn } from "#api/ingest/mend.ts";
import { sheetOf } from "#api/ingest/sheet.ts";
import { returnColumns } from "#api/present/return-columns.ts";
import { presentFinding } from "#api/present/submission.ts";
import { twoAtATime } from "./submissions.ts";

export function mendingRoutes(router: Router, services: Services): void {
  serve(router, getHeadings, async ({ params, viewer }) => {
    const catalogue = services.catalogue();
    const submission = await openedSubmission(services, viewer, params.id);
    const sender = senderOf(viewer, catalogue);
    const facts = await inLookingTurn(services, viewer, () => headingFacts(services, submission, sender));
    return { ...facts, columns: returnColumns(catalogue) };
  });

  serve(router, matchHeadings, async ({ params, body: { remember, ...arrangement }, viewer }) => {
    const { id } = await openedSubmission(services, viewer, params.id);
    const sender = senderOf(viewer, services.catalogue());
    await match(services, id, { arrangement, remember, sender }).catch(asTwo);
    return wholeSubmission(services, viewer, params.id);
  });

  serve(router, getSheet, async ({ params, query: { limit, cursor, rule, only }, viewer }) => {
    const submission = await openedSubmission(services, viewer, params.id);
    const asked = { limit, after: readNumberCursor(cursor) ?? 0, rule, mendedOnly: only === "mended" };
    const sender = senderOf(viewer, services.catalogue());
    const sheet = await inLookingTurn(services, viewer, () => sheetOf(services, submission, asked, sender));
    const rows = sheet.rows.map((row) => ({ ...row, findings: row.findings.map(presentFinding) }));
    return { ...sheet, rows };
  });

  serve(router, mendSubmission, async ({ params, body: { mends }, viewer }) => {
    const { id } = await openedSubmission(services, viewer, params.id);
    await mendReturn(services, id, { mends, sender: senderOf(viewer, services.catalogue()) }).catch(asTwo);
    return wholeSubmission(services, viewer, params.id);
  });
}

function asTwo(error: unknown): never {
  throw error instanceof NoTurn ? twoAtATime() : error;
}
