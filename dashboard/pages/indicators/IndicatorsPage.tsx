// The catalogue: every indicator, found by any of its words.
import "./indicators.scss";
import { useQuery } from "@tanstack/react-query";
import { type Definition, listIndicators } from "#api/contract/indicator.ts";
import { call } from "#dashboard/api-client/call.ts";
import type { ProblemError } from "#dashboard/api-client/problem.ts";
import { Failed } from "#dashboard/ui/Failed.tsx";
import { PageHeading } from "#dashboard/ui/PageHeading.tsx";
import { Skeleton } from "#dashboard/ui/Skeleton.tsx";
import { Catalogue } from "./Catalogue.tsx";

/** Page after page until there is no next: a catalogue is some hundreds of indicators at most. */
async function everyIndicator(signal: AbortSignal): Promise<Definition[]> {
  const found: Definition[] = [];
  let cursor: string | undefined;
  do {
    const page = await call(listIndicators, { query: { limit: 200, cursor }, signal });
    found.push(...page.indicators);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  return found;
}

export default function IndicatorsPage() {
  const { data, error, refetch } = useQuery<Definition[], ProblemError>({
    queryKey: [listIndicators.path],
    queryFn: ({ signal }) => everyIndicator(signal),
  });
  return (
    <>
      <PageHeading title="Indicators" />
      {data ? (
        <Catalogue indicators={data} />
      ) : error ? (
        <Failed problem={error} retry={refetch} />
      ) : (
        <>
          <p className="govuk-visually-hidden" role="status">
            Loading the indicators
          </p>
          <Skeleton height={70} />
          <Skeleton height={900} />
        </>
      )}
    </>
  );
}
