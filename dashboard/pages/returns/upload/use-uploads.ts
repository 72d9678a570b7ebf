// The tab's uploads, for components. Answers that a new submission makes stale are asked again.
import { useSyncExternalStore } from "react";
import { getSubmission, listSubmissions } from "#api/contract/submissions.ts";
import { answerKey } from "#dashboard/api-client/use-answer.ts";
import { queryClient } from "#dashboard/app/query-client.ts";
import { PERSON_CHANGED } from "#dashboard/app/viewer.ts";
import { sendFile } from "./send-file.ts";
import { openUploads } from "./uploads.ts";
import { watchUpload } from "./watch-upload.ts";

/** Submissions that were there before their file was sent: the server answers the same content with the same one. */
const sentBefore = new Set<string>();

export const uploads = openUploads({ send: sendFile, watch: watchUpload }, (submission) => {
  const { id, state } = submission;
  if (state !== "checked") sentBefore.add(id);
  // What was known of the same submission before may be older than this.
  queryClient.removeQueries({
    predicate: ({ queryKey }) => JSON.stringify(queryKey).includes(`{"id":"${id}"}`),
  });
  queryClient.setQueryData(answerKey(getSubmission, { params: { id } }), submission);
  void queryClient.invalidateQueries({ queryKey: answerKey(listSubmissions) });
});

/** A closed tab ends what has not gone yet, so the browser asks first. */
addEventListener("beforeunload", (event) => {
  if (uploads.wouldLose()) event.preventDefault();
});

/** Files of somebody who has gone are nobody else's. */
addEventListener(PERSON_CHANGED, () => {
  for (const { key } of uploads.all()) uploads.remove(key);
});

export const useUploads = () => useSyncExternalStore(uploads.subscribe, uploads.all);

export const wasSentBefore = (submission: string): boolean => sentBefore.has(submission);
