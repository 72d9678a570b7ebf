// Try a target: what a proposed target, tolerance or run length would have raised in the past, beside what is in force.
import "./backtest.scss";
import { type Backtest, getBacktest } from "#api/contract/backtest.ts";
import type { ProblemError } from "#dashboard/api-client/problem.ts";
import { useAnswer, useSite } from "#dashboard/api-client/use-answer.ts";
import { useParam } from "#dashboard/app/params.ts";
import { useSearch } from "#dashboard/app/search.ts";
import { AsAtNotice } from "#dashboard/ui/AsAtNotice.tsx";
import { Breadcrumbs } from "#dashboard/ui/Breadcrumbs.tsx";
import { Failed } from "#dashboard/ui/Failed.tsx";
import { Link } from "#dashboard/ui/Link.tsx";
import { PageHeading } from "#dashboard/ui/PageHeading.tsx";
import { PageSkeleton } from "#dashboard/ui/Skeleton.tsx";
import { askedFrom, backtestAddress } from "./asked.ts";
import { ProposalForm } from "./ProposalForm.tsx";
import { SideBySide } from "./SideBySide.tsx";
import { Strip } from "./Strip.tsx";

export default function BacktestPage() {
  const id = useParam("id");
  const search = useSearch();
  const asked = askedFrom(search);
  const query = {
    ...asked,
    in: asked.in === "percent" ? ("percent" as const) : ("points" as const),
    area: search.get("area") ?? undefined,
    as_at: search.get("as_at") ?? undefined,
  };
  const { data, error, refetch, isPlaceholderData } = useAnswer(
    getBacktest,
    { params: { id }, query },
    { keep: true },
  );
  if (error && (!data || isPlaceholderData)) return <NoTrial id={id} problem={error} retry={refetch} />;
  if (data && !(isPlaceholderData && data.indicator.id !== id))
    return <Body found={data} stale={isPlaceholderData} />;
  return <PageSkeleton />;
}

function Body({ found, stale }: { found: Backtest; stale: boolean }) {
  const { indicator, area, text, doubts, periods } = found;
  const search = useSearch();
  const asked = askedFrom(search);
  const trust = useSite().data?.areas[0]?.code;
  const here = backtestAddress(indicator.id, asked, area.code, trust);
  const asAt = search.get("as_at") || null;
  const where = trust === undefined || area.code === trust ? "" : `, ${area.name}`;
  return (
    <div aria-busy={stale} className={stale ? "backtest backtest--stale" : "backtest"}>
      <Breadcrumbs
        crumbs={[{ to: `/indicators/${indicator.id}?area=${area.code}`, text: indicator.title }]}
      />
      <PageHeading title={`Try a target: ${indicator.title}${where}`} />
      <AsAtNotice asAt={asAt} now={`${here}${here.includes("?") ? "&" : "?"}as_at=`} />
      <p className="govuk-body backtest__what">
        See what another target, tolerance or run length would have raised on the figures so far. Nothing is
        changed by trying.
      </p>
      <ProposalForm
        key={JSON.stringify([indicator.id, area.code, asked])}
        found={found}
        asked={asked}
        trust={trust}
      />
      <section aria-labelledby="found">
        <h2 className="govuk-heading-m" id="found">
          What would have been raised
        </h2>
        <p className="govuk-body-l backtest__text" role="status">
          {text}
        </p>
        {doubts.length > 0 && (
          <div className="govuk-inset-text backtest__doubts">
            <p>
              <strong>Is that what you mean?</strong>
            </p>
            {doubts.map((doubt) => (
              <p key={doubt}>{doubt}</p>
            ))}
          </div>
        )}
        {periods.length > 0 && (
          <>
            <SideBySide found={found} />
            <Strip found={found} />
          </>
        )}
      </section>
    </div>
  );
}

type NoTrialProps = { id: string; problem: ProblemError; retry: () => unknown };

function NoTrial({ id, problem, retry }: NoTrialProps) {
  if (problem.status < 400 || problem.status >= 500) return <Failed problem={problem} retry={retry} />;
  return (
    <>
      <PageHeading title="This target cannot be tried" />
      <p className="govuk-body">{problem.message}</p>
      <p className="govuk-body">
        <Link to={`/backtest/${id}`}>Start again</Link>,{" "}
        <Link to={`/indicators/${id}`}>go to the indicator</Link>, or{" "}
        <Link to="/indicators">look through all indicators</Link>.
      </p>
    </>
  );
}
