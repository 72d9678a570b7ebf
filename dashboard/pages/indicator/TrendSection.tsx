// The indicator over time, its table beside it.
import type { IndicatorPage } from "#api/contract/indicator.ts";
import { axisNote } from "#dashboard/charts/axis-ticks.ts";
import { ChartFigure } from "#dashboard/charts/ChartFigure.tsx";
import { Legend } from "#dashboard/charts/Legend.tsx";
import { legendMarks } from "#dashboard/charts/legend-marks.ts";
import { TrendChart } from "#dashboard/charts/on-demand.ts";
import { trendHeight } from "#dashboard/charts/plot-heights.ts";
import { anyIllustrative, trendNotes, trendRows, trendTable } from "#dashboard/charts/trend-rows.ts";
import { sentenceCase } from "#dashboard/charts/value-words.ts";
import { historyAddress } from "#dashboard/pages/history/address.ts";
import { IllustrativeTag } from "#dashboard/ui/IllustrativeTag.tsx";
import { subtitleOf, useSource } from "./chart-words.ts";

export function TrendSection({ page }: { page: IndicatorPage }) {
  const { definition, area, series, axis, steps, headline, summary } = page;
  const source = useSource(page, anyIllustrative(series));
  const rows = trendRows(series, steps);
  const subtitle = subtitleOf(page);
  const aimed = series.findLast(({ target }) => target !== null);
  const newest = rows.findLastIndex(({ value }) => value !== null);
  const start = axisNote(axis.low, definition.unit);
  return (
    <ChartFigure
      name={`${definition.id}-${area.code}`}
      title={sentenceCase(headline)}
      subtitle={
        <>
          {subtitle} {anyIllustrative(series) && <IllustrativeTag />}
        </>
      }
      subtitleText={subtitle}
      summary={summary}
      legend={<Legend marks={legendMarks(rows)} />}
      notes={[...(start ? [start] : []), ...trendNotes(series, steps)]}
      source={source}
      says={rows.map(({ says }) => says)}
      grid={{ columns: rows.length, rows: 1 }}
      start={newest === -1 ? rows.length - 1 : newest}
      table={trendTable(series, `${definition.title}, ${area.name}`, definition.unit, ({ period }) =>
        historyAddress({ indicator: definition.id, period, area: area.code }, area.path[0]?.code),
      )}
      tableBeside
      height={trendHeight}
    >
      {(drawing) => (
        <TrendChart
          rows={rows}
          axis={axis}
          unit={definition.unit}
          targetText={aimed?.target?.text ?? null}
          drawing={drawing}
        />
      )}
    </ChartFigure>
  );
}
