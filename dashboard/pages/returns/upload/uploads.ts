// Files on their way: one after another, whatever page is looked at meanwhile. Lives as long as the tab.
import type { Submission } from "#api/contract/submissions.ts";
import type { UploadProgress } from "#api/contract/uploads.ts";
import { ProblemError, unreachable } from "#dashboard/api-client/problem.ts";
import type { sendFile } from "./send-file.ts";
import { uploadId } from "./upload-id.ts";
import type { watchUpload } from "./watch-upload.ts";

export type Upload = {
  key: number;
  file: File;
  stage:
    | { at: "waiting" }
    | { at: "sending"; sent: number }
    /** The whole file has gone. */
    | { at: "checking" }
    | { at: "checked"; submission: Submission }
    | { at: "refused"; problem: ProblemError };
  /** What the server says of it while it is on its way; null where it says nothing. */
  progress: UploadProgress | null;
};

type Network = { send: typeof sendFile; watch: typeof watchUpload };

export type Uploads = ReturnType<typeof openUploads>;

/** @param network replaceable, so that the order can be told apart from it
 * @param onChecked called for each file that the server has taken in */
export function openUploads({ send, watch }: Network, onChecked: (submission: Submission) => void) {
  let uploads: readonly Upload[] = [];
  let lastKey = 0;
  const listeners = new Set<() => void>();
  const stops = new Map<number, AbortController>();

  function become(next: readonly Upload[]): void {
    uploads = next;
    for (const listener of listeners) listener();
  }

  function change(key: number, to: Partial<Pick<Upload, "stage" | "progress">>): void {
    become(uploads.map((upload) => (upload.key === key ? { ...upload, ...to } : upload)));
  }

  function sendNext(): void {
    const next = uploads.find(({ stage }) => stage.at === "waiting");
    if (next && stops.size === 0) void sendOne(next);
  }

  async function sendOne({ key, file }: Upload): Promise<void> {
    const stop = new AbortController();
    stops.set(key, stop);
    change(key, { stage: { at: "sending", sent: 0 }, progress: null });
    const id = uploadId();
    const stopWatching = watch(id, (progress) => change(key, { progress }));
    try {
      const submission = await send(file, {
        id,
        onSent: (sent) => change(key, { stage: { at: "sending", sent } }),
        onChecking: () => change(key, { stage: { at: "checking" } }),
        signal: stop.signal,
      });
      change(key, { stage: { at: "checked", submission } });
      onChecked(submission);
    } catch (error) {
      if (!stop.signal.aborted)
        change(key, {
          stage: { at: "refused", problem: error instanceof ProblemError ? error : unreachable() },
        });
    } finally {
      stopWatching();
      stops.delete(key);
      sendNext();
    }
  }

  return {
    all: () => uploads,
    isBusy: () => stops.size > 0,
    /** Whether closing the tab would lose a file: what has gone whole is checked without it. */
    wouldLose: () => uploads.some(({ stage: { at } }) => at === "waiting" || at === "sending"),
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    add(files: readonly File[]): void {
      become([
        ...uploads,
        ...files.map((file) => ({
          key: ++lastKey,
          file,
          stage: { at: "waiting" as const },
          progress: null,
        })),
      ]);
      sendNext();
    },
    again(key: number): void {
      change(key, { stage: { at: "waiting" } });
      sendNext();
    },
    /** Takes a file off the list; one that is on its way is stopped. */
    remove(key: number): void {
      become(uploads.filter((upload) => upload.key !== key));
      stops.get(key)?.abort();
    },
  };
}
