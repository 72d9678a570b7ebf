// The record of everything that was done: narrowed by the address, newest first, as a file.
import "./audit.scss";
import { useInfiniteQuery, useMutation } from "@tanstack/react-query";
import { type AuditPage as Answer, getAudit } from "#api/contract/audit.ts";
import { call } from "#dashboard/api-client/call.ts";
import type { ProblemError } from "#dashboard/api-client/problem.ts";
import { answerKey } from "#dashboard/api-client/use-answer.ts";
import { useSearch } from "#dashboard/app/search.ts";
import { Empty } from "#dashboard/ui/Empty.tsx";
import { Failed } from "#dashboard/ui/Failed.tsx";
import { Link } from "#dashboard/ui/Link.tsx";
import { PageHeading } from "#dashboard/ui/PageHeading.tsx";
import { ShowMore } from "#dashboard/ui/ShowMore.tsx";
import { Skeleton } from "#dashboard/ui/Skeleton.tsx";
import { AuditTable } from "./AuditTable.tsx";
import { downloadCsv } from "./csv.ts";
import { FilterForm } from "./FilterForm.tsx";
import { asQuery, dayFault, type Filters, filtersOf } from "./filters.ts";

const AT_A_TIME = 50;

export default function AuditPage() {
  const filters = filtersOf(useSearch());
  const fault = dayFault(filters);
  return (
    <>
      <PageHeading title="Audit" />
      <p className="govuk-body audit__what">
        Everything that was done, by whom and when. Each entry is chained to the one before it by its hash, so
        that none can be changed or taken out unseen: <code>npm run audit:verify</code> proves it.
      </p>
      <Entries filters={filters} fault={fault} />
    </>
  );
}

function Entries({ filters, fault }: { filters: Filters; fault: string | null }) {
  const { data, error, refetch, isPlaceholderData, fetchNextPage, hasNextPage, isFetchingNextPage } =
    useInfiniteQuery<Answer, ProblemError, { pages: Answer[] }, readonly unknown[], string | undefined>({
      queryKey: answerKey(getAudit, { query: filters }),
      queryFn: ({ pageParam, signal }) =>
        call(getAudit, { query: { ...asQuery(filters), limit: AT_A_TIME, cursor: pageParam }, signal }),
      initialPageParam: undefined,
      getNextPageParam: ({ next }) => next,
      placeholderData: (last) => last,
      enabled: fault === null,
      // Something is added all the time: whoever comes back sees it.
      staleTime: 0,
    });
  const found = data?.pages.flatMap(({ entries }) => entries) ?? [];
  return (
    <>
      <FilterForm
        key={JSON.stringify(filters)}
        filters={filters}
        actions={data?.pages[0]?.actions ?? []}
        fault={fault}
      />
      {fault !== null ? null : error && (!data || isPlaceholderData) ? (
        <Failed problem={error} retry={refetch} />
      ) : !data ? (
        <Waiting />
      ) : (
        <div aria-busy={isPlaceholderData}>
          {found.length === 0 ? (
            <Nothing narrowed={Object.keys(filters).length > 0} />
          ) : (
            <>
              <TakeAway filters={filters} />
              <AuditTable entries={found} />
            </>
          )}
          {hasNextPage && (
            <ShowMore count={AT_A_TIME} waiting={isFetchingNextPage} onMore={() => void fetchNextPage()} />
          )}
        </div>
      )}
    </>
  );
}

function Nothing({ narrowed }: { narrowed: boolean }) {
  return narrowed ? (
    <Empty title="No entry matches">
      Ask for less, or <Link to="/audit">show the whole record</Link>.
    </Empty>
  ) : (
    <Empty title="Nothing has been recorded yet">What people do here stands here from now on.</Empty>
  );
}

function TakeAway({ filters }: { filters: Filters }) {
  const take = useMutation<void, ProblemError>({ mutationFn: () => downloadCsv(filters) });
  return (
    <p className="audit__take no-print">
      <button
        type="button"
        className="link-button"
        aria-disabled={take.isPending}
        onClick={() => take.isPending || take.mutate()}
      >
        {take.isPending ? "Preparing the file…" : "Download as CSV"}
      </button>{" "}
      {Object.keys(filters).length > 0 ? "every entry that matches" : "the whole record"}. The download is
      recorded too.
      {take.error && (
        <span className="audit__fault" role="alert">
          {take.error.title}. {take.error.message}
        </span>
      )}
    </p>
  );
}

function Waiting() {
  return (
    <>
      <p className="govuk-visually-hidden" role="status">
        Loading the record
      </p>
      <Skeleton height={900} />
    </>
  );
}
