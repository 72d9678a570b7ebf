// A cut over time: one small chart a member, all on one scale.
import { useState } from "react";
import type { Breakdown } from "#api/contract/breakdown.ts";
import type { IndicatorPage } from "#api/contract/indicator.ts";
import { axisNote } from "#dashboard/charts/axis-ticks.ts";
import { ChartFigure } from "#dashboard/charts/ChartFigure.tsx";
import { Legend } from "#dashboard/charts/Legend.tsx";
import { SmallMultiples } from "#dashboard/charts/on-demand.ts";
import { panelRows, panelSummary, panelTable, withoutFigures } from "#dashboard/charts/panel-rows.ts";
import { panelsHeight } from "#dashboard/charts/plot-heights.ts";
import { smallNotes } from "#dashboard/charts/value-words.ts";
import { isSmall } from "#dashboard/ui/small.ts";
import { cutAxis, spanText, unitText, useSource } from "./chart-words.ts";

type Props = {
  page: IndicatorPage;
  breakdown: Breakdown;
  axis: Breakdown["axes"][number];
  hrefOf: (member: string) => string | null;
};

const NEWEST_PERIODS = 24;
const AT_FIRST = 12;

export function BreakdownPanels({ page, breakdown, axis, hrefOf }: Props) {
  const { definition, area } = page;
  const [all, setAll] = useState(false);
  const source = useSource(page, page.line.illustrative);
  const periods = breakdown.periods.slice(-NEWEST_PERIODS);
  const [first, last] = [periods[0], periods.at(-1)];
  // One period over time is a point; the bars have said it.
  if (!first || !last || periods.length < 2) return null;
  const members = panelRows(breakdown, periods, hrefOf);
  const every = members.filter(({ latest }) => latest !== null);
  const none = withoutFigures(members);
  if (every.length === 0) return null;
  const panels = all ? every : every.slice(0, AT_FIRST);
  const scale = cutAxis(page, breakdown);
  const by = axis.title.toLowerCase();
  const subtitle = `${definition.title}, ${area.name} by ${by}, ${spanText(first.periodText, last.periodText)}, ${unitText(definition.unit)}`;
  const values = breakdown.cells.map(({ value }) => value);
  const start = axisNote(scale.low, definition.unit);
  return (
    <>
      <ChartFigure
        level={3}
        name={`${definition.id}-${area.code}-${axis.id}-over-time`}
        title={`How each ${by} got there`}
        subtitle={subtitle}
        subtitleText={subtitle}
        summary={panelSummary(panels)}
        legend={values.some(isSmall) && <Legend marks={["small"]} />}
        notes={[
          "All on one scale.",
          ...(start ? [start] : []),
          ...(none ? [none] : []),
          ...smallNotes(values),
        ]}
        source={source}
        says={panels.flatMap(({ points }) => points.map(({ says }) => says))}
        grid={{ columns: periods.length, rows: panels.length }}
        start={periods.length - 1}
        table={panelTable(breakdown, periods, subtitle)}
        height={panelsHeight(panels.length)}
      >
        {(drawing) => (
          <SmallMultiples
            panels={panels}
            axis={scale}
            unit={definition.unit}
            ends={[first.shortText, last.shortText]}
            drawing={drawing}
          />
        )}
      </ChartFigure>
      {panels.length < every.length && (
        <button
          type="button"
          className="govuk-button govuk-button--secondary no-print"
          onClick={() => setAll(true)}
        >
          Show all {every.length}
        </button>
      )}
    </>
  );
}
