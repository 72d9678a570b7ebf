// Sending returns: check, look, publish, withdraw.
import { Readable } from "node:stream";
import type { Router } from "express";
import { mayDoWith, mayOpen, reachOf } from "#api/access/submissions.ts";
import { actorOf, type Viewer } from "#api/access/viewer.ts";
import {
  type Finding,
  getChanges,
  getFindings,
  getFindingsFile,
  getSubmission,
  listSubmissions,
  postSubmission,
  publishSubmission,
  withdrawSubmission,
} from "#api/contract/submissions.ts";
import { record } from "#api/db/queries/audit.ts";
import {
  findingsOf,
  type Page,
  type SubmissionRecord,
  submissionById,
  listSubmissions as submissionsPage,
} from "#api/db/queries/submissions.ts";
import { NoTurn } from "#api/db/turns.ts";
import { readNumberCursor, wrongCursor } from "#api/http/page-cursor.ts";
import { HttpProblem, notFound, tooMany } from "#api/http/problem.ts";
import { senderOf } from "#api/http/sender.ts";
import { serve, serveFile } from "#api/http/serve.ts";
import type { Services } from "#api/http/services.ts";
import { assertSize, uploadedFile } from "#api/http/upload.ts";
import { findArea, findIndicator, viewpointOf } from "#api/http/viewpoint.ts";
import { findingsCsv } from "#api/ingest/findings-csv.ts";
import { publish } from "#api/ingest/publish.ts";
import { submit } from "#api/ingest/submit.ts";
import { withdraw } from "#api/ingest/withdraw.ts";
import { presentChange, presentFinding, presentSubmission } from "#api/present/submission.ts";
import { readChanges } from "#api/reading/read-changes.ts";

const FIRST_FINDINGS = 200;

export function submissionRoutes(router: Router, services: Services): void {
  /** @throws HttpProblem 404 when there is none, 403 when the viewer may not open it */
  const opened = async (viewer: Viewer, text: string) => {
    const submission = await submissionById(services.read, readId(text));
    if (!submission) throw notFound(`There is no submission ${text}.`);
    if (mayOpen(reachOf(viewer, services.catalogue()), submission)) return submission;
    throw new HttpProblem(
      403,
      `Submission ${text} is not yours to open: it was sent by somebody else, or has figures of indicators that are not yours. A performance lead can open it.`,
    );
  };
  const present = (viewer: Viewer, submission: SubmissionRecord, findings: Page<Finding>) => {
    const catalogue = services.catalogue();
    const permitted = mayDoWith(viewer, submission, catalogue);
    return presentSubmission(submission, findings.items, findings.next, catalogue, permitted);
  };
  const whole = async (viewer: Viewer, id: string) => {
    const submission = await opened(viewer, id);
    const findings = await findingsOf(services.read, submission.id, { limit: FIRST_FINDINGS });
    return present(viewer, submission, findings);
  };

  serve(router, postSubmission, async ({ request, viewer }) => {
    try {
      assertSize(request, services.maxUploadBytes);
      const sender = senderOf(viewer, services.catalogue());
      const wait = await services.access.limits.count("returns", sender.name);
      if (wait) throw tooMany(wait.seconds);
      const { body, fileName } = await uploadedFile(request);
      const { submission } = await submit(services, {
        body,
        fileName,
        sender,
        idempotencyKey: readKey(request.get("Idempotency-Key")),
        maxBytes: services.maxUploadBytes,
      }).catch((error: unknown) => {
        throw error instanceof NoTurn ? twoAtATime() : error;
      });
      return await whole(viewer, String(submission.id));
    } finally {
      request.unpipe().resume(); // a refused upload is read to its end, so that the sender gets to the answer
    }
  });

  serve(router, listSubmissions, async ({ query, viewer }) => {
    const { limit, cursor, indicator } = query;
    const catalogue = services.catalogue();
    const named = indicator === undefined ? {} : { indicator: findIndicator(catalogue, indicator).id };
    const asked = { limit, cursor: readNumberCursor(cursor), ...named };
    const { items, next } = await submissionsPage(services.read, reachOf(viewer, catalogue), asked);
    return { submissions: items.map((item) => present(viewer, item, { items: [], next: null })), next };
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
    const { id } = await opened(viewer, params.id);
    const { limit, cursor, area, only } = query;
    const page = {
      limit,
      ...(cursor ? { cursor } : {}),
      ...(area ? { area: findArea(services.catalogue(), area).code } : {}),
      ...(only ? { only } : {}),
    };
    if (cursor && !/^\d{1,9}\.\d{1,9}\.\d{1,9}$/.test(cursor)) throw wrongCursor();
    const { changes, next } = await readChanges(await viewpointOf(services, viewer, undefined), id, page);
    return { changes: changes.map(presentChange), next };
  });

  serve(router, publishSubmission, async ({ params, body, viewer }) => {
    const { state, observations } = await publish(services, readId(params.id), {
      sender: senderOf(viewer, services.catalogue()),
      ...(body.reasons ? { reasons: body.reasons } : {}),
    });
    return { id: params.id, state, observations };
  });

  serve(router, withdrawSubmission, async ({ params, body, viewer }) => {
    const { state, restored } = await withdraw(services, readId(params.id), {
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
    Readable.from(findingsCsv(services, id))
      .on("error", (error) => response.destroy(error))
      .pipe(response);
  });
}

const twoAtATime = () =>
  new HttpProblem(
    429,
    "Two of your returns are on their way already. Wait until they have been checked, and send this one again.",
    undefined,
    60,
  );

function readId(text: string | undefined): number {
  if (text !== undefined && /^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw notFound(`There is no submission ${text}.`);
}

function readKey(key: string | undefined): string | null {
  if (key === undefined) return null;
  if (key.length >= 1 && key.length <= 255) return key;
  throw new HttpProblem(400, "Idempotency-Key must have 1 to 255 characters.");
}
