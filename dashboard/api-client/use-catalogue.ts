// Every indicator of the catalogue: asked once, used by each page that lists them.
import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import { type Definition, listIndicators } from "#api/contract/indicator.ts";
import { call } from "./call.ts";
import { everyPage } from "./every-page.ts";
import type { ProblemError } from "./problem.ts";

export function useCatalogue(): UseQueryResult<Definition[], ProblemError> {
  return useQuery<Definition[], ProblemError>({
    queryKey: [listIndicators.path],
    queryFn: async ({ signal }) => {
      const pages = await everyPage((cursor) =>
        call(listIndicators, { query: { limit: 200, cursor }, signal }),
      );
      return pages.flatMap(({ indicators }) => indicators);
    },
  });
}
