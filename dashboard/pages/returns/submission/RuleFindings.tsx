// What one rule found: the first places, and on request all of them, page after page.

import { useInfiniteQuery } from "@tanstack/react-query";
import type { z } from "zod";
import { type Finding, getFindings, type Submission } from "#api/contract/submissions.ts";
import { call } from "#dashboard/api-client/call.ts";
import type { ProblemError } from "#dashboard/api-client/problem.ts";
import { answerKey } from "#dashboard/api-client/use-answer.ts";
import { useSearch } from "#dashboard/app/search.ts";
import { Failed } from "#dashboard/ui/Failed.tsx";
import { Link } from "#dashboard/ui/Link.tsx";
import { number, plural } from "#dashboard/ui/numbers.ts";
import { ShowMore } from "#dashboard/ui/ShowMore.tsx";
import { Skeleton } from "#dashboard/ui/Skeleton.tsx";
import { FindingsTable } from "./FindingsTable.tsx";

const FIRST = 5;
const AT_A_TIME = 100;

type Rule = Submission["rules"][number];
type Page = z.output<typeof getFindings.output>;
type Props = {
  submission: Submission;
  rule: Rule;
  /** What the way to all of them is called, before their number. */
  all?: string;
  children?: React.ReactNode;
};

export function RuleFindings({ submission, rule: found, all: way = "Show all", children }: Props) {
  const { rule, title, count, severity } = found;
  const all = useSearch().get("rule") === rule;
  const here = submission.findings.filter((finding) => finding.rule === rule);
  const enough = Math.min(count, all ? count : FIRST);
  return (
    <section
      className={`rule rule--${severity}`}
      id={`rule-${rule}`}
      aria-labelledby={`title-${rule}`}
      tabIndex={-1}
    >
      <h3 className="govuk-heading-s rule__title" id={`title-${rule}`}>
        {title} <span className="rule__count">{plural(count, severity)}</span>
      </h3>
      {here.length >= enough ? (
        <FindingsTable caption={title} findings={here.slice(0, enough)} />
      ) : (
        <AskedFor
          submission={submission.id}
          rule={rule}
          title={title}
          limit={all ? AT_A_TIME : FIRST}
          more={all}
        />
      )}
      {count > FIRST && (
        <p className="govuk-body-s">
          {all ? (
            <Link to={`/returns/${submission.id}`}>Show the first {FIRST} only</Link>
          ) : (
            <Link to={`/returns/${submission.id}?rule=${rule}`}>
              {way} ({number(count)})
            </Link>
          )}
        </p>
      )}
      {children}
    </section>
  );
}

type AskedProps = { submission: string; rule: string; title: string; limit: number; more: boolean };

function AskedFor({ submission, rule, title, limit, more }: AskedProps) {
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery<
    Page,
    ProblemError,
    { pages: Page[] },
    readonly unknown[],
    string | undefined
  >({
    queryKey: answerKey(getFindings, { params: { id: submission }, rule, limit }),
    queryFn: ({ pageParam, signal }) =>
      call(getFindings, { params: { id: submission }, query: { rule, limit, cursor: pageParam }, signal }),
    initialPageParam: undefined,
    getNextPageParam: ({ next }) => next,
  });
  if (!data) return error ? <Failed problem={error} retry={refetch} /> : <Skeleton height={limit * 45} />;
  const findings: Finding[] = data.pages.flatMap((page) => page.findings);
  return (
    <>
      <FindingsTable caption={title} findings={findings} />
      {more && hasNextPage && (
        <ShowMore count={AT_A_TIME} waiting={isFetchingNextPage} onMore={() => void fetchNextPage()} />
      )}
    </>
  );
}
