// Sending returns: check, look, publish, withdraw.
import { Readable } from "node:stream";
import type { Router } from "express";
import {
  getChanges,
  getFindings,
  getSubmission,
  listSubmissions,
  postSubmission,
  publishSubmission,
  withdrawSubmission,
} from "#api/contract/submissions.ts";
import {
  findingsOf,
  submissionById,
  listSubmissions as submissionsPage,
} from "#api/db/queries/submissions.ts";
import { HttpProblem, notFound } from "#api/http/problem.ts";
import { serve } from "#api/http/serve.ts";
import type { Services } from "#api/http/services.ts";
import { assertSize, uploadedFile } from "#api/http/upload.ts";
import { findArea, findIndicator, viewpointOf } from "#api/http/viewpoint.ts";
import { findingsCsv } from "#api/ingest/findings-csv.ts";
import { publish } from "#api/ingest/publish.ts";
import { submit } from "#api/ingest/submit.ts";
import { withdraw } from "#api/ingest/withdraw.ts";
import { presentChange, presentFinding, presentSubmission } from "#api/present/submission.ts";
import { readChanges } from "#api/reading/read-changes.ts";

/** Nobody signs in yet, so nobody can be named. */
const SENDER = "somebody on this machine";
const FIRST_FINDINGS = 200;

export function submissionRoutes(router: Router, services: Services): void {
  const whole = async (id: number) => {
    const record = await submissionById(services.read, id);
    if (!record) throw notFound(`There is no submission ${id}.`);
    const { items, next } = isOpen(record.state)
      ? await findingsOf(services.read, id, { limit: FIRST_FINDINGS })
      : { items: [], next: null };
    return presentSubmission(record, items, next, services.catalogue());
  };

  serve(router, postSubmission, async ({ request }) => {
    try {
      assertSize(request, services.maxUploadBytes);
      const { body, fileName } = await uploadedFile(request);
      const idempotencyKey = readKey(request.get("Idempotency-Key"));
      const upload = { body, fileName, sender: SENDER, idempotencyKey, maxBytes: services.maxUploadBytes };
      const { submission } = await submit(services, upload);
      return await whole(submission.id);
    } finally {
      request.unpipe().resume(); // a refused upload is read to its end, so that the sender gets to the answer
    }
  });

  serve(router, listSubmissions, async ({ query }) => {
    const { limit, cursor, indicator } = query;
    const named =
      indicator === undefined ? {} : { indicator: findIndicator(services.catalogue(), indicator).id };
    const page = await submissionsPage(services.read, { limit, cursor: readCursor(cursor), ...named });
    const submissions = page.items.map((record) => presentSubmission(record, [], null, services.catalogue()));
    return { submissions, next: page.next };
  });

  serve(router, getSubmission, ({ params }) => whole(readId(params.id)));

  serve(router, getFindings, async ({ params, query: { limit, cursor, rule } }) => {
    const { id, state } = await whole(readId(params.id));
    assertOpen(state);
    const page = await findingsOf(services.read, Number(id), {
      limit,
      cursor: readCursor(cursor),
      ...(rule ? { rule } : {}),
    });
    return { findings: page.items.map(presentFinding), next: page.next };
  });

  serve(router, getChanges, async ({ params, query }) => {
    const { id } = await whole(readId(params.id));
    const { limit, cursor, area, only } = query;
    const page = {
      limit,
      ...(cursor ? { cursor } : {}),
      ...(area ? { area: findArea(services.catalogue(), area).code } : {}),
      ...(only ? { only } : {}),
    };
    if (cursor && !/^\d{1,9}\.\d{1,9}\.\d{1,9}$/.test(cursor)) throw wrongCursor();
    const { changes, next } = await readChanges(await viewpointOf(services, undefined), Number(id), page);
    return { changes: changes.map(presentChange), next };
  });

  serve(router, publishSubmission, async ({ params, body }) => {
    const confirmation = { sender: SENDER, ...(body.reasons ? { reasons: body.reasons } : {}) };
    const { state, observations } = await publish(services, readId(params.id), confirmation);
    return { id: params.id, state, observations };
  });

  serve(router, withdrawSubmission, async ({ params, body }) => {
    const { state, restored } = await withdraw(services, readId(params.id), {
      reason: body.reason,
      sender: SENDER,
    });
    return { id: params.id, state, restored };
  });

  router.get("/api/v1/submissions/:id/findings.csv", async (request, response) => {
    const { id, fileName, state } = await whole(readId(request.params.id));
    assertOpen(state);
    const name = `${(fileName ?? `submission-${id}`).replace(/\.[a-z]+$/i, "")}-findings.csv`;
    response.type("text/csv; charset=utf-8").attachment(name);
    Readable.from(findingsCsv(services, Number(id)))
      .on("error", (error) => response.destroy(error))
      .pipe(response);
  });
}

/** Until it is published a return is its sender's work. Afterwards everybody opens it, and the file and what was found in it
 * may tell of numbers too small to show; nobody signs in yet who could be told apart. */
const isOpen = (state: string) => state === "checked";

function assertOpen(state: string): void {
  if (isOpen(state)) return;
  throw new HttpProblem(
    403,
    "This return has been published, so its file and findings are not given out: they may hold numbers too small to show.",
  );
}

function readId(text: string | undefined): number {
  if (text !== undefined && /^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw notFound(`There is no submission ${text}.`);
}

function readCursor(text: string | undefined): string | null {
  if (text === undefined) return null;
  if (/^\d{1,9}$/.test(text)) return text;
  throw wrongCursor();
}

const wrongCursor = () =>
  new HttpProblem(400, "cursor is not one that this list gave; start again without it.");

function readKey(key: string | undefined): string | null {
  if (key === undefined) return null;
  if (key.length >= 1 && key.length <= 255) return key;
  throw new HttpProblem(400, "Idempotency-Key must have 1 to 255 characters.");
}
