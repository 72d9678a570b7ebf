// An endpoint's answer in a component: cached by what was asked.
import { keepPreviousData, type UseQueryResult, useQuery } from "@tanstack/react-query";
import type { z } from "zod";
import { getSession, type Session } from "#api/contract/session.ts";
import { getSite } from "#api/contract/site.ts";
import { type Asked, call } from "./call.ts";
import type { ProblemError } from "./problem.ts";

/** Its end is noticed by a refusal in any case; this is for a change of role. */
const SESSION_TRUSTED = 5 * 60_000;
/** Until it is known who is there, no page can show all that they may do; and nothing on it asks again. */
const SESSION_ASKED_AGAIN = 5_000;

type AskedEndpoint = Parameters<typeof call>[0];

/** `keep` shows the last answer while the next is on its way, for changes of a filter on the same page. */
export function useAnswer<E extends AskedEndpoint>(
  endpoint: E,
  asked: Pick<Asked<E>, "params" | "query"> = {},
  { keep = false, enabled = true }: { keep?: boolean; enabled?: boolean } = {},
): UseQueryResult<z.output<E["output"]>, ProblemError> {
  return useQuery<z.output<E["output"]>, ProblemError>({
    queryKey: answerKey(endpoint, asked),
    queryFn: ({ signal }) => call(endpoint, { ...asked, signal }),
    enabled,
    ...(keep ? { placeholderData: keepPreviousData as never } : {}),
  });
}

/** For invalidating after a publication: `answerKey(getOverview)` names every answer of that endpoint. */
export function answerKey<E extends AskedEndpoint>(endpoint: E, asked?: object): readonly unknown[] {
  return asked === undefined ? [endpoint.path] : [endpoint.path, asked];
}

/** Who is signed in, and the trust whose dashboard it is. */
export function useSession() {
  return useQuery<Session, ProblemError>({
    queryKey: answerKey(getSession, {}),
    queryFn: ({ signal }) => call(getSession, { signal }),
    staleTime: SESSION_TRUSTED,
    refetchInterval: ({ state }) => state.status === "error" && SESSION_ASKED_AGAIN,
  });
}

/** The trust, today, outcomes, areas and dimensions: asked once, used everywhere. */
export function useSite() {
  // Not asked again once it is known that nobody may have it; before that it is asked beside the session.
  return useAnswer(getSite, {}, { enabled: maySeeFigures(useSession().data) });
}

const maySeeFigures = (session: Session | undefined): boolean =>
  session === undefined || (session.viewer?.may.includes("view-figures") ?? false);
