// The whole over time against its target, and each member below it on the same scale.
import { useMemo } from "react";
import { useNavigate } from "react-router";
import { axisNote } from "#dashboard/charts/axis-ticks.ts";
import { ChartFigure } from "#dashboard/charts/ChartFigure.tsx";
import { Legend } from "#dashboard/charts/Legend.tsx";
import { legendMarks } from "#dashboard/charts/legend-marks.ts";
import { TrendChart } from "#dashboard/charts/on-demand.ts";
import { trendHeight } from "#dashboard/charts/plot-heights.ts";
import { trendNotes, trendRows, trendTable } from "#dashboard/charts/trend-rows.ts";
import { uncut } from "#dashboard/pages/explore/cells.ts";
import { trendTitle } from "#dashboard/pages/explore/titles.ts";
import type { ViewProps } from "#dashboard/pages/explore/view-props.ts";
import { fileStem, notesOf, sourceOf, subtitleOf } from "#dashboard/pages/explore/words.ts";
import { MemberPanels } from "./MemberPanels.tsx";
import { wholeScale } from "./scales.ts";
import { seriesSummary, wholeSeries } from "./whole-series.ts";

export function TrendView(props: ViewProps) {
  const { page, state, hrefOf } = props;
  const navigate = useNavigate();
  const series = useMemo(() => wholeSeries(page), [page]);
  const rows = useMemo(() => trendRows(series), [series]);
  const pick = (point: number) => {
    const period = page.periods[point]?.period;
    if (period !== undefined) navigate(hrefOf({ ...state, view: "bars", at: period, sort: null }));
  };
  const whole = uncut(page);
  const subtitle = subtitleOf(whole);
  const axis = wholeScale(page);
  const start = axisNote(axis.low, page.indicator.unit);
  const aimed = series.findLast(({ target }) => target !== null);
  const newest = rows.findLastIndex(({ value }) => value !== null);
  return (
    <>
      <ChartFigure
        name={fileStem(whole)}
        title={trendTitle(page)}
        subtitle={subtitle}
        subtitleText={subtitle}
        summary={seriesSummary(series)}
        legend={<Legend marks={legendMarks(rows)} />}
        notes={[...(start ? [start] : []), ...notesOf(whole), ...trendNotes(series, [])]}
        source={sourceOf(page)}
        says={rows.map(({ says }) => says)}
        grid={{ columns: rows.length, rows: 1 }}
        start={newest === -1 ? rows.length - 1 : newest}
        table={trendTable(series, subtitle, page.indicator.unit)}
        onPick={pick}
        height={trendHeight}
      >
        {(drawing) => (
          <TrendChart
            rows={rows}
            axis={axis}
            unit={page.indicator.unit}
            targetText={aimed?.target?.text ?? null}
            drawing={drawing}
            onPick={pick}
          />
        )}
      </ChartFigure>
      {page.axes.length > 0 && <MemberPanels {...props} />}
    </>
  );
}
