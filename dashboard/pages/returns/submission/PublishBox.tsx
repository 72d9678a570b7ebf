// The button that publishes, or asks a performance lead to.
import type { Submission } from "#api/contract/submissions.ts";
import { momentText } from "#dashboard/ui/dates.ts";
import { number } from "#dashboard/ui/numbers.ts";
import { boardText } from "./standing.ts";
import type { Work } from "./use-work.ts";

export function PublishBox({ submission, work }: { submission: Submission; work: Work }) {
  return (
    <div className="publish no-print">
      {submission.may.publish ? (
        <Publish submission={submission} work={work} />
      ) : (
        <Ask submission={submission} work={work} />
      )}
    </div>
  );
}

function Publish({ submission: { rows, changes }, work: { doing } }: { submission: Submission; work: Work }) {
  return (
    <>
      <p className="govuk-body">
        Once you publish, {boardText(changes)} on the board’s pages at once. A mistake can be put right later:
        send the right figures, and they take the place of these.
      </p>
      <button type="submit" className="govuk-button" aria-disabled={doing !== null}>
        {doing === "publish" ? `Publishing ${number(rows)} rows…` : "Publish"}
      </button>
    </>
  );
}

function Ask({ submission: { approval }, work: { doing } }: { submission: Submission; work: Work }) {
  return (
    <>
      <p className="govuk-body">
        {approval?.askedAt
          ? `Publication was asked for on ${momentText(approval.askedAt)}. You can ask again if something has changed since.`
          : "A performance lead looks at this return before it is published. Once you ask, they are told; nothing on any dashboard changes before they publish it."}
      </p>
      <button
        type="submit"
        className={`govuk-button ${approval?.askedAt ? "govuk-button--secondary" : ""}`}
        aria-disabled={doing !== null}
      >
        {doing === "ask" ? "Asking…" : approval?.askedAt ? "Ask again" : "Ask for publication"}
      </button>
    </>
  );
}
