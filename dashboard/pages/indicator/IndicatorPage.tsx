// One indicator, for one area: how it stands, how it got there, where it comes from, what was said, what it means.
import "#dashboard/charts/charts.scss";
import "./indicator.scss";
import { lazy, Suspense } from "react";
import { getIndicator, type IndicatorPage as Indicator } from "#api/contract/indicator.ts";
import { useAnswer } from "#dashboard/api-client/use-answer.ts";
import { useParam } from "#dashboard/app/params.ts";
import { usePageQuery, useSearch } from "#dashboard/app/search.ts";
import { AsAtNotice } from "#dashboard/ui/AsAtNotice.tsx";
import { Failed } from "#dashboard/ui/Failed.tsx";
import { IllustrativeNote } from "#dashboard/ui/IllustrativeTag.tsx";
import { Skeleton } from "#dashboard/ui/Skeleton.tsx";
import { SmallNote } from "#dashboard/ui/SmallMark.tsx";
import { cutInView, cutToKeep, indicatorAddress, viewInAddress } from "./address.ts";
import { BreakdownSection } from "./BreakdownSection.tsx";
import { CommentarySection } from "./CommentarySection.tsx";
import { DefinitionSection } from "./DefinitionSection.tsx";
import { EndedNotice } from "./EndedNotice.tsx";
import { ForecastSection } from "./ForecastSection.tsx";
import { IndicatorHeading } from "./IndicatorHeading.tsx";
import { NowPanel } from "./NowPanel.tsx";
import { SubmissionsSection } from "./SubmissionsSection.tsx";
import { hasSmall, holdsFigures, NoFigures, UnknownIndicator, Waiting } from "./states.tsx";
import { TimeSection } from "./TimeSection.tsx";

/** Fetched for those that have any. */
const ComparatorsSection = lazy(() => import("./ComparatorsSection.tsx"));

export default function IndicatorPage() {
  const id = useParam("id");
  const area = useSearch().get("area") || undefined;
  const { as_at } = usePageQuery();
  const { data, error, refetch, isPlaceholderData } = useAnswer(
    getIndicator,
    { params: { id }, query: { area, as_at } },
    { keep: true },
  );
  if (data && !(isPlaceholderData && data.definition.id !== id))
    return <Body page={data} stale={isPlaceholderData} />;
  if (error?.status === 404) return <UnknownIndicator id={id} area={area} problem={error} />;
  return error ? <Failed problem={error} retry={refetch} /> : <Waiting />;
}

function Body({ page, stale }: { page: Indicator; stale: boolean }) {
  const { definition, area, cuts } = page;
  const search = useSearch();
  const by = cutInView(search.get("by"), cuts);
  const view = viewInAddress(search.get("view"));
  const here = { area: area.code, by: cutToKeep(by), view };
  return (
    <div className={stale ? "indicator indicator--stale" : "indicator"} aria-busy={stale}>
      <IndicatorHeading page={page} keep={cutToKeep(by)} />
      <AsAtNotice asAt={page.asAt} now={`${indicatorAddress(definition.id, here)}&as_at=`} />
      {hasSmall(page) && <SmallNote />}
      <EndedNotice page={page} />
      {holdsFigures(page) ? (
        <>
          <NowPanel page={page} />
          <ForecastSection page={page} />
          <TimeSection page={page} view={view} />
        </>
      ) : (
        <NoFigures page={page} />
      )}
      {by !== null && <BreakdownSection page={page} by={by} />}
      <CommentarySection page={page} />
      {page.comparators && (
        <Suspense fallback={<Skeleton height={560} />}>
          <ComparatorsSection page={page} />
        </Suspense>
      )}
      <DefinitionSection page={page} />
      <SubmissionsSection page={page} />
      {page.line.illustrative && <IllustrativeNote />}
    </div>
  );
}
