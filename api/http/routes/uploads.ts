// How far a file on its way has come, told to whoever sends it.
import type { Router } from "express";
import { senderName } from "#api/access/submissions.ts";
import { getUpload, type UploadProgress } from "#api/contract/uploads.ts";
import { uploadOf } from "#api/db/queries/uploads.ts";
import { serve } from "#api/http/serve.ts";
import type { Services } from "#api/http/services.ts";
import { presentFinding } from "#api/present/submission.ts";

export function uploadRoutes(router: Router, services: Services): void {
  serve(router, getUpload, async ({ params, viewer }): Promise<UploadProgress> => {
    const upload = await uploadOf(services.read, params.id.toLowerCase(), senderName(viewer) ?? "");
    if (!upload) return NOTHING_YET;
    // A server that was stopped half way says nothing more: what it had begun is there whole, or not at all.
    const lost = upload.silent && upload.stage !== "checked";
    return {
      ...upload,
      stage: upload.kept ? "checked" : lost ? "refused" : upload.stage,
      findings: upload.findings.map(presentFinding),
      submission: upload.kept ? String(upload.submission) : null,
    };
  });
}

const NOTHING_YET: UploadProgress = {
  stage: "waiting",
  bytes: 0,
  rows: 0,
  errors: 0,
  warnings: 0,
  findings: [],
  submission: null,
};
