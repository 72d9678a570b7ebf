// One outcome: how it stands, who answers for it, and every aim with its indicators.
import { SmallNote } from "#dashboard/ui/SmallMark.tsx";
import "./outcome.scss";
import { useEffect } from "react";
import { useLocation } from "react-router";
import { getOutcome } from "#api/contract/outcome.ts";
import { useAnswer, useSite } from "#dashboard/api-client/use-answer.ts";
import { useParam } from "#dashboard/app/params.ts";
import { usePageQuery } from "#dashboard/app/search.ts";
import NotFoundPage from "#dashboard/pages/not-found/NotFoundPage.tsx";
import { AsAtNotice } from "#dashboard/ui/AsAtNotice.tsx";
import { Breadcrumbs } from "#dashboard/ui/Breadcrumbs.tsx";
import { Failed } from "#dashboard/ui/Failed.tsx";
import { IllustrativeNote } from "#dashboard/ui/IllustrativeTag.tsx";
import { useTitleWithMonth } from "#dashboard/ui/month.ts";
import { PageHeading } from "#dashboard/ui/PageHeading.tsx";
import { PeriodForm } from "#dashboard/ui/PeriodForm.tsx";
import { Skeleton } from "#dashboard/ui/Skeleton.tsx";
import { AimsTable } from "./AimsTable.tsx";
import { Ended } from "./Ended.tsx";
import { OutcomeSummary } from "./OutcomeSummary.tsx";
import type { Outcome } from "./outcome.ts";

export default function OutcomePage() {
  const id = useParam("id");
  const query = usePageQuery();
  const { data, error, isPlaceholderData, refetch } = useAnswer(
    getOutcome,
    { params: { id }, query },
    { keep: true },
  );
  const known = useSite().data?.outcomes.find((outcome) => outcome.id === id);
  const title = data?.title ?? known?.title ?? "Outcome";
  const heading = useTitleWithMonth(title, data?.periodText);
  if (error?.status === 404) return <NotFoundPage />;
  return (
    <>
      <Breadcrumbs crumbs={[]} />
      <PageHeading title={heading}>
        <PeriodForm period={data?.period} />
      </PageHeading>
      {data ? (
        <div aria-busy={isPlaceholderData}>
          <Body outcome={data} />
        </div>
      ) : error ? (
        <Failed problem={error} retry={refetch} />
      ) : (
        <Waiting />
      )}
    </>
  );
}

function Body({ outcome }: { outcome: Outcome }) {
  useScrollToHash();
  const lines = outcome.aims.flatMap((aim) => aim.indicators);
  return (
    <>
      <AsAtNotice asAt={outcome.asAt} now={`/outcomes/${outcome.id}?as_at=`} />
      {lines.some((line) => line.small) && <SmallNote />}
      <OutcomeSummary outcome={outcome} />
      <AimsTable outcome={outcome} />
      {lines.some((line) => line.illustrative) && <IllustrativeNote />}
      <Ended indicators={outcome.ended} />
    </>
  );
}

/** A link to an aim is followed once the aim is there. */
function useScrollToHash() {
  const { hash } = useLocation();
  useEffect(() => {
    if (hash !== "") document.getElementById(decodeURIComponent(hash.slice(1)))?.scrollIntoView();
  }, [hash]);
}

function Waiting() {
  return (
    <>
      <p className="govuk-visually-hidden" role="status">
        Loading the outcome
      </p>
      <Skeleton lines={2} />
      <Skeleton height={150} />
      <Skeleton height={800} />
    </>
  );
}
