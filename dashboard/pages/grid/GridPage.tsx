// Variation by assurance for the whole trust: which indicators move by more than chance, and which targets can be relied on.
import "./grid.scss";
import { type GridPage as Grid, getGrid } from "#api/contract/grid.ts";
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
import { SmallNote } from "#dashboard/ui/SmallMark.tsx";
import { isSmall } from "#dashboard/ui/small.ts";
import { GridTable } from "./GridTable.tsx";
import { OutcomeFilter } from "./OutcomeFilter.tsx";
import { Unplaced } from "./Unplaced.tsx";

export default function GridPage() {
  const { period, as_at } = usePageQuery();
  const outcome = useSearch().get("outcome") || undefined;
  const { data, error, isPlaceholderData, refetch } = useAnswer(
    getGrid,
    { query: { period, as_at, outcome } },
    { keep: true },
  );
  return (
    <>
      <PageHeading title={useTitleWithMonth("What can be relied on", data?.periodText)}>
        <PeriodForm period={data?.period} />
      </PageHeading>
      {data ? (
        <div aria-busy={isPlaceholderData}>
          <Body grid={data} outcome={outcome ?? null} />
        </div>
      ) : error ? (
        <Failed problem={error} retry={refetch} />
      ) : (
        <Waiting />
      )}
    </>
  );
}

function Body({ grid, outcome }: { grid: Grid; outcome: string | null }) {
  const entries = [
    ...grid.rows.flatMap(({ cells }) => cells.flatMap(({ indicators }) => indicators)),
    ...grid.unknown.flatMap(({ indicators }) => indicators),
  ];
  return (
    <>
      <AsAtNotice asAt={grid.asAt} now={`/grid?${outcome ? `outcome=${outcome}&` : ""}as_at=`} />
      <p className="govuk-body-l">{grid.headline}</p>
      <p className="govuk-body">
        Each indicator of the trust by two questions: does it change by more than chance, and can its target
        be relied on? What asks for most comes first. <Link to="/guide/chance">Is it chance?</Link>
      </p>
      {entries.some(({ value }) => isSmall(value)) && <SmallNote />}
      <OutcomeFilter outcomes={grid.outcomes} chosen={outcome} />
      <GridTable grid={grid} />
      <Unplaced unknown={grid.unknown} />
      {entries.some(({ illustrative }) => illustrative) && <IllustrativeNote />}
    </>
  );
}

function Waiting() {
  return (
    <>
      <p className="govuk-visually-hidden" role="status">
        Loading the grid
      </p>
      <Skeleton lines={2} />
      <Skeleton height={900} />
    </>
  );
}
