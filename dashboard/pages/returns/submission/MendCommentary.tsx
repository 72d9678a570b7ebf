// Commentary written here instead of in the spreadsheet: it is put into the file, and the file is checked again.
import { useMutation } from "@tanstack/react-query";
import { type SyntheticEvent, useState } from "react";
import { getFindings, type Submission } from "#api/contract/submissions.ts";
import { problemFrom, unreachable } from "#dashboard/api-client/problem.ts";
import { urlFor } from "#dashboard/api-client/url.ts";
import { useSend } from "#dashboard/pages/returns/upload/use-send.ts";
import { Link } from "#dashboard/ui/Link.tsx";
import { mendedFile, type Wanted } from "./mended-file.ts";
import { ReasonField } from "./ReasonField.tsx";
import { useDraft } from "./use-draft.ts";

export const commentaryField = (row: number): string => `commentary-${row}`;

type Props = { submission: Submission; wanted: readonly Wanted[] };

export function MendCommentary({ submission, wanted }: Props) {
  const { id, fileName, reading } = submission;
  const send = useSend();
  const [words, setWords] = useDraft(`commentary ${id}`);
  const [asked, setAsked] = useState(false);
  const blank = wanted.filter(({ row }) => !words[row]?.trim());

  const mend = useMutation({
    mutationFn: async () => {
      const text = await fileWithFindings(id);
      const said = new Map(wanted.map(({ row }) => [row, words[row]?.trim() ?? ""]));
      const mended = await mendedFile(text, reading.delimiter, said);
      send([new File([mended], fileName ?? `return-${id}.csv`, { type: "text/csv" })]);
    },
  });

  function add(event: SyntheticEvent) {
    event.preventDefault();
    setAsked(true);
    const first = blank[0];
    if (first) document.getElementById(commentaryField(first.row))?.focus();
    else mend.mutate();
  }

  return (
    <form onSubmit={add} className="mend" noValidate>
      <p className="govuk-body">
        A figure that is off target goes to the board with its owner’s words beside it. Write in two or three
        sentences what happened, what is being done, by when, and what help you need.{" "}
        <Link to="/guide/csv">More about commentary</Link>
      </p>
      {wanted.map(({ row, message }) => (
        <ReasonField
          key={row}
          id={commentaryField(row)}
          label={`Commentary for row ${row}`}
          hint={message}
          value={words[row] ?? ""}
          error={asked && !words[row]?.trim() ? "Write what happened and what is being done" : null}
          onChange={(text) => setWords({ ...words, [row]: text })}
        />
      ))}
      {mend.error && (
        <p className="govuk-error-message" role="alert">
          {mend.error.message} What you wrote is kept.
        </p>
      )}
      <button type="submit" className="govuk-button" disabled={mend.isPending}>
        Add to the file and check it again
      </button>
    </form>
  );
}

async function fileWithFindings(id: string): Promise<string> {
  const answer = await fetch(`${urlFor(getFindings.path, { id })}.csv`).catch(() => {
    throw unreachable();
  });
  if (!answer.ok) throw await problemFrom(answer);
  return answer.text();
}
