// The explorer: one indicator by any cut, in any view; each state of it an address, and each press a way further in.
import "#dashboard/charts/charts.scss";
import "./explore.scss";
import { lazy, Suspense, useCallback, useMemo } from "react";
import { type ExplorerPage, getExplorer } from "#api/contract/explorer.ts";
import { useAnswer } from "#dashboard/api-client/use-answer.ts";
import { useParam } from "#dashboard/app/params.ts";
import { useSearch } from "#dashboard/app/search.ts";
import { AsAtNotice } from "#dashboard/ui/AsAtNotice.tsx";
import { Empty } from "#dashboard/ui/Empty.tsx";
import { Failed } from "#dashboard/ui/Failed.tsx";
import { Link } from "#dashboard/ui/Link.tsx";
import { PageHeading } from "#dashboard/ui/PageHeading.tsx";
import { Skeleton } from "#dashboard/ui/Skeleton.tsx";
import { SmallNote } from "#dashboard/ui/SmallMark.tsx";
import { isSmall } from "#dashboard/ui/small.ts";
import { type Explored, exploreAddress, explored, queryOf } from "./address.ts";
import { Controls } from "./Controls.tsx";
import { axesText, neverReturned, uncut } from "./cells.ts";
import { Disagreements } from "./Disagreements.tsx";
import { firstAxis, periodInView } from "./drill.ts";
import { ExploreHead } from "./ExploreHead.tsx";
import { PeriodStep } from "./PeriodStep.tsx";
import { TakeFiles } from "./TakeFiles.tsx";
import { useAheadOnHover } from "./use-pressed.ts";
import { ViewSwitch } from "./ViewSwitch.tsx";
import type { ViewProps } from "./view-props.ts";
import { HeatView } from "./views/HeatView.tsx";

const TrendView = lazy(async () => ({ default: (await import("./views/TrendView.tsx")).TrendView }));
const BarsView = lazy(async () => ({ default: (await import("./views/BarsView.tsx")).BarsView }));
const MapView = lazy(() => import("./map/MapView.tsx"));
const WhyView = lazy(async () => ({ default: (await import("./why/WhyView.tsx")).WhyView }));
const TableView = lazy(async () => ({ default: (await import("./views/TableView.tsx")).TableView }));

export default function ExplorePage() {
  const id = useParam("id");
  const search = useSearch();
  const asked = explored(search);
  // Without an axis in the address the answer for the whole says which there are; the first of them is asked for then.
  const bare = useAnswer(
    getExplorer,
    { params: { id }, query: queryOf({ ...asked, rows: null }) },
    { enabled: asked.rows === null },
  );
  // What explains a change chooses its own cut.
  const isWhy = asked.view === "why";
  const rows = asked.rows ?? (bare.data && !isWhy ? firstAxis(bare.data.cuts) : null);
  const state = { ...asked, rows, at: asked.at ?? search.get("period") };
  const cut = useAnswer(
    getExplorer,
    { params: { id }, query: queryOf(state) },
    { keep: true, enabled: rows !== null || isWhy },
  );
  const error = bare.error ?? cut.error;
  if (error && !cut.isPlaceholderData) return <Refused id={id} problem={error} retry={cut.refetch} />;
  const page = cut.data ?? bare.data;
  if (!page || page.indicator.id !== id) return <Waiting />;
  const stale = cut.isPlaceholderData || cut.data === undefined;
  return <Body page={page} state={state} stale={stale} />;
}

type BodyProps = { page: ExplorerPage; state: Explored; stale: boolean };

function Body({ page, state, stale }: BodyProps) {
  const { indicator, area, asAt } = page;
  const trust = area.path[0]?.code;
  const hrefOf = useCallback(
    (to: Explored) => exploreAddress(indicator.id, to, trust),
    [indicator.id, trust],
  );
  const ahead = useAheadOnHover();
  const at = periodInView(state.at, page);
  const figures = [...page.whole, ...page.margins, ...page.cells];
  return (
    <div className={stale ? "explore explore--stale" : "explore"} aria-busy={stale} {...ahead}>
      <ExploreHead {...{ page, state, hrefOf }} />
      <AsAtNotice asAt={asAt} now={`${hrefOf({ ...state, as_at: null })}&as_at=`} />
      {figures.some(({ value }) => isSmall(value)) && <SmallNote />}
      {state.view !== "why" && <Controls {...{ page, state, hrefOf }} />}
      <ViewSwitch {...{ state, hrefOf }} />
      {at === undefined ? (
        <Empty title="There are no figures yet">Choose another indicator, or another span.</Empty>
      ) : (
        <View {...{ page, state, at, hrefOf }} />
      )}
      <Disagreements page={page} />
      <TakeFiles {...{ page, state, hrefOf }} />
    </div>
  );
}

/** Views of one period; a heat map is one where it has two axes. */
const ofOnePeriod = ({ view, cols }: Explored) =>
  view === "bars" || view === "table" || view === "map" || (view === "heat" && cols !== null);

function View(props: ViewProps) {
  const { page, state, at, hrefOf } = props;
  const nothing = neverReturned(page);
  const drawn = useMemo(() => (nothing ? uncut(page) : page), [nothing, page]);
  return (
    <>
      {ofOnePeriod(state) && <PeriodStep {...{ page, state, at, hrefOf }} />}
      {nothing && state.view !== "why" && <Unreturned {...props} />}
      <Suspense fallback={<Skeleton height={420} />}>
        <Chosen {...props} page={drawn} />
      </Suspense>
    </>
  );
}

function Chosen(props: ViewProps) {
  switch (props.state.view) {
    case "trend":
      return <TrendView {...props} />;
    case "bars":
      return props.page.axes.length === 0 ? <TableView {...props} /> : <BarsView {...props} />;
    case "table":
      return <TableView {...props} />;
    case "map":
      return <MapView {...props} />;
    case "why":
      return <WhyView {...props} />;
    default:
      return <HeatView {...props} />;
  }
}

/** A cut that nobody returns: which others there are. */
function Unreturned({ page, state, hrefOf }: ViewProps) {
  const others = [...page.cuts.levels, ...page.cuts.dimensions].filter(({ id }) => !page.by.includes(id));
  return (
    <Empty
      title={`Nothing has been returned by ${axesText(page.axes)}${page.where.length > 0 ? " for these filters" : ""}`}
    >
      The figures of the whole are below. Look by{" "}
      {others.map(({ id, title }, index) => (
        <span key={id}>
          {index > 0 && (index === others.length - 1 ? " or " : ", ")}
          <Link to={hrefOf({ ...state, rows: id, cols: null, sort: null })}>{title.toLowerCase()}</Link>
        </span>
      ))}
      {page.where.length > 0 && ", or take a filter away"}.
    </Empty>
  );
}

function Waiting() {
  return (
    <>
      <p className="govuk-visually-hidden" role="status">
        Loading the explorer
      </p>
      <Skeleton lines={1} />
      <div className="skeleton skeleton--heading" aria-hidden="true" />
      <Skeleton height={120} />
      <Skeleton height={480} />
    </>
  );
}

type RefusedProps = { id: string; problem: Parameters<typeof Failed>[0]["problem"]; retry: () => unknown };

function Refused({ id, problem, retry }: RefusedProps) {
  if (problem.status !== 404 && problem.status !== 400) return <Failed problem={problem} retry={retry} />;
  return (
    <>
      <PageHeading title="This view cannot be shown" />
      <p className="govuk-body">{problem.message}</p>
      <p className="govuk-body">
        <Link to={exploreAddress(id, {})}>Explore the indicator from its beginning</Link>, or{" "}
        <Link to="/indicators">look through all indicators</Link>.
      </p>
    </>
  );
}
