// Asks the server again and again how far a file on its way has come. Where it gives no answer, nothing is missing but
// the news: the file goes on its way without.
import { getUpload, type UploadProgress } from "#api/contract/uploads.ts";
import { call } from "#dashboard/api-client/call.ts";

/** Milliseconds; a usual file is checked before it is asked about once. */
const EVERY = 400;

/** @returns stops asking */
export function watchUpload(id: string, onProgress: (progress: UploadProgress) => void): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  let later = setTimeout(ask, EVERY);

  async function ask(): Promise<void> {
    const progress = await call(getUpload, { params: { id }, signal }).catch(() => null);
    if (signal.aborted) return;
    if (progress) onProgress(progress);
    later = setTimeout(ask, EVERY);
  }

  return () => {
    stop.abort();
    clearTimeout(later);
  };
}
