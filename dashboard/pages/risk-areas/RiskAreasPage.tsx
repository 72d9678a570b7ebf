// The register of risk areas: what is off target beyond its tolerance, for how long, and what is being said of it.
import { SmallNote } from "#dashboard/ui/SmallMark.tsx";
import { isSmall } from "#dashboard/ui/small.ts";
import "./risk-areas.scss";
import { getRiskAreas, type RiskAreasPage as Register } from "#api/contract/risk-areas.ts";
import { useAnswer, useSite } from "#dashboard/api-client/use-answer.ts";
import { usePageQuery, useSearch } from "#dashboard/app/search.ts";
import { AsAtNotice } from "#dashboard/ui/AsAtNotice.tsx";
import { Empty } from "#dashboard/ui/Empty.tsx";
import { Failed } from "#dashboard/ui/Failed.tsx";
import { IllustrativeNote } from "#dashboard/ui/IllustrativeTag.tsx";
import { Link } from "#dashboard/ui/Link.tsx";
import { useTitleWithMonth } from "#dashboard/ui/month.ts";
import { PageHeading } from "#dashboard/ui/PageHeading.tsx";
import { PeriodForm } from "#dashboard/ui/PeriodForm.tsx";
import { Skeleton } from "#dashboard/ui/Skeleton.tsx";
import { countsTowards, OutcomeChoice } from "./OutcomeChoice.tsx";
import { RiskEntry } from "./RiskEntry.tsx";

export default function RiskAreasPage() {
  const query = usePageQuery();
  const { data, error, isPlaceholderData, refetch } = useAnswer(getRiskAreas, { query }, { keep: true });
  return (
    <>
      <PageHeading title={useTitleWithMonth("Risk areas", data?.periodText)}>
        <PeriodForm period={data?.period} />
      </PageHeading>
      <AsAtNotice asAt={query.as_at ?? null} now="/risk-areas?as_at=" />
      <p className="govuk-body">
        Indicators that are off target by more than their tolerance: longest first, then furthest from target.{" "}
        <Link to="/guide/statuses">What the statuses mean</Link>
      </p>
      {data ? (
        <div aria-busy={isPlaceholderData}>
          <Entries register={data} />
        </div>
      ) : error ? (
        <Failed problem={error} retry={refetch} />
      ) : (
        <Waiting />
      )}
    </>
  );
}

function Entries({ register }: { register: Register }) {
  const chosen = useSearch().get("outcome");
  const outcomes = useSite().data?.outcomes ?? [];
  const risks = register.riskAreas.filter((risk) => chosen === null || countsTowards(risk, chosen));
  return (
    <>
      <OutcomeChoice outcomes={outcomes} risks={register.riskAreas} chosen={chosen} />
      {risks.length === 0 && (
        <Empty
          title={
            chosen === null ? "No indicator is off target" : "No indicator of this outcome is off target"
          }
        >
          None is below its target by more than its tolerance in {register.periodText}. A return that is late
          or missing raises no risk area: <Link to="/returns">see the returns</Link>.
        </Empty>
      )}
      {risks.some(({ value }) => isSmall(value)) && <SmallNote />}
      <ol className="risk-list">
        {risks.map((risk) => (
          <li key={`${risk.indicator.id} ${risk.area.code}`}>
            <RiskEntry risk={risk} />
          </li>
        ))}
      </ol>
      {risks.some((risk) => risk.illustrative) && <IllustrativeNote />}
    </>
  );
}

function Waiting() {
  return (
    <>
      <p className="govuk-visually-hidden" role="status">
        Loading the risk areas
      </p>
      <Skeleton lines={1} />
      <Skeleton height={220} />
      <Skeleton height={220} />
      <Skeleton height={220} />
    </>
  );
}
