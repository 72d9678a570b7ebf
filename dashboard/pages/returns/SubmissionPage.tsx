// One submission: what was found in it, what it changes, and what to do next.
import "./submission/submission.scss";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { getSubmission, type Submission } from "#api/contract/submissions.ts";
import type { ProblemError } from "#dashboard/api-client/problem.ts";
import { useAnswer } from "#dashboard/api-client/use-answer.ts";
import { useParam } from "#dashboard/app/params.ts";
import { Breadcrumbs } from "#dashboard/ui/Breadcrumbs.tsx";
import { momentText } from "#dashboard/ui/dates.ts";
import { Failed } from "#dashboard/ui/Failed.tsx";
import { Link } from "#dashboard/ui/Link.tsx";
import { PageHeading } from "#dashboard/ui/PageHeading.tsx";
import { PageSkeleton } from "#dashboard/ui/Skeleton.tsx";
import { Changes } from "./submission/Changes.tsx";
import { DoneBanner } from "./submission/DoneBanner.tsx";
import { PastSubmission } from "./submission/PastSubmission.tsx";
import { PublishForm } from "./submission/PublishForm.tsx";
import { Refusal } from "./submission/Refusal.tsx";
import { standingOf } from "./submission/standing.ts";
import { WhatWasRead } from "./submission/WhatWasRead.tsx";
import { WithErrors } from "./submission/WithErrors.tsx";
import { wasSentBefore } from "./upload/use-uploads.ts";

export default function SubmissionPage() {
  const id = useParam("submission");
  const { data, error, refetch } = useAnswer(getSubmission, { params: { id } });
  return (
    <>
      <Breadcrumbs crumbs={[{ to: "/returns", text: "Returns" }]} />
      {data ? (
        <Loaded submission={data} />
      ) : error ? (
        <>
          <PageHeading title={error.status === 404 ? "There is no such return" : "Return"} />
          <Failed problem={error} retry={refetch} />
          <p className="govuk-body">
            <Link to="/returns">See all returns</Link>
          </p>
        </>
      ) : (
        <PageSkeleton />
      )}
    </>
  );
}

function Loaded({ submission }: { submission: Submission }) {
  const queries = useQueryClient();
  const [done, setDone] = useState<"published" | "withdrawn" | null>(null);
  const [refusal, setRefusal] = useState<ProblemError | null>(null);
  const { kind, predicate } = standingOf(submission);
  const name = submission.fileName ?? `Return ${submission.id}`;

  /** Every page may show other figures now. */
  const finish = (what: "published" | "withdrawn") => async () => {
    await queries.invalidateQueries();
    setRefusal(null);
    setDone(what);
  };
  async function refused(problem: ProblemError) {
    // What was found may be other than what this page shows: that may be the very reason.
    if (problem.status === 409) await queries.invalidateQueries();
    setRefusal(problem);
  }

  return (
    <>
      {done !== null && <DoneBanner submission={submission} done={done} />}
      <PageHeading
        title={`${name} ${predicate}`}
        caption={`Return sent on ${momentText(submission.receivedAt)}`}
      />
      {refusal && <Refusal problem={refusal} />}
      {wasSentBefore(submission.id) && done === null && (
        <p className="govuk-inset-text">
          The file you sent is the same, to the letter, as this one, which was sent before. Nothing has
          changed and nothing needs doing.
        </p>
      )}
      {kind === "errors" && <WithErrors submission={submission} />}
      {kind === "nothing" && (
        <p className="govuk-body">
          Every figure and all commentary in the file is published already, so there is nothing to publish. If
          you meant to correct something, check that you chose the right file, then{" "}
          <Link to="/returns">send another</Link>.
        </p>
      )}
      {(kind === "warnings" || kind === "ready") &&
        (submission.may.publish ? (
          <PublishForm submission={submission} onPublished={finish("published")} onRefused={refused} />
        ) : (
          <>
            <p className="govuk-inset-text">
              You may look at it but not publish it: that is for whoever answers for every indicator in it,
              and for the performance lead.
            </p>
            <Changes submission={submission} title="What would change" />
          </>
        ))}
      {submission.state !== "checked" && (
        <PastSubmission submission={submission} onWithdrawn={finish("withdrawn")} />
      )}
      <WhatWasRead submission={submission} />
    </>
  );
}
