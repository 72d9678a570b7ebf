// One submission: what was found in it, what it changes, and what to do next.
import "./submission/submission.scss";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { getSubmission, type Submission } from "#api/contract/submissions.ts";
import { useAnswer } from "#dashboard/api-client/use-answer.ts";
import { useParam } from "#dashboard/app/params.ts";
import { Banner } from "#dashboard/ui/Banner.tsx";
import { Breadcrumbs } from "#dashboard/ui/Breadcrumbs.tsx";
import { momentText } from "#dashboard/ui/dates.ts";
import { Failed } from "#dashboard/ui/Failed.tsx";
import { Link } from "#dashboard/ui/Link.tsx";
import { PageHeading } from "#dashboard/ui/PageHeading.tsx";
import { PageSkeleton } from "#dashboard/ui/Skeleton.tsx";
import { HowHeadingsAreRead } from "./headings/HowHeadingsAreRead.tsx";
import { MendedHere } from "./mending/MendedHere.tsx";
import { Asked } from "./submission/Asked.tsx";
import { Changes } from "./submission/Changes.tsx";
import { DoneBanner } from "./submission/DoneBanner.tsx";
import { PastSubmission } from "./submission/PastSubmission.tsx";
import { PublishForm } from "./submission/PublishForm.tsx";
import { Refusal, type Refused } from "./submission/Refusal.tsx";
import { wantsWordsAlone } from "./submission/rule-kinds.ts";
import { standingOf } from "./submission/standing.ts";
import { useWork, type Work } from "./submission/use-work.ts";
import { WhatWasRead } from "./submission/WhatWasRead.tsx";
import { type Notice, WithErrors } from "./submission/WithErrors.tsx";
import { wasSentBefore } from "./upload/use-uploads.ts";

export default function SubmissionPage() {
  const id = useParam("submission");
  const { data, error, refetch } = useAnswer(getSubmission, { params: { id } });
  return (
    <>
      <Breadcrumbs crumbs={[{ to: "/returns", text: "Returns" }]} />
      {data ? (
        <Loaded key={data.id} submission={data} />
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
  const [refused, setRefused] = useState<Refused | null>(null);
  const [notice, setNotice] = useState<Notice | null>(null);
  const tell = (text: string) => {
    setRefused(null);
    setNotice((last) => ({ number: (last?.number ?? 0) + 1, text }));
  };
  /** Every page may show other figures now. */
  const finish = (what: "published" | "withdrawn") => async () => {
    await queries.invalidateQueries();
    setRefused(null);
    setNotice(null);
    setDone(what);
  };
  const work = useWork(submission, {
    checked: tell,
    asked: () => tell("You have asked for publication."),
    published: finish("published"),
    refused: async (doing, problem) => {
      // What was found may be other than what this page shows: that may be the very reason.
      if (problem.status === 409) await queries.invalidateQueries();
      setRefused({ doing, problem });
    },
  });
  const { predicate } = standingOf(submission);
  const name = submission.fileName ?? `Return ${submission.id}`;
  const inSummary = next(submission) === "mend";

  return (
    <>
      {done !== null && <DoneBanner submission={submission} done={done} />}
      <PageHeading
        title={`${name} ${predicate}`}
        caption={`Return sent on ${momentText(submission.receivedAt)}`}
      />
      {refused && <Refusal refused={refused} />}
      {notice && !inSummary && (
        <Banner key={notice.number} title="Checked">
          <p className="govuk-notification-banner__heading">{notice.text}</p>
        </Banner>
      )}
      {wasSentBefore(submission.id) && done === null && (
        <p className="govuk-inset-text">
          The file you sent is the same, to the letter, as this one, which was sent before. Nothing has
          changed and nothing needs doing.
        </p>
      )}
      <Asked submission={submission} />
      <HowHeadingsAreRead work={work} />
      <Step submission={submission} work={work} notice={notice} />
      {submission.state !== "checked" && (
        <PastSubmission submission={submission} onWithdrawn={finish("withdrawn")} />
      )}
      <WhatWasRead submission={submission} />
    </>
  );
}

/** What the page is for now. */
function next(submission: Submission): "mend" | "nothing" | "publish" | "look" | null {
  const { state, errors, may } = submission;
  if (state !== "checked") return null;
  if (errors > 0 && !wantsWordsAlone(submission)) return "mend";
  if (errors === 0 && standingOf(submission).kind === "nothing") return "nothing";
  return may.publish || may.ask ? "publish" : "look";
}

function Step({ submission, work, notice }: { submission: Submission; work: Work; notice: Notice | null }) {
  switch (next(submission)) {
    case "mend":
      return <WithErrors submission={submission} work={work} notice={notice} />;
    case "publish":
      return <PublishForm submission={submission} work={work} />;
    case "nothing":
      return (
        <>
          <MendedHere work={work} />
          <p className="govuk-body">
            Every figure and all commentary in the file is published already, so there is nothing to publish.
            If you meant to correct something, check that you chose the right file, then{" "}
            <Link to="/returns">send another</Link>.
          </p>
        </>
      );
    case "look":
      return (
        <>
          <p className="govuk-inset-text">
            You may look at it but not publish it: that is for whoever answers for every indicator in it, and
            for the performance lead.
          </p>
          <Changes submission={submission} title="What would change" />
        </>
      );
    case null:
      return null;
  }
}
