// Where two returns are still to be named: those that the reader may open, newest first.
import { listSubmissions } from "#api/contract/submissions.ts";
import { useAnswer } from "#dashboard/api-client/use-answer.ts";
import { momentText } from "#dashboard/ui/dates.ts";
import { Empty } from "#dashboard/ui/Empty.tsx";
import { Failed } from "#dashboard/ui/Failed.tsx";
import { Skeleton } from "#dashboard/ui/Skeleton.tsx";
import { CompareForm } from "./CompareForm.tsx";

const NEWEST = 100;

/** @param first the one that has been chosen already */
export function ChooseTwo({ first }: { first: string | null }) {
  const { data, error, refetch } = useAnswer(listSubmissions, { query: { limit: NEWEST } });
  if (!data) return error ? <Failed problem={error} retry={refetch} /> : <Skeleton height={120} />;
  const choices = data.submissions.map(({ id, fileName, receivedAt, state }) => ({
    id,
    text: `${fileName ?? `Submission ${id}`}, sent on ${momentText(receivedAt)}, ${state}`,
  }));
  if (choices.length < 2) return <Empty title="There are no two returns to compare yet" />;
  const old = first !== null && choices.every(({ id }) => id !== first);
  return (
    <CompareForm
      choices={old ? [...choices, { id: first, text: `Submission ${first}` }] : choices}
      first={first}
    />
  );
}
