// Sending returns: check, look, publish, withdraw.
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Router } from "express";
import { z } from "zod";
import { reachOf } from "#api/access/submissions.ts";
import { actorOf, type Viewer } from "#api/access/viewer.ts";
import {
  getChangedCells,
  getChanges,
  getFindings,
  getFindingsFile,
  getSubmission,
  listSubmissions,
  postSubmission,
  publishSubmission,
  withdrawSubmission,
} from "#api/contract/submissions.ts";
import { UPLOAD_HEADER } from "#api/contract/uploads.ts";
import { record } from "#api/db/queries/audit.ts";
import { findingsOf, listSubmissions as submissionsPage } from "#api/db/queries/submissions.ts";
import { NoTurn } from "#api/db/turns.ts";
import { askedPeriod } from "#api/http/asked-figure.ts";
import { inLookingTurn } from "#api/http/looking.ts";
import {
  openedSubmission,
  submissionAnswer,
  submissionNumber,
  wholeSubmission,
} from "#api/http/opened-submission.ts";
import { readNumberCursor, wrongCursor } from "#api/http/page-cursor.ts";
import { HttpProblem, tooMany } from "#api/http/problem.ts";
import { senderOf } from "#api/http/sender.ts";
import { serve, serveFile } from "#api/http/serve.ts";
import type { Services } from "#api/http/services.ts";
import { assertSize, uploadedFile } from "#api/http/upload.ts";
import { findArea, findIndicator, viewpointOf } from "#api/http/viewpoint.ts";
import { findingsCsv } from "#api/ingest/findings-csv.ts";
import { NO_PROGRESS, openProgress, type Progress } from "#api/ingest/progress.ts";
import { publish } from "#api/ingest/publish.ts";
import { submit } from "#api/ingest/submit.ts";
import { withdraw } from "#api/ingest/withdraw.ts";
import { presentCell } from "#api/present/comparison.ts";
import { presentChange, presentFinding } from "#api/present/submission.ts";
import { readCells, readChanges } from "#api/reading/read-changes.ts";

export function submissionRoutes(router: Router, services: Services): void {
  const opened = (viewer: Viewer, text: string) => openedSubmission(services, viewer, text);
  const whole = (viewer: Viewer, text: string) => wholeSubmission(services, viewer, text);

  serve(router, postSubmission, async ({ request, viewer }) => {
    const sender = senderOf(viewer, services.catalogue());
    // Told of no file that is not read at all: as many could come as there are requests.
    let progress = NO_PROGRESS;
    try {
      assertSize(request, services.maxUploadBytes);
      const wait = await services.access.limits.count("returns", sender.name);
      if (wait) throw tooMany(wait.seconds);
      progress = progressOf(services, request.get(UPLOAD_HEADER), sender.name);
      const { body, fileName } = await uploadedFile(request);
      const { submission } = await submit(services, {
        body,
        fileName,
        sender,
        idempotencyKey: readKey(request.get("Idempotency-Key")),
        maxBytes: services.maxUploadBytes,
        progress,
      }).catch((error: unknown) => {
        throw error instanceof NoTurn ? twoAtATime() : error;
      });
      await progress.end("checked", submission.id);
      return await whole(viewer, String(submission.id));
    } catch (error) {
      await progress.end("refused");
      throw error;
    } finally {
      request.unpipe().resume(); // a refused upload is read to its end, so that the sender gets to the answer
    }
  });

  serve(router, listSubmissions, async ({ query, viewer }) => {
    const { limit, cursor, indicator, waiting } = query;
    const catalogue = services.catalogue();
    const named = indicator === undefined ? {} : { indicator: findIndicator(catalogue, indicator).id };
    const asked = { limit, cursor: readNumberCursor(cursor), ...named, ...(waiting ? { waiting } : {}) };
    const { items, next } = await submissionsPage(services.read, reachOf(viewer, catalogue), asked);
    return {
      submissions: items.map((item) => submissionAnswer(services, viewer, item, { items: [], next: null })),
      next,
    };
  });

  serve(router, getSubmission, ({ params, viewer }) => whole(viewer, params.id));

  serve(router, getFindings, async ({ params, query: { limit, cursor, rule }, viewer }) => {
    const { id } = await opened(viewer, params.id);
    const page = await findingsOf(services.read, id, {
      limit,
      cursor: readNumberCursor(cursor),
      ...(rule ? { rule } : {}),
    });
    return { findings: page.items.map(presentFinding), next: page.next };
  });

  serve(router, getChanges, async ({ params, query, viewer }) => {
    const submission = await opened(viewer, params.id);
    const { limit, cursor, area, only } = query;
    const page = {
      limit,
      ...(cursor ? { cursor } : {}),
      ...(area ? { area: findArea(services.catalogue(), area).code } : {}),
      ...(only ? { only } : {}),
    };
    if (cursor && !/^\d{1,9}\.\d{1,9}\.\d{1,9}$/.test(cursor)) throw wrongCursor();
    const { changes, next } = await readChanges(
      await viewpointOf(services, viewer, undefined),
      submission,
      page,
    );
    return { changes: changes.map(presentChange), next };
  });

  serve(router, getChangedCells, async ({ params, query, viewer }) => {
    const submission = await opened(viewer, params.id);
    const viewpoint = await viewpointOf(services, viewer, undefined);
    const { catalogue } = viewpoint;
    const indicator = findIndicator(catalogue, query.indicator);
    const period = askedPeriod("period", query.period, indicator);
    const { cells, next } = await readCells(viewpoint, submission, {
      place: { indicator, area: findArea(catalogue, query.area), period },
      limit: query.limit,
      cursor: readNumberCursor(query.cursor) ?? -1,
    });
    return { cells: cells.map((cell) => presentCell(cell, catalogue)), next };
  });

  serve(router, publishSubmission, async ({ params, body, viewer }) => {
    const { state, observations } = await publish(services, submissionNumber(params.id), {
      sender: senderOf(viewer, services.catalogue()),
      ...(body.reasons ? { reasons: body.reasons } : {}),
      ...(body.revision === undefined ? {} : { seen: body.revision }),
    });
    return { id: params.id, state, observations };
  });

  serve(router, withdrawSubmission, async ({ params, body, viewer }) => {
    const { state, restored } = await withdraw(services, submissionNumber(params.id), {
      reason: body.reason,
      sender: senderOf(viewer, services.catalogue()),
    });
    return { id: params.id, state, restored };
  });

  serveFile(router, getFindingsFile, async ({ params, viewer, response }) => {
    const { id, fileName } = await opened(viewer, params.id);
    const name = `${(fileName ?? `submission-${id}`).replace(/\.[a-z]+$/i, "").slice(0, 200)}-findings.csv`;
    await record(services.pool, {
      actor: actorOf(viewer),
      action: "exported",
      subject: `submission ${id}`,
      after: { file: name },
    });
    // It holds what was sent, small numbers and all: no copy stays on a machine that others use.
    response.set("Cache-Control", "no-store").type("text/csv; charset=utf-8").attachment(name);
    await inLookingTurn(services, viewer, () =>
      // It is on its way: what goes wrong now ends it, and whoever waits for it learns that from the network.
      pipeline(Readable.from(findingsCsv(services, id)), response).catch((error) => response.destroy(error)),
    );
  });
}

/** @throws HttpProblem 400 for a number that nobody could ask by */
function progressOf(services: Services, id: string | undefined, sender: string): Progress {
  if (id === undefined) return NO_PROGRESS;
  if (!z.uuid().safeParse(id).success) throw new HttpProblem(400, `${UPLOAD_HEADER} must be a UUID.`);
  return openProgress(services.pool, { id: id.toLowerCase(), sender });
}

export const twoAtATime = () =>
  new HttpProblem(
    429,
    "Two of your returns are on their way already. Wait until they have been checked, and send this one again.",
    undefined,
    60,
  );

function readKey(key: string | undefined): string | null {
  if (key === undefined) return null;
  if (key.length >= 1 && key.length <= 255) return key;
  throw new HttpProblem(400, "Idempotency-Key must have 1 to 255 characters.");
}
