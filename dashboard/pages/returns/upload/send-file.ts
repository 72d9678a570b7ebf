// Sends one file to be checked. XMLHttpRequest, since fetch cannot say how much of a file has gone.
import { postSubmission, type Submission } from "#api/contract/submissions.ts";
import { UPLOAD_HEADER } from "#api/contract/uploads.ts";
import { ProblemError, problemFrom, unreachable } from "#dashboard/api-client/problem.ts";

type Progress = {
  /** By which the server tells how far it has come. */
  id: string;
  /** Bytes that have gone. */
  onSent: (bytes: number) => void;
  /** The whole file has gone; the server is reading it. */
  onChecking: () => void;
  signal: AbortSignal;
};

export async function sendFile(file: File, progress: Progress): Promise<Submission> {
  await file
    .slice(0, 1)
    .arrayBuffer()
    .catch(() => {
      throw changedMeanwhile(file);
    });
  return send(file, progress);
}

function send(file: File, { id, onSent, onChecking, signal }: Progress): Promise<Submission> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", postSubmission.path);
    request.setRequestHeader("Accept", "application/json, application/problem+json");
    request.setRequestHeader(UPLOAD_HEADER, id);
    request.upload.addEventListener("progress", ({ loaded }) => onSent(Math.min(loaded, file.size)));
    request.upload.addEventListener("load", onChecking);
    request.addEventListener("error", () => reject(unreachable()));
    request.addEventListener("abort", () => reject(new DOMException("Stopped", "AbortError")));
    request.addEventListener("load", () => {
      const { status, statusText, responseText } = request;
      if (status === postSubmission.status) return resolve(JSON.parse(responseText) as Submission);
      problemFrom(new Response(responseText, { status, statusText })).then(reject, reject);
    });
    signal.addEventListener("abort", () => request.abort());

    const form = new FormData();
    form.append("file", file);
    request.send(form);
  });
}

/** A browser lets go of a file that was saved or moved after it was chosen, and calls that a network fault. */
const changedMeanwhile = ({ name }: File) =>
  new ProblemError({
    type: "about:blank",
    title: "The file has changed since you chose it",
    status: 400,
    detail: `${name} was saved again, moved or deleted. Choose it again.`,
  });
