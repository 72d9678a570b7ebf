// Sends what was mended and written here, and has the return checked again.
import { useState } from "react";
import type { Work } from "#dashboard/pages/returns/submission/use-work.ts";
import { plural } from "#dashboard/ui/numbers.ts";

export function CheckAgain({ work }: { work: Work }) {
  const [idle, setIdle] = useState(false);
  const changes = Object.keys(work.mends).length + Object.keys(work.words).length;
  const nothing = idle && changes === 0;

  function check() {
    setIdle(changes === 0);
    if (changes > 0) void work.check();
  }

  return (
    <div className="check-again no-print">
      <p role="status" className={nothing ? "govuk-error-message" : "govuk-body"}>
        {nothing
          ? "Nothing has been changed yet. Mend a cell above, or leave its row out, then check again."
          : changes > 0 &&
            `${plural(changes, "change")} not checked yet. ${changes === 1 ? "It is" : "They are"} kept in this tab until you check again.`}
      </p>
      <button type="button" className="govuk-button" aria-disabled={work.doing !== null} onClick={check}>
        {work.doing === "check" ? "Checking…" : "Check again"}
      </button>
    </div>
  );
}
