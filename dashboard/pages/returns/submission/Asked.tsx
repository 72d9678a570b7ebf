// That a performance lead was asked to publish: by whom and when.
import type { Submission } from "#api/contract/submissions.ts";
import { momentText } from "#dashboard/ui/dates.ts";

export function Asked({ submission: { state, approval, may } }: { submission: Submission }) {
  // Of a return that was published since, all of it would speak of what is over.
  if (state !== "checked" || !approval?.askedAt) return null;
  const when = momentText(approval.askedAt);
  return (
    <p className="govuk-inset-text">
      {may.publish
        ? `${approval.askedBy ?? "The sender"} asked on ${when} for this return to be published. Their reasons and commentary are filled in below.`
        : `${approval.askedBy ?? "The sender"} asked on ${when} for publication. The performance lead was told, and the figures show once they publish it.`}
    </p>
  );
}
