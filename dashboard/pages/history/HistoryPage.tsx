// The whole story of one figure: each version of it, from when to when it stood, who said so and why; and what was said of it.
import "./history.scss";
import { type FigureHistory, getFigureHistory } from "#api/contract/history.ts";
import type { ProblemError } from "#dashboard/api-client/problem.ts";
import { useAnswer } from "#dashboard/api-client/use-answer.ts";
import { useParam } from "#dashboard/app/params.ts";
import { useSearch } from "#dashboard/app/search.ts";
import { AsAtNotice } from "#dashboard/ui/AsAtNotice.tsx";
import { Breadcrumbs } from "#dashboard/ui/Breadcrumbs.tsx";
import { Failed } from "#dashboard/ui/Failed.tsx";
import { Link } from "#dashboard/ui/Link.tsx";
import { PageHeading } from "#dashboard/ui/PageHeading.tsx";
import { PageSkeleton } from "#dashboard/ui/Skeleton.tsx";
import { SmallNote } from "#dashboard/ui/SmallMark.tsx";
import { isSmall } from "#dashboard/ui/small.ts";
import { Said } from "./Said.tsx";
import { Versions } from "./Versions.tsx";

export default function HistoryPage() {
  const id = useParam("id");
  const search = useSearch();
  const { data, error, refetch } = useAnswer(getFigureHistory, {
    params: { id },
    query: {
      period: search.get("period") ?? "",
      area: search.get("area") ?? undefined,
      where: search.getAll("where"),
      as_at: search.get("as_at") ?? undefined,
    },
  });
  if (data) return <Body history={data} asAt={search.get("as_at") || null} />;
  if (error) return <NoHistory id={id} problem={error} retry={refetch} />;
  return <PageSkeleton />;
}

function Body({ history, asAt }: { history: FigureHistory; asAt: string | null }) {
  const { indicator, area, periodText, members, membersText, target, sentence, versions, commentary } =
    history;
  const query = new URLSearchParams(useSearch());
  query.set("as_at", "");
  const whose = Object.keys(members).length > 0 ? `, ${membersText}` : "";
  return (
    <>
      <Breadcrumbs
        crumbs={[{ to: `/indicators/${indicator.id}?area=${area.code}`, text: indicator.title }]}
      />
      <PageHeading
        title={`${indicator.title}: ${area.name}, ${periodText}${whose}`}
        caption="History of a figure"
      />
      <AsAtNotice asAt={asAt} now={`/indicators/${indicator.id}/history?${query}`} />
      {versions.some(({ value }) => isSmall(value)) && <SmallNote />}
      <p className="govuk-body-l">{sentence}</p>
      {target && versions.length > 0 && (
        <p className="govuk-body">
          Target for {periodText}: {target.text}, {target.toleranceText}.
        </p>
      )}
      <Versions versions={versions} />
      <Said commentary={commentary} versions={versions} here={area.code} />
    </>
  );
}

type NoHistoryProps = { id: string; problem: ProblemError; retry: () => unknown };

function NoHistory({ id, problem, retry }: NoHistoryProps) {
  if (problem.status < 400 || problem.status >= 500) return <Failed problem={problem} retry={retry} />;
  return (
    <>
      <PageHeading title="This figure cannot be shown" />
      <p className="govuk-body">{problem.message}</p>
      <p className="govuk-body">
        <Link to={`/indicators/${id}`}>Go to the indicator</Link>, or{" "}
        <Link to="/indicators">look through all indicators</Link>.
      </p>
    </>
  );
}
