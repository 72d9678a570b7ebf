// The figures that a submission changes, asked for page by page.
import { useInfiniteQuery } from "@tanstack/react-query";
import type { z } from "zod";
import { type Change, getChanges } from "#api/contract/submissions.ts";
import { call } from "#dashboard/api-client/call.ts";
import type { ProblemError } from "#dashboard/api-client/problem.ts";
import { answerKey } from "#dashboard/api-client/use-answer.ts";

const AT_A_TIME = 50;

type Page = z.output<typeof getChanges.output>;

/** `more` fetches the next page; it is null where there is none. */
export type Changes = { found: Change[] | null; error: ProblemError | null; more: (() => void) | null };

/** @param area code of the one area to ask for, null for all; nothing is asked while it is not known */
export function useChanges(id: string, area: string | null | undefined, wanted = true): Changes {
  const { data, error, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery<
    Page,
    ProblemError,
    { pages: Page[] },
    readonly unknown[],
    string | undefined
  >({
    queryKey: answerKey(getChanges, { params: { id }, area }),
    queryFn: ({ pageParam, signal }) =>
      call(getChanges, {
        params: { id },
        query: { only: "changes", area: area ?? undefined, cursor: pageParam, limit: AT_A_TIME },
        signal,
      }),
    initialPageParam: undefined,
    getNextPageParam: ({ next }) => next,
    enabled: wanted && area !== undefined,
  });
  return {
    found: data?.pages.flatMap(({ changes }) => changes) ?? null,
    error,
    more: hasNextPage && !isFetchingNextPage ? () => void fetchNextPage() : null,
  };
}
