// The heat map: members over time, or two axes against each other in one period.
import { useCallback, useMemo } from "react";
import { ChartFigure } from "#dashboard/charts/ChartFigure.tsx";
import { StepLegend } from "#dashboard/charts/StepLegend.tsx";
import { stepWords } from "#dashboard/charts/steps.ts";
import { into } from "#dashboard/pages/explore/drill.ts";
import { cellsTitle, heatTitle } from "#dashboard/pages/explore/titles.ts";
import type { ViewProps } from "#dashboard/pages/explore/view-props.ts";
import { fileStem, notesOf, sourceOf, subtitleOf } from "#dashboard/pages/explore/words.ts";
import { HeatGrid } from "./HeatGrid.tsx";
import { type Heat, type HeatCell, heatRows } from "./heat-rows.ts";
import { heatSummary } from "./heat-summary.ts";
import { cellsTable } from "./numbers.ts";
import { memberScale } from "./scales.ts";

export function HeatView({ page, state, at, hrefOf }: ViewProps) {
  const two = page.axes.length > 1;
  // Over time nothing depends on the period in view: marking another column draws no cell anew.
  const shownAt = two ? at.period : "";
  const heat = useMemo(() => heatRows(page, shownAt), [page, shownAt]);
  const cellHref = useCallback(
    ({ members, period }: HeatCell) =>
      hrefOf(
        members.length === 0
          ? { ...state, view: "bars", at: period, sort: null }
          : into(state, page.cuts, members, period),
      ),
    [hrefOf, state, page.cuts],
  );
  const cells = heat.rows.flatMap((row) => row.cells);
  const { indicator } = page;
  const subtitle = subtitleOf(page, two ? at.periodText : undefined);
  return (
    <ChartFigure
      name={fileStem(page)}
      title={two ? cellsTitle(page, at.period) : heatTitle(page)}
      subtitle={
        <>
          {subtitle}.<b className="no-print"> Press a cell to look inside it.</b>
        </>
      }
      subtitleText={subtitle}
      summary={heatSummary(cells, page.axes.length > 0)}
      notes={[...boldNotes(heat.steps), ...notesOf(page)]}
      source={sourceOf(page)}
      says={cells.map(({ says }) => says)}
      grid={{ columns: heat.columns.length, rows: heat.rows.length }}
      start={0}
      table={cellsTable(page, subtitle)}
      isTable
      // It is here with the page, and scrolls when it is long: there is no room to keep for it.
      height={() => 0}
    >
      {({ onActive }) => (
        <>
          {/* Within the drawing, so that a picture of it has its meaning with it. */}
          <StepLegend
            steps={stepWords(heat.steps, heat.target, memberScale(page), indicator.unit)}
            small={cells.some(({ small }) => small)}
          />
          <HeatGrid
            key={`${page.area.code} ${page.by} ${page.where.map(({ member }) => member)}`}
            heat={heat}
            caption={subtitle}
            marked={two ? null : at.period}
            hrefOf={cellHref}
            onActive={onActive}
          />
        </>
      )}
    </ChartFigure>
  );
}

/** A second way to tell them, beside the colour. */
const boldNotes = (steps: Heat["steps"]) =>
  steps.has("missed") || steps.has("far-missed") ? ["Figures off target are bold."] : [];
