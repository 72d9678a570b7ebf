// The indicator page before its answer has come, without any figure, and where there is no such indicator or area.
import type { IndicatorPage } from "#api/contract/indicator.ts";
import type { ProblemError } from "#dashboard/api-client/problem.ts";
import { Empty } from "#dashboard/ui/Empty.tsx";
import { Link } from "#dashboard/ui/Link.tsx";
import { PageHeading } from "#dashboard/ui/PageHeading.tsx";
import { Skeleton } from "#dashboard/ui/Skeleton.tsx";
import { isSmall } from "#dashboard/ui/small.ts";

export function Waiting() {
  return (
    <>
      <p className="govuk-visually-hidden" role="status">
        Loading the indicator
      </p>
      <Skeleton lines={1} />
      <div className="skeleton skeleton--heading" aria-hidden="true" />
      <Skeleton height={210} />
      <Skeleton height={600} />
    </>
  );
}

/** An indicator that still waits for its figures has a chart of the gap; one that ended without any has nothing to show. */
export const holdsFigures = ({ series, definition }: IndicatorPage) =>
  series.length > 0 &&
  (definition.returns.ended === null || series.some(({ value }) => value.kind !== "missing"));

/** Whether the page needs the sentence on marked figures; a cut says it for itself. */
export const hasSmall = ({ series, line, yearSoFar }: IndicatorPage) =>
  line.small || [...series, ...(yearSoFar ? [yearSoFar] : [])].some(({ value }) => isSmall(value));

export function NoFigures({ page: { definition, area, nextReturn } }: { page: IndicatorPage }) {
  const { owner, returns } = definition;
  if (returns.ended !== null)
    return <Empty title={`No figures for ${area.name} are held`}>What it measured is set out below.</Empty>;
  return (
    <Empty title={`There are no figures for ${area.name} yet`}>
      {nextReturn
        ? `The return for ${nextReturn.periodText} is due on ${nextReturn.due}. ${owner.name} sends it.`
        : `${owner.name}, ${owner.job}, can say whether figures will come.`}
    </Empty>
  );
}

type UnknownProps = { id: string; area: string | undefined; problem: ProblemError };

export function UnknownIndicator({ id, area, problem }: UnknownProps) {
  return (
    <>
      <PageHeading title="This indicator cannot be shown" />
      <p className="govuk-body">{problem.message}</p>
      <p className="govuk-body">
        {area !== undefined && (
          <>
            <Link to={`/indicators/${id}`}>Show it for the whole trust</Link>, or{" "}
          </>
        )}
        <Link to="/indicators">
          {area === undefined ? "Look through all indicators" : "look through all indicators"}
        </Link>
        .
      </p>
    </>
  );
}
