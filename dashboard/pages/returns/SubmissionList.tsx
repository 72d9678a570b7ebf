// What was sent, newest first, and how each stands.

import { useInfiniteQuery } from "@tanstack/react-query";
import type { z } from "zod";
import { listSubmissions } from "#api/contract/submissions.ts";
import { call } from "#dashboard/api-client/call.ts";
import type { ProblemError } from "#dashboard/api-client/problem.ts";
import { answerKey } from "#dashboard/api-client/use-answer.ts";
import { CardTable, Cell, Row } from "#dashboard/ui/CardTable.tsx";
import { momentText } from "#dashboard/ui/dates.ts";
import { Empty } from "#dashboard/ui/Empty.tsx";
import { Failed } from "#dashboard/ui/Failed.tsx";
import { Link } from "#dashboard/ui/Link.tsx";
import { plural } from "#dashboard/ui/numbers.ts";
import { ShowMore } from "#dashboard/ui/ShowMore.tsx";
import { Skeleton } from "#dashboard/ui/Skeleton.tsx";
import { wantsWordsAlone } from "./submission/rule-kinds.ts";
import { StandingTag } from "./submission/StandingTag.tsx";
import { changesText } from "./submission/standing.ts";

const COLUMNS = [
  { text: "File" },
  { text: "Sent" },
  { text: "State" },
  { text: "Rows", numeric: true },
  { text: "Figures" },
];
const AT_A_TIME = 10;

type Page = z.output<typeof listSubmissions.output>;

function figuresText({ state, errors, rules, changes }: Page["submissions"][number]): string {
  if (state !== "checked" || errors === 0) return changesText(changes, state !== "checked");
  return wantsWordsAlone({ rules })
    ? `${plural(errors, "figure")} to explain.`
    : `${plural(errors, "error")} to mend.`;
}

export function SubmissionList() {
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery<
    Page,
    ProblemError,
    { pages: Page[] },
    readonly unknown[],
    string | undefined
  >({
    queryKey: answerKey(listSubmissions),
    queryFn: ({ pageParam, signal }) =>
      call(listSubmissions, { query: { limit: AT_A_TIME, cursor: pageParam }, signal }),
    initialPageParam: undefined,
    getNextPageParam: ({ next }) => next,
  });
  const found = data?.pages.flatMap(({ submissions }) => submissions) ?? [];

  if (!data) return error ? <Failed problem={error} retry={refetch} /> : <Skeleton height={520} />;
  if (found.length === 0)
    return <Empty title="Nothing has been sent yet">Send the first return above.</Empty>;
  return (
    <>
      <CardTable className="submissions" caption="Files sent, newest first" quiet columns={COLUMNS}>
        <tbody>
          {found.map((submission) => (
            <Row
              key={submission.id}
              head={
                <Link to={`/returns/${submission.id}`}>
                  {submission.fileName ?? `Return ${submission.id}`}
                </Link>
              }
            >
              <Cell label="Sent">
                {momentText(submission.receivedAt)}
                <span className="under">by {submission.sender}</span>
              </Cell>
              <Cell label="State">
                <StandingTag submission={submission} />
              </Cell>
              <Cell label="Rows" numeric>
                {submission.rows.toLocaleString("en-GB")}
              </Cell>
              <Cell label="Figures">{figuresText(submission)}</Cell>
            </Row>
          ))}
        </tbody>
      </CardTable>
      {hasNextPage && (
        <ShowMore count={AT_A_TIME} waiting={isFetchingNextPage} onMore={() => void fetchNextPage()} />
      )}
    </>
  );
}
