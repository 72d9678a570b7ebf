// Two returns beside each other, asked for page by page.
import { useInfiniteQuery } from "@tanstack/react-query";
import type { z } from "zod";
import { compareSubmissions } from "#api/contract/history.ts";
import { call } from "#dashboard/api-client/call.ts";
import type { ProblemError } from "#dashboard/api-client/problem.ts";
import { answerKey } from "#dashboard/api-client/use-answer.ts";

export type Comparison = z.output<typeof compareSubmissions.output>;
export type ComparedFigure = Comparison["figures"][number];
export type View = { one: string; other: string; indicator: string | undefined; all: boolean };

const AT_A_TIME = 100;

/** `more` fetches the next page; it is null where there is none. */
export function useComparison({ one, other, indicator, all }: View) {
  const asked = { params: { id: one, other }, indicator, all };
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery<
    Comparison,
    ProblemError,
    { pages: Comparison[] },
    readonly unknown[],
    string | undefined
  >({
    queryKey: answerKey(compareSubmissions, asked),
    queryFn: ({ pageParam, signal }) =>
      call(compareSubmissions, {
        params: asked.params,
        query: { indicator, only: all ? undefined : "different", cursor: pageParam, limit: AT_A_TIME },
        signal,
      }),
    initialPageParam: undefined,
    getNextPageParam: ({ next }) => next,
  });
  return {
    comparison: data?.pages[0],
    figures: data?.pages.flatMap(({ figures }) => figures) ?? [],
    error,
    retry: refetch,
    more: hasNextPage && !isFetchingNextPage ? () => void fetchNextPage() : null,
  };
}
