// Letters that this system wrote: whether they left, and the text of those that did not, to pass on by hand.
import "./mail.scss";
import { useInfiniteQuery } from "@tanstack/react-query";
import type { z } from "zod";
import { listMail } from "#api/contract/mail.ts";
import { call } from "#dashboard/api-client/call.ts";
import type { ProblemError } from "#dashboard/api-client/problem.ts";
import { answerKey } from "#dashboard/api-client/use-answer.ts";
import { Empty } from "#dashboard/ui/Empty.tsx";
import { Failed } from "#dashboard/ui/Failed.tsx";
import { PageHeading } from "#dashboard/ui/PageHeading.tsx";
import { ShowMore } from "#dashboard/ui/ShowMore.tsx";
import { Skeleton } from "#dashboard/ui/Skeleton.tsx";
import { LettersTable } from "./LettersTable.tsx";
import { undeliveredFirst } from "./letters.ts";

const AT_A_TIME = 50;

type Page = z.output<typeof listMail.output>;

export default function MailPage() {
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery<
    Page,
    ProblemError,
    { pages: Page[] },
    readonly unknown[],
    string | undefined
  >({
    queryKey: answerKey(listMail),
    queryFn: ({ pageParam, signal }) =>
      call(listMail, { query: { limit: AT_A_TIME, cursor: pageParam }, signal }),
    initialPageParam: undefined,
    getNextPageParam: ({ next }) => next,
    // Letters leave by themselves: whoever comes back sees which.
    staleTime: 0,
  });
  const letters = undeliveredFirst(data?.pages.flatMap(({ mail }) => mail) ?? []);
  return (
    <>
      <PageHeading title="Mail" />
      {data ? (
        <>
          <p className="govuk-body mail__delivery">{data.pages[0]?.delivery}</p>
          {letters.length > 0 ? (
            <LettersTable letters={letters} />
          ) : (
            <Empty title="No letter has been written yet">
              Invitations and links to set a new password stand here once they are written.
            </Empty>
          )}
          {hasNextPage && (
            <ShowMore count={AT_A_TIME} waiting={isFetchingNextPage} onMore={() => void fetchNextPage()} />
          )}
        </>
      ) : error ? (
        <Failed problem={error} retry={refetch} />
      ) : (
        <>
          <p className="govuk-visually-hidden" role="status">
            Loading the letters
          </p>
          <Skeleton lines={1} />
          <Skeleton height={500} />
        </>
      )}
    </>
  );
}
