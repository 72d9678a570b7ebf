// The register: what is off target beyond its tolerance or heads there, for how long, and what is being done about it.
import { SmallNote } from "#dashboard/ui/SmallMark.tsx";
import { isSmall } from "#dashboard/ui/small.ts";
import "./risk-areas.scss";
import { getRiskAreas, type RiskAreasPage as Register, type RiskArea } from "#api/contract/risk-areas.ts";
import { useAnswer } from "#dashboard/api-client/use-answer.ts";
import { usePageQuery, useSearch } from "#dashboard/app/search.ts";
import { AsAtNotice } from "#dashboard/ui/AsAtNotice.tsx";
import { Failed } from "#dashboard/ui/Failed.tsx";
import { IllustrativeNote } from "#dashboard/ui/IllustrativeTag.tsx";
import { Link } from "#dashboard/ui/Link.tsx";
import { useTitleWithMonth } from "#dashboard/ui/month.ts";
import { PageHeading } from "#dashboard/ui/PageHeading.tsx";
import { PeriodForm } from "#dashboard/ui/PeriodForm.tsx";
import { Skeleton } from "#dashboard/ui/Skeleton.tsx";
import { asQuery, type RegisterView, registerAddress, viewOf } from "./address.ts";
import { ClosedTable } from "./ClosedTable.tsx";
import { Narrow } from "./Narrow.tsx";
import { NothingHere } from "./NothingHere.tsx";
import { RiskEntry } from "./RiskEntry.tsx";

export default function RiskAreasPage() {
  const asked = usePageQuery();
  const view = viewOf(useSearch());
  const address = registerAddress(view);
  const { data, error, isPlaceholderData, refetch } = useAnswer(
    getRiskAreas,
    { query: { ...asked, ...asQuery(view) } },
    { keep: true },
  );
  return (
    <>
      <PageHeading title={useTitleWithMonth("Risk areas", data?.periodText)}>
        <PeriodForm period={data?.period} />
      </PageHeading>
      <AsAtNotice asAt={asked.as_at ?? null} now={`${address}${address.includes("?") ? "&" : "?"}as_at=`} />
      <p className="govuk-body">
        What is in trouble stays here until it is mended: for how long, who answers for it, and what is being
        done. See also <Link to="/cases">the Solution Centre’s cases</Link>,{" "}
        <Link to="/grid">what can be relied on</Link> and{" "}
        <Link to="/guide/statuses">what the statuses mean</Link>.
      </p>
      {data ? (
        <div aria-busy={isPlaceholderData}>
          <Entries register={data} view={view} />
        </div>
      ) : error ? (
        <Failed problem={error} retry={refetch} />
      ) : (
        <Waiting />
      )}
    </>
  );
}

function Entries({ register, view }: { register: Register; view: RegisterView }) {
  const { riskAreas, counts } = register;
  const risks = riskAreas.filter(({ kind }) => kind === "risk");
  const warnings = riskAreas.filter(({ kind }) => kind === "warning");
  return (
    <>
      <Narrow view={view} counts={counts} />
      {riskAreas.length === 0 && <NothingHere register={register} view={view} />}
      {riskAreas.some(({ value }) => isSmall(value)) && <SmallNote />}
      {view.state === "closed" && riskAreas.length > 0 ? (
        <ClosedTable risks={riskAreas} />
      ) : (
        <>
          <Group
            id="risks"
            title="Risk areas"
            says="Off target by more than their tolerance, and not on target again since."
            risks={risks}
          />
          <Group
            id="warnings"
            title="Warnings"
            says="Not off target, but getting worse and not by chance, or heading for a miss."
            risks={warnings}
          />
        </>
      )}
      {riskAreas.some((risk) => risk.illustrative) && <IllustrativeNote />}
    </>
  );
}

type GroupProps = { id: string; title: string; says?: string; risks: readonly RiskArea[] };

function Group({ id, title, says, risks }: GroupProps) {
  if (risks.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 className="govuk-heading-m risk-group" id={id}>
        {title} <span className="risk-group__count">{risks.length}</span>
      </h2>
      {says && <p className="govuk-body">{says}</p>}
      <ol className="risk-list">
        {risks.map((risk) => (
          <li key={risk.id ?? `${risk.indicator.id} ${risk.area.code} ${risk.since}`}>
            <RiskEntry risk={risk} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Waiting() {
  return (
    <>
      <p className="govuk-visually-hidden" role="status">
        Loading the risk areas
      </p>
      <Skeleton lines={3} />
      <Skeleton height={220} />
      <Skeleton height={220} />
      <Skeleton height={220} />
    </>
  );
}
