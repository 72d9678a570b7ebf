// Files on their way: one after another, whatever page is looked at meanwhile. Lives as long as the tab.
import type { Submission } from "#api/contract/submissions.ts";
import { ProblemError, unreachable } from "#dashboard/api-client/problem.ts";
import type { sendFile } from "./send-file.ts";

export type Upload = {
  key: number;
  file: File;
  stage:
    | { at: "waiting" }
    | { at: "sending"; sent: number }
    | { at: "checking" }
    | { at: "checked"; submission: Submission }
    | { at: "refused"; problem: ProblemError };
};

type Send = typeof sendFile;

export type Uploads = ReturnType<typeof openUploads>;

/** @param send replaceable, so that the order can be told apart from the network
 * @param onChecked called for each file that the server has taken in */
export function openUploads(send: Send, onChecked: (submission: Submission) => void) {
  let uploads: readonly Upload[] = [];
  let lastKey = 0;
  const listeners = new Set<() => void>();
  const stops = new Map<number, AbortController>();

  function become(next: readonly Upload[]): void {
    uploads = next;
    for (const listener of listeners) listener();
  }

  function move(key: number, stage: Upload["stage"]): void {
    become(uploads.map((upload) => (upload.key === key ? { ...upload, stage } : upload)));
  }

  function sendNext(): void {
    const next = uploads.find(({ stage }) => stage.at === "waiting");
    if (next && stops.size === 0) void sendOne(next);
  }

  async function sendOne({ key, file }: Upload): Promise<void> {
    const stop = new AbortController();
    stops.set(key, stop);
    move(key, { at: "sending", sent: 0 });
    try {
      const submission = await send(file, {
        onSent: (sent) => move(key, { at: "sending", sent }),
        onChecking: () => move(key, { at: "checking" }),
        signal: stop.signal,
      });
      move(key, { at: "checked", submission });
      onChecked(submission);
    } catch (error) {
      if (!stop.signal.aborted)
        move(key, { at: "refused", problem: error instanceof ProblemError ? error : unreachable() });
    } finally {
      stops.delete(key);
      sendNext();
    }
  }

  return {
    all: () => uploads,
    isBusy: () => stops.size > 0,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    add(files: readonly File[]): void {
      become([
        ...uploads,
        ...files.map((file) => ({ key: ++lastKey, file, stage: { at: "waiting" as const } })),
      ]);
      sendNext();
    },
    again(key: number): void {
      move(key, { at: "waiting" });
      sendNext();
    },
    /** Takes a file off the list; one that is on its way is stopped. */
    remove(key: number): void {
      become(uploads.filter((upload) => upload.key !== key));
      stops.get(key)?.abort();
    },
  };
}
