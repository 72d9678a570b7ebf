// An endpoint's answer in a component: cached by what was asked.
import { keepPreviousData, type UseQueryResult, useQuery } from "@tanstack/react-query";
import type { z } from "zod";
import { getSite } from "#api/contract/site.ts";
import { type Asked, call } from "./call.ts";
import type { ProblemError } from "./problem.ts";

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

/** The trust, today, outcomes, areas and dimensions: asked once, used everywhere. */
export function useSite() {
  return useAnswer(getSite);
}
