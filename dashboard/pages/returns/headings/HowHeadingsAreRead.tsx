// That the headings were matched, and the way to change it.
import { useState } from "react";
import type { Work } from "#dashboard/pages/returns/submission/use-work.ts";
import { Details } from "#dashboard/ui/Details.tsx";
import { MatchHeadings } from "./MatchHeadings.tsx";

export function HowHeadingsAreRead({ work }: { work: Work }) {
  const [open, setOpen] = useState(false);
  const { arranged, may } = work.submission;
  if (arranged === "no") return null;
  return (
    <div className="headings__read">
      <p className="govuk-body">
        {arranged === "remembered"
          ? "Read with the headings that you matched before."
          : "Read with the headings as they were matched here."}
      </p>
      {may.mend && (
        <Details summary="Change how the headings are read" onToggle={setOpen}>
          {open && <MatchHeadings work={work} />}
        </Details>
      )}
    </div>
  );
}
