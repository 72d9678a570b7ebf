// What is new about the risk areas that concern whoever looks, and how they want to be told of it by e-mail.
import "./alerts.scss";
import { useInfiniteQuery } from "@tanstack/react-query";
import { type AlertsPage as Answer, getAlerts } from "#api/contract/alerts.ts";
import { call } from "#dashboard/api-client/call.ts";
import type { ProblemError } from "#dashboard/api-client/problem.ts";
import { answerKey } from "#dashboard/api-client/use-answer.ts";
import { Empty } from "#dashboard/ui/Empty.tsx";
import { Failed } from "#dashboard/ui/Failed.tsx";
import { Link } from "#dashboard/ui/Link.tsx";
import { PageHeading } from "#dashboard/ui/PageHeading.tsx";
import { ShowMore } from "#dashboard/ui/ShowMore.tsx";
import { Skeleton } from "#dashboard/ui/Skeleton.tsx";
import { AlertList } from "./AlertList.tsx";
import { ByEmail } from "./ByEmail.tsx";
import { useSeen } from "./use-seen.ts";

const AT_A_TIME = 20;

export default function AlertsPage() {
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery<
    Answer,
    ProblemError,
    { pages: Answer[] },
    readonly unknown[],
    string | undefined
  >({
    queryKey: answerKey(getAlerts, { list: true }),
    queryFn: ({ pageParam, signal }) =>
      call(getAlerts, { query: { limit: AT_A_TIME, cursor: pageParam }, signal }),
    initialPageParam: undefined,
    getNextPageParam: ({ next }) => next,
    // Fresh for every visit, and then left alone: what was new on arrival stays marked.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const [first] = data?.pages ?? [];
  const alerts = data?.pages.flatMap((page) => page.alerts) ?? [];
  useSeen(first?.newest ?? null);
  return (
    <>
      <PageHeading title="Alerts" />
      {first ? (
        <>
          <p className="govuk-body alerts__text">
            {newText(first.unseen)} Every open risk area is in <Link to="/risk-areas">the register</Link>. You
            can choose whether alerts come{" "}
            <a className="govuk-link" href="#by-email">
              by e-mail
            </a>{" "}
            too.
          </p>
          {alerts.length > 0 ? (
            <AlertList alerts={alerts} />
          ) : (
            <Empty title="No alerts yet">
              When a risk area that concerns you is raised, answered or closed, it stands here.
            </Empty>
          )}
          {hasNextPage && (
            <ShowMore count={AT_A_TIME} waiting={isFetchingNextPage} onMore={() => void fetchNextPage()} />
          )}
          <ByEmail page={first} />
        </>
      ) : error ? (
        <Failed problem={error} retry={refetch} />
      ) : (
        <>
          <p className="govuk-visually-hidden" role="status">
            Loading the alerts
          </p>
          <Skeleton lines={1} />
          <Skeleton height={500} />
        </>
      )}
    </>
  );
}

function newText(unseen: number): string {
  if (unseen === 0) return "Nothing is new since your last visit.";
  return unseen === 1
    ? "1 alert is new since your last visit."
    : `${unseen} alerts are new since your last visit.`;
}
