// Says what the headings of a file stand for, where they are not ours.
import "./headings.scss";
import { type SyntheticEvent, useState } from "react";
import type { z } from "zod";
import { getHeadings } from "#api/contract/mending.ts";
import { useAnswer } from "#dashboard/api-client/use-answer.ts";
import { useDraft } from "#dashboard/pages/returns/submission/use-draft.ts";
import type { Work } from "#dashboard/pages/returns/submission/use-work.ts";
import { CardTable } from "#dashboard/ui/CardTable.tsx";
import { Checkboxes } from "#dashboard/ui/Choices.tsx";
import { Failed } from "#dashboard/ui/Failed.tsx";
import { Skeleton } from "#dashboard/ui/Skeleton.tsx";
import { FixedFields } from "./FixedFields.tsx";
import { fieldId } from "./field-id.ts";
import { arrangementOf, faultsOf, fieldsOf } from "./fields.ts";
import { HeadingRow } from "./HeadingRow.tsx";

export const HEADINGS = "headings";
const COLUMNS = [{ text: "Heading in the file" }, { text: "What stands below it" }, { text: "Stands for" }];

type Asked = z.output<typeof getHeadings.output>;

export function MatchHeadings({ work }: { work: Work }) {
  const { id } = work.submission;
  const { data, error, refetch } = useAnswer(getHeadings, { params: { id } });
  if (!data) return error ? <Failed problem={error} retry={refetch} /> : <Skeleton height={420} />;
  return <Form work={work} found={data} />;
}

/** Whether any heading was taken for a column of a return: below a title none is. */
const hasOurs = ({ arrangement }: Asked): boolean =>
  arrangement.columns.some(({ meaning }) => meaning.is === "column");

function Form({ work, found }: { work: Work; found: Asked }) {
  const [draft, setDraft, forget] = useDraft(`headings ${work.submission.id}`);
  const [remember, setRemember] = useState(true);
  const [asked, setAsked] = useState(false);
  const headings = found.headings.map(({ heading }) => heading);
  const rows = found.headings.map((row, place) => ({ ...row, place }));
  const fields = { ...fieldsOf(found.arrangement), ...draft };
  const faults = faultsOf(fields, headings);
  const faultAt = (key: string) => (asked ? (faults.find((fault) => fault.key === key)?.text ?? null) : null);
  const write = (key: string, text: string) => setDraft((now) => ({ ...now, [key]: text }));

  function match(event: SyntheticEvent) {
    event.preventDefault();
    setAsked(true);
    const first = faults[0];
    // The page has its summary above already: straight to what is missing.
    if (first) document.getElementById(fieldId(first.key))?.focus();
    else void work.match(arrangementOf(fields, headings), remember, forget);
  }

  return (
    <form onSubmit={match} noValidate>
      {work.submission.arranged === "no" && !hasOurs(found) && (
        <p className="govuk-inset-text">
          If the first line of the file is a title, nothing can be matched here. Delete every line above the
          headings in your spreadsheet, save it, and send it again below.
        </p>
      )}
      <CardTable className="headings" caption="Headings of the file" quiet columns={COLUMNS}>
        <tbody>
          {rows.map(({ heading, samples, place }) => (
            <HeadingRow
              key={place}
              place={place}
              heading={heading}
              samples={samples}
              columns={found.columns}
              fields={fields}
              faultAt={faultAt}
              onWrite={write}
            />
          ))}
        </tbody>
      </CardTable>
      <FixedFields headings={headings} fields={fields} faultAt={faultAt} onWrite={write} />
      <Checkboxes
        name="headings"
        choices={[{ id: "remember", text: "Read the same headings like this next time" }]}
        chosen={new Set(remember ? ["remember"] : [])}
        onChoose={(chosen) => setRemember(chosen.has("remember"))}
      />
      <button type="submit" className="govuk-button headings__send" aria-disabled={work.doing !== null}>
        {work.doing === "match" ? "Checking…" : "Check again"}
      </button>
    </form>
  );
}
