// Where the figure comes from: cut by area or by one dimension, for one period as bars and over time as small charts.
import { useState } from "react";
import { type Breakdown, getBreakdown } from "#api/contract/breakdown.ts";
import type { IndicatorPage } from "#api/contract/indicator.ts";
import { useAnswer } from "#dashboard/api-client/use-answer.ts";
import { usePageQuery, useSearch } from "#dashboard/app/search.ts";
import type { BarOrder } from "#dashboard/charts/bar-rows.ts";
import { Empty } from "#dashboard/ui/Empty.tsx";
import { Failed } from "#dashboard/ui/Failed.tsx";
import { Skeleton } from "#dashboard/ui/Skeleton.tsx";
import { indicatorAddress, isAreaCut, periodInView } from "./address.ts";
import { BreakdownBars } from "./BreakdownBars.tsx";
import { BreakdownPanels } from "./BreakdownPanels.tsx";
import { CutLinks } from "./CutLinks.tsx";
import { PeriodChoice } from "./PeriodChoice.tsx";

export function BreakdownSection({ page, by }: { page: IndicatorPage; by: string }) {
  const { definition, area } = page;
  const { as_at } = usePageQuery();
  const query = { by, area: area.code, as_at };
  const { data, error, refetch, isPlaceholderData } = useAnswer(
    getBreakdown,
    { params: { id: definition.id }, query },
    { keep: true },
  );
  // While another cut is on its way the last one stays, unless it is of another place.
  const last = data?.area.code === area.code && data.indicator.id === definition.id ? data : undefined;
  const shown = last?.by[0];
  return (
    <section className="breakdown" aria-labelledby="breakdown">
      <h2 className="govuk-heading-m" id="breakdown">
        Where the figure comes from
      </h2>
      <CutLinks page={page} by={by} />
      {last && shown ? (
        <div
          className={isPlaceholderData ? "breakdown__cut--stale" : undefined}
          aria-busy={isPlaceholderData}
        >
          <Cut page={page} breakdown={last} by={shown} key={`${shown} ${area.code}`} />
        </div>
      ) : error ? (
        <Failed problem={error} retry={refetch} />
      ) : (
        <Skeleton height={720} />
      )}
    </section>
  );
}

/** Ages and needs have an order of their own; among areas the worst is looked for. */
const usualOrder = (by: string): BarOrder => (isAreaCut(by) ? "worst" : "own");

type CutProps = { page: IndicatorPage; breakdown: Breakdown; by: string };

function Cut({ page, breakdown, by }: CutProps) {
  const asked = useSearch().get("period");
  const [order, setOrder] = useState<BarOrder>(usualOrder(by));
  const period = periodInView(asked, breakdown.periods, breakdown.cells);
  const axis = breakdown.axes[0];
  if (period === null || !axis || axis.members.length === 0 || breakdown.cells.length === 0)
    return (
      <Empty title={`Nothing has been returned ${titleOf(page, by)} for ${page.area.name}`}>
        Choose another cut above, or look at a larger area.
      </Empty>
    );
  const hrefOf = (member: string) =>
    isAreaCut(by) ? indicatorAddress(page.definition.id, { area: member }, page.area.path[0]?.code) : null;
  return (
    <>
      <PeriodChoice
        page={page}
        periods={breakdown.periods}
        period={period}
        order={order}
        usual={usualOrder(by)}
        onOrder={setOrder}
      />
      <BreakdownBars {...{ page, breakdown, axis, period, order, hrefOf }} />
      <BreakdownPanels {...{ page, breakdown, axis, hrefOf }} />
    </>
  );
}

function titleOf({ cuts }: IndicatorPage, by: string): string {
  const cut = [...cuts.levels, ...cuts.dimensions].find(({ id }) => id === by);
  return `by ${cut?.title.toLowerCase() ?? by}`;
}
