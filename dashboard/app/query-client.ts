// How long an answer is trusted and when a failed question is asked again.
import { QueryClient } from "@tanstack/react-query";
import { getSession, type Session } from "#api/contract/session.ts";
import { ProblemError } from "#dashboard/api-client/problem.ts";
import { whenRefused } from "#dashboard/api-client/signed-out.ts";
import { answerKey } from "#dashboard/api-client/use-answer.ts";

/** A refusal stays a refusal; a server that could not answer may do so a moment later. */
function worthAskingAgain(failures: number, error: Error): boolean {
  const refused = error instanceof ProblemError && error.status >= 400 && error.status < 500;
  return !refused && failures < 2;
}

export const queryClient = new QueryClient({
  defaultOptions: {
    // The browser holds ETags, so asking again is cheap; half a minute spares asking while someone moves about.
    queries: { staleTime: 30_000, retry: worthAskingAgain, networkMode: "always" },
    mutations: { networkMode: "always" },
  },
});

whenRefused(() => {
  const session = queryClient.getQueryData<Session>(answerKey(getSession, {}));
  // Those who are known not to be signed in are being asked to already.
  if (session?.viewer)
    void queryClient.invalidateQueries({ queryKey: answerKey(getSession) }, { cancelRefetch: false });
});
