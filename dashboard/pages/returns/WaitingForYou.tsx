// What owners have checked and explained, and a performance lead has to publish.
import { useQuery } from "@tanstack/react-query";
import type { z } from "zod";
import { listSubmissions } from "#api/contract/submissions.ts";
import { call } from "#dashboard/api-client/call.ts";
import { everyPage } from "#dashboard/api-client/every-page.ts";
import type { ProblemError } from "#dashboard/api-client/problem.ts";
import { answerKey } from "#dashboard/api-client/use-answer.ts";
import { CardTable, Cell, Row } from "#dashboard/ui/CardTable.tsx";
import { momentText } from "#dashboard/ui/dates.ts";
import { Failed } from "#dashboard/ui/Failed.tsx";
import { Link } from "#dashboard/ui/Link.tsx";
import { changesText } from "./submission/standing.ts";

const COLUMNS = [{ text: "File" }, { text: "Asked" }, { text: "What publishing changes" }];
const QUERY = { waiting: "approval", limit: 200 } as const;

type Listed = z.output<typeof listSubmissions.output>["submissions"];

/** Nothing is shown while nothing waits. */
export function WaitingForYou() {
  const { data, error, refetch } = useQuery<Listed, ProblemError>({
    queryKey: answerKey(listSubmissions, { query: QUERY }),
    queryFn: async ({ signal }) => {
      const pages = await everyPage((cursor) =>
        call(listSubmissions, { query: { ...QUERY, cursor }, signal }),
      );
      return pages.flatMap(({ submissions }) => submissions);
    },
  });
  if (error && !data) return <Failed problem={error} retry={refetch} />;
  if (!data || data.length === 0) return null;
  return (
    <section aria-labelledby="waiting" className="no-print">
      <h2 className="govuk-heading-m" id="waiting">
        Waiting for you to publish
      </h2>
      <CardTable className="waiting-list" caption="Waiting for you to publish" quiet columns={COLUMNS}>
        <tbody>
          {data.map(({ id, fileName, approval, changes }) => (
            <Row key={id} head={<Link to={`/returns/${id}`}>{fileName ?? `Return ${id}`}</Link>}>
              <Cell label="Asked">
                <span>{approval?.askedAt && momentText(approval.askedAt)}</span>
                {approval?.askedBy && <span className="under">by {approval.askedBy}</span>}
              </Cell>
              <Cell label="Publishing changes">{changesText(changes)}</Cell>
            </Row>
          ))}
        </tbody>
      </CardTable>
    </section>
  );
}
