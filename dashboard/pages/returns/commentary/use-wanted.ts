// Figures of a return that commentary can be written for. Those that need it are all here before any is shown.
import { useInfiniteQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import type { z } from "zod";
import { getWantedWords, type WantedWords } from "#api/contract/explaining.ts";
import { call } from "#dashboard/api-client/call.ts";
import type { ProblemError } from "#dashboard/api-client/problem.ts";
import { answerKey } from "#dashboard/api-client/use-answer.ts";

export const WANTED_AT_A_TIME = 50;

type Page = z.output<typeof getWantedWords.output>;

export type Wanted = {
  /** Null until every compulsory one is known. */
  compulsory: WantedWords[] | null;
  optional: WantedWords[];
  error: ProblemError | null;
  retry: () => void;
  more: (() => void) | null;
  waiting: boolean;
};

export function useWanted(id: string): Wanted {
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery<
    Page,
    ProblemError,
    { pages: Page[] },
    readonly unknown[],
    string | undefined
  >({
    queryKey: answerKey(getWantedWords, { params: { id } }),
    queryFn: ({ pageParam, signal }) =>
      call(getWantedWords, {
        params: { id },
        query: { cursor: pageParam, limit: WANTED_AT_A_TIME },
        signal,
      }),
    initialPageParam: undefined,
    getNextPageParam: ({ next }) => next,
  });
  const all = data?.pages.flatMap(({ wanted }) => wanted) ?? [];
  const someLeft = hasNextPage && (all.at(-1)?.compulsory ?? false);
  useEffect(() => {
    if (someLeft && !isFetchingNextPage) void fetchNextPage();
  }, [someLeft, isFetchingNextPage, fetchNextPage]);
  return {
    compulsory: data && !someLeft ? all.filter(({ compulsory }) => compulsory) : null,
    optional: all.filter(({ compulsory }) => !compulsory),
    error,
    retry: () => void refetch(),
    more: hasNextPage && !someLeft ? () => void fetchNextPage() : null,
    waiting: isFetchingNextPage,
  };
}
