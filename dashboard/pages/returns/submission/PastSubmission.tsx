// A return that was published, whatever became of it: what it changed, who confirmed what, and how to take it back.
import type { Submission } from "#api/contract/submissions.ts";
import { momentText } from "#dashboard/ui/dates.ts";
import { Link } from "#dashboard/ui/Link.tsx";
import { Changes } from "./Changes.tsx";
import { Withdraw } from "./Withdraw.tsx";

type Props = { submission: Submission; onWithdrawn: () => Promise<void> };

export function PastSubmission({ submission, onWithdrawn }: Props) {
  const { state, publishedAt, publishedBy, withdrawnAt, withdrawnBy, withdrawnReason, approval } = submission;
  return (
    <>
      {state === "withdrawn" && (
        <div className="govuk-inset-text">
          {withdrawnReason && <p className="govuk-body">“{withdrawnReason}”</p>}
          <p className="govuk-body">
            Withdrawn on {withdrawnAt && momentText(withdrawnAt)} by {withdrawnBy}. If the figures were right
            after all, <Link to="/returns">send the file again</Link>.
          </p>
        </div>
      )}
      {state === "superseded" && (
        <p className="govuk-body">
          Later returns have replaced every figure of it. What it said is kept:{" "}
          {publishedAt && (
            <Link to={`/?as_at=${publishedAt}&period=`}>see the overview as it stood then</Link>
          )}
          . To bring its figures back, <Link to="/returns">send the file again</Link>.
        </p>
      )}
      <p className="govuk-body">
        Published on {publishedAt && momentText(publishedAt)} by {publishedBy}.{" "}
        {approval?.askedAt &&
          `${approval.askedBy ?? "The sender"} had asked for that on ${momentText(approval.askedAt)}. `}
        <Link to={`/returns/compare?one=${submission.id}`}>Compare it with another return</Link>
      </p>
      <Reasons submission={submission} />
      <Changes submission={submission} title="What it changed" />
      {state === "published" && submission.may.withdraw && (
        <Withdraw submission={submission} onWithdrawn={onWithdrawn} />
      )}
    </>
  );
}

function Reasons({ submission: { rules, reasons } }: { submission: Submission }) {
  const given = rules.filter(({ rule }) => reasons?.[rule]);
  if (given.length === 0) return null;
  return (
    <section aria-labelledby="reasons">
      <h2 className="govuk-heading-m" id="reasons">
        What was explained
      </h2>
      {given.map(({ rule, title, count }) => (
        <div key={rule} className="reason">
          <p className="govuk-body">
            <strong>{title}</strong> ({count}): {reasons?.[rule]}
          </p>
        </div>
      ))}
    </section>
  );
}
