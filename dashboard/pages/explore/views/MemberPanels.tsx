// One small chart for each member, or for each pair of two axes: its head leads inside, its points to the period's bars.
import { useMemo, useState } from "react";
import { useNavigate } from "react-router";
import { axisNote } from "#dashboard/charts/axis-ticks.ts";
import { ChartFigure } from "#dashboard/charts/ChartFigure.tsx";
import { Legend } from "#dashboard/charts/Legend.tsx";
import { SmallMultiples } from "#dashboard/charts/on-demand.ts";
import { panelRows, panelSummary, panelTable, withoutFigures } from "#dashboard/charts/panel-rows.ts";
import { panelsHeight } from "#dashboard/charts/plot-heights.ts";
import { axesText } from "#dashboard/pages/explore/cells.ts";
import { into } from "#dashboard/pages/explore/drill.ts";
import type { ViewProps } from "#dashboard/pages/explore/view-props.ts";
import { fileStem, notesOf, sourceOf, subtitleOf } from "#dashboard/pages/explore/words.ts";
import { isSmall } from "#dashboard/ui/small.ts";
import { drawnBreakdown } from "./breakdown.ts";
import { memberScale } from "./scales.ts";

const AT_FIRST = 12;

export function MemberPanels({ page, state, hrefOf }: ViewProps) {
  const navigate = useNavigate();
  const [all, setAll] = useState(false);
  const { members, breakdown } = useMemo(() => {
    const drawn = drawnBreakdown(page);
    const leadsTo = (member: string) => hrefOf(into(state, page.cuts, drawn.pickedBy(member)));
    return {
      members: panelRows(drawn.breakdown, page.periods, leadsTo),
      breakdown: drawn.breakdown,
    };
  }, [page, state, hrefOf]);
  const every = members.filter(({ latest }) => latest !== null);
  const [first, last] = [page.periods[0], page.periods.at(-1)];
  const none = withoutFigures(members);
  if (!first || !last || every.length === 0) return none && <p className="govuk-body">{none}</p>;
  const panels = all ? every : every.slice(0, AT_FIRST);
  const scale = memberScale(page);
  const { unit } = page.indicator;
  const start = axisNote(scale.low, unit);
  const subtitle = subtitleOf(page);
  const values = page.cells.map(({ value }) => value);
  const pick = (point: number) => {
    const period = page.periods[point % page.periods.length]?.period;
    if (period !== undefined) navigate(hrefOf({ ...state, view: "bars", at: period, sort: null }));
  };
  return (
    <>
      <ChartFigure
        name={`${fileStem(page)}-over-time`}
        title={`How each ${axesText(page.axes)} got there`}
        subtitle={
          <>
            {subtitle}.<b className="no-print"> Follow a name to look inside it.</b>
          </>
        }
        subtitleText={subtitle}
        summary={panelSummary(panels)}
        legend={values.some(isSmall) && <Legend marks={["small"]} />}
        notes={["All on one scale.", ...(start ? [start] : []), ...(none ? [none] : []), ...notesOf(page)]}
        source={sourceOf(page)}
        says={panels.flatMap(({ points }) => points.map(({ says }) => says))}
        grid={{ columns: page.periods.length, rows: panels.length }}
        start={page.periods.length - 1}
        table={panelTable(breakdown, page.periods, subtitle)}
        onPick={pick}
        height={panelsHeight(panels.length)}
      >
        {(drawing) => (
          <SmallMultiples
            panels={panels}
            axis={scale}
            unit={unit}
            ends={[first.shortText, last.shortText]}
            drawing={drawing}
            onPick={pick}
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
