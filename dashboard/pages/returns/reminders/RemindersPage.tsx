// Reminders of returns: when they go out, when they stop, and which went to whom.
import "./reminders.scss";
import { useInfiniteQuery } from "@tanstack/react-query";
import type { z } from "zod";
import { listReminders } from "#api/contract/reminders.ts";
import { call } from "#dashboard/api-client/call.ts";
import type { ProblemError } from "#dashboard/api-client/problem.ts";
import { answerKey } from "#dashboard/api-client/use-answer.ts";
import { ReturnsNav } from "#dashboard/pages/returns/ReturnsNav.tsx";
import { Empty } from "#dashboard/ui/Empty.tsx";
import { Failed } from "#dashboard/ui/Failed.tsx";
import { PageHeading } from "#dashboard/ui/PageHeading.tsx";
import { ShowMore } from "#dashboard/ui/ShowMore.tsx";
import { Skeleton } from "#dashboard/ui/Skeleton.tsx";
import { Pausing } from "./Pausing.tsx";
import { RemindersTable } from "./RemindersTable.tsx";

const AT_A_TIME = 50;

type Page = z.output<typeof listReminders.output>;

export default function RemindersPage() {
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery<
    Page,
    ProblemError,
    { pages: Page[] },
    readonly unknown[],
    string | undefined
  >({
    queryKey: answerKey(listReminders),
    queryFn: ({ pageParam, signal }) =>
      call(listReminders, { query: { limit: AT_A_TIME, cursor: pageParam }, signal }),
    initialPageParam: undefined,
    getNextPageParam: ({ next }) => next,
    // They go out by themselves: whoever comes back sees which.
    staleTime: 0,
  });
  const [first] = data?.pages ?? [];
  const sent = data?.pages.flatMap(({ reminders }) => reminders) ?? [];
  return (
    <>
      <PageHeading title="Reminders" />
      <ReturnsNav />
      {first ? (
        <>
          <p className="govuk-body reminders__rule">
            {first.rule} {first.delivery}
          </p>
          <section aria-labelledby="pauses">
            <h2 className="govuk-heading-m" id="pauses">
              When reminders stop
            </h2>
            <Pausing />
          </section>
          <section aria-labelledby="went">
            <h2 className="govuk-heading-m" id="went">
              Reminders that went out
            </h2>
            {sent.length > 0 ? (
              <RemindersTable reminders={sent} />
            ) : (
              <Empty title="No reminder has gone out yet">Each stands here once it is written.</Empty>
            )}
            {hasNextPage && (
              <ShowMore count={AT_A_TIME} waiting={isFetchingNextPage} onMore={() => void fetchNextPage()} />
            )}
          </section>
        </>
      ) : error ? (
        <Failed problem={error} retry={refetch} />
      ) : (
        <>
          <p className="govuk-visually-hidden" role="status">
            Loading the reminders
          </p>
          <Skeleton lines={2} />
          <Skeleton height={500} />
        </>
      )}
    </>
  );
}
