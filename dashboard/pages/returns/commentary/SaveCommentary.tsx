// Keeps the commentary that was begun, so that another day or another browser goes on with it.
import type { Work } from "#dashboard/pages/returns/submission/use-work.ts";

export function SaveCommentary({ work }: { work: Work }) {
  if (Object.keys(work.words).length === 0) return null;
  return (
    <div className="check-again no-print">
      <p className="govuk-body">
        What you wrote is kept in this tab only. Save it to go on elsewhere; publishing saves it too.
      </p>
      <button
        type="button"
        className="govuk-button govuk-button--secondary"
        aria-disabled={work.doing !== null}
        onClick={() => void work.saveWords()}
      >
        {work.doing === "save" ? "Saving…" : "Save commentary"}
      </button>
    </div>
  );
}
