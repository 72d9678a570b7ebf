// A submission as the server has just answered: shown at once, with whatever else is known of it asked for again.
import type { QueryClient } from "@tanstack/react-query";
import { getSubmission, listSubmissions, type Submission } from "#api/contract/submissions.ts";
import { answerKey } from "#dashboard/api-client/use-answer.ts";

/** @param what "only" where nothing else can have changed by it
 * @returns once what the page shows beside it is here too */
export async function showSubmission(
  queries: QueryClient,
  submission: Submission,
  what: "all" | "only" = "all",
): Promise<void> {
  const { id } = submission;
  queries.setQueryData(answerKey(getSubmission, { params: { id } }), submission);
  if (what === "only") return;
  void queries.invalidateQueries({ queryKey: answerKey(listSubmissions) });
  await queries.invalidateQueries({
    predicate: ({ queryKey }) =>
      queryKey[0] !== getSubmission.path && JSON.stringify(queryKey).includes(`{"id":"${id}"}`),
  });
}
