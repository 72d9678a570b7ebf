// The file in a request: its body as it is, or the field `file` of a form.
import { PassThrough, pipeline } from "node:stream";
import busboy from "busboy";
import type { Request } from "express";
import { XLSX } from "#api/contract/submissions.ts";
import { tooLarge } from "#api/ingest/pieces.ts";
import { HttpProblem } from "./problem.ts";
import { steady } from "./steady.ts";

export type UploadedFile = { body: AsyncIterable<Uint8Array>; fileName: string | null };

/** What a form adds around its file. */
const ENVELOPE = 64 * 1024;

/** Refuses at once what says of itself that it is too large; what says nothing is refused when the limit is passed.
 * @throws Refused 413 */
export function assertSize(request: Request, maxBytes: number): void {
  if (Number(request.get("Content-Length") ?? 0) > maxBytes + ENVELOPE) throw tooLarge(maxBytes);
}

/** What the file turns out to be is the pipeline's to say. */
const AS_ITSELF = [
  "text/csv",
  "text/plain",
  XLSX,
  "application/vnd.ms-excel",
  "application/vnd.ms-excel.sheet.macroEnabled.12",
];

/** @throws HttpProblem 415 for another content type, 400 for a form that cannot be read or has no file */
export async function uploadedFile(request: Request): Promise<UploadedFile> {
  if (AS_ITSELF.some((type) => request.is(type)))
    return { body: steady(request), fileName: fileNameOf(request.get("Content-Disposition")) };
  if (request.is("multipart/form-data")) return fromForm(request);
  throw new HttpProblem(
    415,
    `Send the return as text/csv, as a workbook (${XLSX}), or as multipart/form-data with the file in the field called file.`,
  );
}

const unreadable = () =>
  new HttpProblem(400, "The form cannot be read. Send the file in a field called file.");
const cutShort = () => new HttpProblem(400, "The file stopped half way. Send it again.");

/** Browsers name text/csv by what is registered on the machine, so any part called `file` is taken and the pipeline decides. */
function fromForm(request: Request): Promise<UploadedFile> {
  return new Promise((resolve, reject) => {
    const form = openForm(request);
    let body: PassThrough | undefined;
    form.on("file", (field, stream, { filename }) => {
      if (field !== "file" || body) {
        stream.on("error", () => undefined).resume();
        return;
      }
      body = new PassThrough();
      // Whoever reads the body learns of an error by reading; until somebody does it must not end the process.
      body.on("error", () => undefined);
      stream.on("error", () => body?.destroy(cutShort()));
      stream.pipe(body);
      resolve({ body: steady(body), fileName: filename || null });
    });
    pipeline(request, form, (error) => {
      if (error) {
        body?.destroy(cutShort());
        reject(unreadable());
      } else if (!body) {
        reject(
          new HttpProblem(
            400,
            "The form has no file. Choose a CSV file or a workbook and send it in the field called file.",
          ),
        );
      }
    });
  });
}

function openForm(request: Request): busboy.Busboy {
  try {
    return busboy({ headers: request.headers, limits: { files: 5, fields: 20 }, defParamCharset: "utf8" });
  } catch {
    throw unreadable(); // no boundary between its parts was named
  }
}

const fileNameOf = (disposition: string | undefined): string | null =>
  disposition?.match(/filename="?([^";]+)"?/)?.[1] ?? null;
