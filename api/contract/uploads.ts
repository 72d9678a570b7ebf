// How far a file on its way has come, told to the page that sends it.
import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { Finding } from "./submissions.ts";

/** The name of the request header in which a page says by what number it will ask for the progress of what it sends. */
export const UPLOAD_HEADER = "Upload-Id";

export const UploadProgress = z.object({
  stage: z
    .enum(["waiting", "receiving", "comparing", "checked", "refused"])
    .describe("waiting: nothing of it has been read; comparing: with what is published"),
  bytes: z.int(),
  rows: z.int(),
  errors: z.int(),
  warnings: z.int(),
  findings: z.array(Finding).describe("The first few, while it is still being read"),
  submission: z.string().nullable(),
});
export type UploadProgress = z.infer<typeof UploadProgress>;

export const getUpload = endpoint({
  method: "get",
  path: "/api/v1/uploads/:id",
  summary: "How far a file on its way has come; only its sender is told",
  permission: "send-returns",
  params: z.object({ id: z.uuid() }),
  output: UploadProgress,
});
