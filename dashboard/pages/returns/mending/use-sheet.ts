// Rows of a return as a grid to be mended, asked for page by page or rule by rule.
import { useInfiniteQuery, useQueries } from "@tanstack/react-query";
import type { z } from "zod";
import { getSheet, type SheetRow } from "#api/contract/mending.ts";
import { call } from "#dashboard/api-client/call.ts";
import type { ProblemError } from "#dashboard/api-client/problem.ts";
import { answerKey } from "#dashboard/api-client/use-answer.ts";

export const ROWS_AT_A_TIME = 50;
/** The most that the server gives at once, and more than are ever shown together unasked. */
const ROWS_AT_ONCE = 200;

type Page = z.output<typeof getSheet.output>;
export type Sheet = Omit<Page, "next">;
export type AskedSheet = {
  sheet: Sheet | null;
  error: ProblemError | null;
  retry: () => void;
  more: (() => void) | null;
  waiting: boolean;
};

/** @param which one rule's rows, or those that were mended */
export function useSheet(
  id: string,
  which: { rule: string } | { only: "mended" },
  enabled = true,
): AskedSheet {
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery<
    Page,
    ProblemError,
    { pages: Page[] },
    readonly unknown[],
    string | undefined
  >({
    queryKey: answerKey(getSheet, { params: { id }, ...which, limit: ROWS_AT_A_TIME }),
    queryFn: ({ pageParam, signal }) =>
      call(getSheet, {
        params: { id },
        query: { ...which, cursor: pageParam, limit: ROWS_AT_A_TIME },
        signal,
      }),
    initialPageParam: undefined,
    getNextPageParam: ({ next }) => next,
    enabled,
  });
  return {
    sheet: data ? joined(data.pages) : null,
    error,
    retry: () => void refetch(),
    more: hasNextPage ? () => void fetchNextPage() : null,
    waiting: isFetchingNextPage,
  };
}

/** The rows of several rules, each row once: for mistakes few enough to stand in one grid. */
export function useSheets(id: string, rules: readonly string[]): AskedSheet {
  return useQueries({
    queries: rules.map((rule) => ({
      queryKey: answerKey(getSheet, { params: { id }, rule, limit: ROWS_AT_ONCE }),
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        call(getSheet, { params: { id }, query: { rule, limit: ROWS_AT_ONCE }, signal }),
    })),
    combine: (answers): AskedSheet => {
      const pages = answers.flatMap(({ data }) => data ?? []);
      return {
        sheet: pages.length === answers.length ? joined(pages) : null,
        error: (answers.find(({ error }) => error)?.error as ProblemError | undefined) ?? null,
        retry: () => {
          for (const { refetch } of answers) void refetch();
        },
        more: null,
        waiting: false,
      };
    },
  });
}

function joined(pages: readonly Page[]): Sheet {
  const rows = new Map<number, SheetRow>();
  for (const page of pages) for (const row of page.rows) rows.set(row.row, row);
  return {
    headings: pages[0]?.headings ?? [],
    columns: pages[0]?.columns ?? [],
    rows: [...rows.values()].sort((a, b) => a.row - b.row),
  };
}
