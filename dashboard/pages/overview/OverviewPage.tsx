// The board's first page: what needs attention, how complete the picture is, then the five outcomes.
import { SmallNote } from "#dashboard/ui/SmallMark.tsx";
import { isSmall } from "#dashboard/ui/small.ts";
import "./overview.scss";
import { getOverview, type Overview } from "#api/contract/overview.ts";
import { useAnswer } from "#dashboard/api-client/use-answer.ts";
import { usePageQuery } from "#dashboard/app/search.ts";
import { AsAtNotice } from "#dashboard/ui/AsAtNotice.tsx";
import { Failed } from "#dashboard/ui/Failed.tsx";
import { IllustrativeNote } from "#dashboard/ui/IllustrativeTag.tsx";
import { useTitleWithMonth } from "#dashboard/ui/month.ts";
import { PageHeading } from "#dashboard/ui/PageHeading.tsx";
import { PeriodForm } from "#dashboard/ui/PeriodForm.tsx";
import { Skeleton } from "#dashboard/ui/Skeleton.tsx";
import { Attention } from "./Attention.tsx";
import { OutcomeLine } from "./OutcomeLine.tsx";
import { ReturnsTile } from "./ReturnsTile.tsx";

export function OverviewPage() {
  const query = usePageQuery();
  const { data, error, isPlaceholderData, refetch } = useAnswer(getOverview, { query }, { keep: true });
  return (
    <>
      <PageHeading title={useTitleWithMonth("Overview", data?.periodText)}>
        <PeriodForm period={data?.period} />
      </PageHeading>
      {data ? (
        <div aria-busy={isPlaceholderData}>
          <Body page={data} />
        </div>
      ) : error ? (
        <Failed problem={error} retry={refetch} />
      ) : (
        <Waiting />
      )}
    </>
  );
}

function Body({ page }: { page: Overview }) {
  const lines = page.outcomes.flatMap((outcome) => outcome.indicators);
  return (
    <>
      <AsAtNotice asAt={page.asAt} now="/?as_at=" />
      <p className="lead">{page.headline}</p>
      {(lines.some(({ small }) => small) || page.riskAreas.some(({ value }) => isSmall(value))) && (
        <SmallNote />
      )}
      <Attention risks={page.riskAreas} warnings={page.warnings} lines={lines} />
      <ReturnsTile returns={page.returns} />
      <section className="outcomes" aria-labelledby="outcomes">
        <h2 className="govuk-heading-m" id="outcomes">
          The five outcomes
        </h2>
        {page.outcomes.map((outcome) => (
          <OutcomeLine key={outcome.id} outcome={outcome} />
        ))}
      </section>
      {lines.some((line) => line.illustrative) && <IllustrativeNote />}
    </>
  );
}

/** The heights are those of a usual page, so that its parts do not jump when they come. */
function Waiting() {
  return (
    <>
      <p className="govuk-visually-hidden" role="status">
        Loading the overview
      </p>
      <Skeleton lines={1} />
      <Skeleton height={420} />
      <Skeleton height={70} />
      <Skeleton height={600} />
    </>
  );
}
