// Every Solution Centre case: there are few enough to be narrowed on the page.
import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import { listCases } from "#api/contract/cases.ts";
import { call } from "#dashboard/api-client/call.ts";
import { everyPage } from "#dashboard/api-client/every-page.ts";
import type { ProblemError } from "#dashboard/api-client/problem.ts";

type Page = Awaited<ReturnType<typeof call<typeof listCases>>>;
export type CaseLine = Page["cases"][number];

export function useCases(): UseQueryResult<CaseLine[], ProblemError> {
  return useQuery<CaseLine[], ProblemError>({
    queryKey: [listCases.path],
    queryFn: async ({ signal }) => {
      const pages = await everyPage((cursor) => call(listCases, { query: { limit: 200, cursor }, signal }));
      return pages.flatMap(({ cases }) => cases);
    },
  });
}
