// One Solution Centre case: its problem and team, its twelve weeks with their checkpoints, its exit test, its outcome.
import "#dashboard/charts/charts.scss";
import "#dashboard/pages/risk/risk.scss";
import "./cases.scss";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { getCase, type SolutionCase } from "#api/contract/cases.ts";
import { answerKey, useAnswer } from "#dashboard/api-client/use-answer.ts";
import { useParam } from "#dashboard/app/params.ts";
import { useSearch } from "#dashboard/app/search.ts";
import { CaseTag } from "#dashboard/pages/risk/CaseTag.tsx";
import type { Told } from "#dashboard/pages/risk/forms/RiskForms.tsx";
import { Banner } from "#dashboard/ui/Banner.tsx";
import { Breadcrumbs } from "#dashboard/ui/Breadcrumbs.tsx";
import { Failed } from "#dashboard/ui/Failed.tsx";
import { Link } from "#dashboard/ui/Link.tsx";
import { PageHeading } from "#dashboard/ui/PageHeading.tsx";
import { PageSkeleton } from "#dashboard/ui/Skeleton.tsx";
import { SmallNote } from "#dashboard/ui/SmallMark.tsx";
import { isSmall } from "#dashboard/ui/small.ts";
import { CaseActs } from "./CaseActs.tsx";
import { CaseTrend, ExitTest } from "./ExitTest.tsx";
import { Team } from "./Team.tsx";
import { WeeksTable } from "./WeeksTable.tsx";

const CRUMBS = [
  { to: "/risk-areas", text: "Risk areas" },
  { to: "/cases", text: "Solution Centre cases" },
];

const OPENED: Told = {
  title: "The case is open",
  text: "Its team and its plan stand below. Hold a checkpoint each week.",
};

export default function CasePage() {
  const id = useParam("id");
  const { data, error, refetch } = useAnswer(getCase, { params: { id } });
  if (data) return <Body key={id} page={data} />;
  if (error)
    return (
      <>
        <Breadcrumbs crumbs={CRUMBS} />
        <PageHeading title="This case cannot be shown" />
        <Failed problem={error} retry={refetch} />
      </>
    );
  return <PageSkeleton />;
}

function Body({ page }: { page: SolutionCase }) {
  const { id, risk, short, outcomeText, learned, closed } = page;
  const queries = useQueryClient();
  const justOpened = useSearch().get("opened") === "yes";
  const [done, setDone] = useState<(Told & { times: number }) | null>(
    justOpened ? { ...OPENED, times: 0 } : null,
  );

  function onDone(answer: SolutionCase, told: Told) {
    queries.setQueryData(answerKey(getCase, { params: { id } }), answer);
    setDone({ ...told, times: (done?.times ?? 0) + 1 });
  }

  return (
    <div className="risk-page">
      <Breadcrumbs crumbs={CRUMBS} />
      <PageHeading
        title={`Case: ${risk.indicator.title}`}
        caption={`Solution Centre · ${risk.area.name} · ${risk.outcome.title}`}
      />
      {done && (
        <Banner key={done.times} title="Done">
          <p className="govuk-notification-banner__heading">{done.title}</p>
          <p className="govuk-body">{done.text}</p>
        </Banner>
      )}
      {page.series.some(({ value }) => isSmall(value)) && <SmallNote />}
      <section className="evidence keep-together" aria-label="How it stands">
        <div className="evidence__state">
          <p>
            <CaseTag state={short.state} />
          </p>
          <p className="evidence__verdict">{outcomeText ?? short.text}</p>
          {closed && (
            <>
              <p>{learned}</p>
              <p className="risk-page__soft">
                Closed by {closed.by} on {closed.dayText}
              </p>
            </>
          )}
          <p>
            <Link to={`/risk-areas/${risk.id}`}>See the risk area</Link>
          </p>
        </div>
        <div>
          <h2 className="govuk-heading-s">The problem</h2>
          <p>{page.problem}</p>
          <dl className="facts">
            <div>
              <dt>Lead</dt>
              <dd>{page.lead}</dd>
            </div>
            <div>
              <dt>Twelve weeks</dt>
              <dd>
                {page.startsText} to {page.endsText}
              </dd>
            </div>
            <div>
              <dt>Opened</dt>
              <dd>
                {page.opened.by}, {page.opened.dayText}
              </dd>
            </div>
          </dl>
        </div>
      </section>
      <WeeksTable page={page} />
      <CaseActs page={page} onDone={onDone} />
      <ExitTest page={page} />
      {page.series.length > 0 && <CaseTrend page={page} />}
      <Team page={page} />
    </div>
  );
}
