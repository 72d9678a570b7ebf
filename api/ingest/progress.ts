// Tells how far a file on its way has come, now and then, without the file waiting for it.
import type pg from "pg";
import { clearOldUploads, noteUpload, type UploadNews } from "#api/db/queries/uploads.ts";

export type Progress = {
  /** What has changed; told with the next news. */
  note(news: Partial<UploadNews>): void;
  /** The last news, once it is certain. Never fails: it is about the file, and not the file. */
  end(stage: "checked" | "refused", submission?: number): Promise<void>;
};

/** Somebody watches, and three times a second is as good as always. */
const EVERY_MS = 300;
/** Told again though nothing has changed: whoever is silent for a minute is taken for dead. */
const ALIVE_MS = 10_000;

export const FIRST_FINDINGS = 10;

export const NO_PROGRESS: Progress = { note: () => undefined, end: async () => undefined };

export function openProgress(pool: pg.Pool, upload: { id: string; sender: string }): Progress {
  const news: UploadNews = {
    stage: "receiving",
    bytes: 0,
    rows: 0,
    errors: 0,
    warnings: 0,
    findings: [],
    submission: null,
  };
  let changed = false;
  let told = 0;
  let telling: Promise<void> = Promise.resolve();
  let busy = false;
  let ended = false;

  const tell = () => {
    busy = true;
    changed = false;
    told = performance.now();
    telling = noteUpload(pool, upload, { ...news })
      .catch(() => undefined)
      .finally(() => {
        busy = false;
      });
  };
  let timer: NodeJS.Timeout | undefined;
  const begin = () => {
    clearOldUploads(pool).catch(() => undefined);
    timer = setInterval(() => {
      if (!busy && (changed || performance.now() - told >= ALIVE_MS)) tell();
    }, EVERY_MS).unref();
  };

  return {
    note(more) {
      if (ended) return;
      const first = news.findings.length === 0 && (more.findings?.length ?? 0) > 0;
      Object.assign(news, more);
      changed = true;
      if (timer === undefined) begin();
      if (first && !busy) tell();
    },
    async end(stage, submission) {
      if (ended) return;
      ended = true;
      clearInterval(timer);
      await telling;
      Object.assign(news, { stage, submission: submission ?? null });
      tell();
      await telling;
    },
  };
}
