// What a checked return says beside its figures: commentary, reasons for warnings, and the asking for approval.
import type { Router } from "express";
import { askForApproval, getWantedWords, saveReasons, writeWords } from "#api/contract/explaining.ts";
import { cameFrom } from "#api/http/identify.ts";
import { openedSubmission, submissionNumber, wholeSubmission } from "#api/http/opened-submission.ts";
import { pageCursor, readPageCursor, wrongCursor } from "#api/http/page-cursor.ts";
import { tooMany } from "#api/http/problem.ts";
import { senderOf } from "#api/http/sender.ts";
import { serve } from "#api/http/serve.ts";
import type { Services } from "#api/http/services.ts";
import { viewpointOf } from "#api/http/viewpoint.ts";
import * as approval from "#api/ingest/ask.ts";
import * as explain from "#api/ingest/explain.ts";
import { presentWantedWords } from "#api/present/wanted-words.ts";
import { readWantedWords } from "#api/reading/read-wanted-words.ts";

export function explainingRoutes(router: Router, services: Services): void {
  serve(router, getWantedWords, async ({ params, query, viewer }) => {
    const { id } = await openedSubmission(services, viewer, params.id);
    const viewpoint = await viewpointOf(services, viewer, undefined);
    const after = readPageCursor(query.cursor, ["after"])?.after ?? null;
    const page = await readWantedWords(viewpoint, id, { limit: query.limit, after });
    if (page === null) throw wrongCursor();
    return {
      wanted: page.wanted.map((one) => presentWantedWords(one, viewpoint.catalogue)),
      next: page.next === null ? null : pageCursor({ after: page.next }),
    };
  });

  serve(router, writeWords, async ({ params, body, viewer }) => {
    const sender = senderOf(viewer, services.catalogue());
    await explain.writeWords(services, submissionNumber(params.id), {
      words: body.words,
      ...(body.revision === undefined ? {} : { seen: body.revision }),
      sender,
    });
    return wholeSubmission(services, viewer, params.id);
  });

  serve(router, saveReasons, async ({ params, body, viewer }) => {
    const sender = senderOf(viewer, services.catalogue());
    await explain.saveReasons(services, submissionNumber(params.id), { reasons: body.reasons, sender });
    return wholeSubmission(services, viewer, params.id);
  });

  serve(router, askForApproval, async ({ params, body, viewer, request }) => {
    const sender = senderOf(viewer, services.catalogue());
    const reasons = body.reasons ?? {};
    const submission = submissionNumber(params.id);
    const wait = await services.access.limits.count("asks", sender.name);
    if (wait) throw tooMany(wait.seconds);
    const asker = viewer.kind === "person" ? viewer.name : sender.name;
    const { origin } = cameFrom(request, services.access.publicUrl);
    await approval.askForApproval(services, submission, {
      reasons,
      sender,
      tell: (client) => services.returnLetters.approvalAsked(client, { submission, asker, origin }),
    });
    return wholeSubmission(services, viewer, params.id);
  });
}
