// The file in a request: its body as it is, or the field `file` of a form.
import { PassThrough } from "node:stream";
import busboy from "busboy";
import type { Request } from "express";
import { HttpProblem } from "./problem.ts";

export type UploadedFile = { body: AsyncIterable<Uint8Array>; fileName: string | null };

/** @throws HttpProblem 415 for another content type, 400 for a form without a file */
export async function uploadedFile(request: Request): Promise<UploadedFile> {
  if (request.is("text/csv") || request.is("application/vnd.ms-excel") || request.is("text/plain"))
    return { body: request, fileName: fileNameOf(request.get("Content-Disposition")) };
  if (request.is("multipart/form-data")) return fromForm(request);
  throw new HttpProblem(
    415,
    "Send the return as text/csv, or as multipart/form-data with the file in the field called file.",
  );
}

/** Browsers name text/csv by what is registered on the machine, so any part called `file` is taken and the pipeline decides. */
function fromForm(request: Request): Promise<UploadedFile> {
  return new Promise((resolve, reject) => {
    const form = busboy({
      headers: request.headers,
      limits: { files: 1, fields: 10 },
      defParamCharset: "utf8",
    });
    form.on("file", (field, stream, { filename }) => {
      if (field !== "file") {
        stream.resume();
        return;
      }
      const body = new PassThrough();
      stream.on("error", (error) => body.destroy(error));
      stream.pipe(body);
      request.on("aborted", () =>
        body.destroy(new HttpProblem(400, "The file stopped half way. Send it again.")),
      );
      resolve({ body, fileName: filename || null });
    });
    form.on("error", () =>
      reject(new HttpProblem(400, "The form cannot be read. Send the file in a field called file.")),
    );
    form.on("close", () =>
      reject(
        new HttpProblem(400, "The form has no file. Choose a CSV file and send it in the field called file."),
      ),
    );
    request.pipe(form);
  });
}

const fileNameOf = (disposition: string | undefined): string | null =>
  disposition?.match(/filename="?([^";]+)"?/)?.[1] ?? null;
