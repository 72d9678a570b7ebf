// One risk area or warning: what raised it, its story on one time line, who has it now, and what is being done.
import "#dashboard/charts/charts.scss";
import "./risk.scss";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { getRiskArea, type RiskPage as Risk } from "#api/contract/risk-areas.ts";
import { answerKey, useAnswer } from "#dashboard/api-client/use-answer.ts";
import { useParam } from "#dashboard/app/params.ts";
import { usePageQuery } from "#dashboard/app/search.ts";
import { AsAtNotice } from "#dashboard/ui/AsAtNotice.tsx";
import { Banner } from "#dashboard/ui/Banner.tsx";
import { Breadcrumbs } from "#dashboard/ui/Breadcrumbs.tsx";
import { Failed } from "#dashboard/ui/Failed.tsx";
import { IllustrativeNote } from "#dashboard/ui/IllustrativeTag.tsx";
import { Link } from "#dashboard/ui/Link.tsx";
import { PageHeading } from "#dashboard/ui/PageHeading.tsx";
import { PageSkeleton } from "#dashboard/ui/Skeleton.tsx";
import { SmallNote } from "#dashboard/ui/SmallMark.tsx";
import { isSmall } from "#dashboard/ui/small.ts";
import { ActionSection } from "./ActionSection.tsx";
import { CaseSection } from "./CaseSection.tsx";
import { Evidence } from "./Evidence.tsx";
import type { Told } from "./forms/RiskForms.tsx";
import { Ladder } from "./Ladder.tsx";
import { RiskTrend } from "./RiskTrend.tsx";
import { Story } from "./Story.tsx";

export default function RiskPage() {
  const id = useParam("id");
  const { as_at } = usePageQuery();
  const { data, error, refetch } = useAnswer(getRiskArea, { params: { id }, query: { as_at } });
  if (data) return <Body key={id} id={id} page={data} />;
  if (error)
    return (
      <>
        <Crumbs />
        <PageHeading title="This risk area cannot be shown" />
        <Failed problem={error} retry={refetch} />
      </>
    );
  return <PageSkeleton />;
}

const Crumbs = () => <Breadcrumbs crumbs={[{ to: "/risk-areas", text: "Risk areas" }]} />;

type Done = Told & { times: number };

function Body({ id, page }: { id: string; page: Risk }) {
  const { risk, series } = page;
  const { as_at } = usePageQuery();
  const queries = useQueryClient();
  const [done, setDone] = useState<Done | null>(null);

  function onDone(answer: Risk, told: Told) {
    queries.setQueryData(answerKey(getRiskArea, { params: { id }, query: { as_at } }), answer);
    setDone({ ...told, times: (done?.times ?? 0) + 1 });
  }

  return (
    <div className="risk-page">
      <Crumbs />
      <PageHeading
        title={risk.indicator.title}
        caption={`${risk.kind === "risk" ? "Risk area" : "Warning"} · ${risk.area.name} · ${risk.outcome.title}`}
      />
      <AsAtNotice asAt={as_at ?? null} now={`/risk-areas/${id}?as_at=`} />
      {done && (
        <Banner key={done.times} title="Done">
          <p className="govuk-notification-banner__heading">{done.title}</p>
          <p className="govuk-body">{done.text}</p>
        </Banner>
      )}
      {series.some(({ value }) => isSmall(value)) && <SmallNote />}
      <Evidence page={page} />
      {series.length > 0 && <RiskTrend id={id} page={page} />}
      <div className="risk-page__columns">
        <div>
          <ActionSection id={id} page={page} onDone={onDone} />
          <CaseSection id={id} page={page} />
        </div>
        <div>
          <Ladder page={page} />
          <Story page={page} />
          <Earlier page={page} />
        </div>
      </div>
      {risk.illustrative && <IllustrativeNote />}
    </div>
  );
}

function Earlier({ page: { earlier } }: { page: Risk }) {
  if (earlier.length === 0) return null;
  return (
    <section aria-labelledby="earlier">
      <h2 className="govuk-heading-m" id="earlier">
        Raised before
      </h2>
      <ul className="govuk-list risk-page__list">
        {earlier.map(({ id, text }) => (
          <li key={text}>{id === null ? text : <Link to={`/risk-areas/${id}`}>{text}</Link>}</li>
        ))}
      </ul>
    </section>
  );
}
