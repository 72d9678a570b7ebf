// The figures behind one change, cut by cut.
import { useInfiniteQuery } from "@tanstack/react-query";
import type { z } from "zod";
import { type Change, type ChangedCell, getChangedCells } from "#api/contract/submissions.ts";
import { call } from "#dashboard/api-client/call.ts";
import type { ProblemError } from "#dashboard/api-client/problem.ts";
import { answerKey } from "#dashboard/api-client/use-answer.ts";
import { CardTable, Cell, Row } from "#dashboard/ui/CardTable.tsx";
import { Failed } from "#dashboard/ui/Failed.tsx";
import { ShowMore } from "#dashboard/ui/ShowMore.tsx";
import { Skeleton } from "#dashboard/ui/Skeleton.tsx";
import { AfterText, BeforeText } from "./BeforeAfter.tsx";

const AT_A_TIME = 100;
const WORDS = { new: "New", changed: "Changed", unchanged: "As before" } as const;

type Page = z.output<typeof getChangedCells.output>;
type Props = { id: string; change: Change; past: boolean };

export function CutCells({ id, change, past }: Props) {
  const { indicator, area, period, periodText } = change;
  const which = { indicator: indicator.id, area: area.code, period };
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery<
    Page,
    ProblemError,
    { pages: Page[] },
    readonly unknown[],
    string | undefined
  >({
    queryKey: answerKey(getChangedCells, { params: { id }, ...which }),
    queryFn: ({ pageParam, signal }) =>
      call(getChangedCells, {
        params: { id },
        query: { ...which, cursor: pageParam, limit: AT_A_TIME },
        signal,
      }),
    initialPageParam: undefined,
    getNextPageParam: ({ next }) => next,
  });
  if (!data) return error ? <Failed problem={error} retry={refetch} /> : <Skeleton height={120} />;
  const cells: ChangedCell[] = data.pages.flatMap((page) => page.cells);
  const [before, after] = past ? ["Was", "Became"] : ["Now", "Will be"];
  return (
    <>
      <CardTable
        className="cuts"
        caption={`${indicator.title}, ${area.name}, ${periodText}: figure by figure`}
        quiet
        columns={[
          { text: "Who" },
          { text: before, numeric: true },
          { text: after, numeric: true },
          { text: "Change" },
        ]}
      >
        <tbody>
          {cells.map((cell) => (
            <Row key={JSON.stringify(cell.members)} head={cell.membersText}>
              <Cell label={before} numeric>
                <BeforeText value={cell.before} past={past} />
              </Cell>
              <Cell label={after} numeric>
                <AfterText value={cell.after} />
              </Cell>
              <Cell label="Change">{WORDS[cell.change]}</Cell>
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
