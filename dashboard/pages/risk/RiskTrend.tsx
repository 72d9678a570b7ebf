// The figures since before it was raised, against target, with what people did marked on them.
import type { RiskPage } from "#api/contract/risk-areas.ts";
import { useSite } from "#dashboard/api-client/use-answer.ts";
import { axisNote } from "#dashboard/charts/axis-ticks.ts";
import { ChartFigure } from "#dashboard/charts/ChartFigure.tsx";
import { Legend } from "#dashboard/charts/Legend.tsx";
import { legendMarks } from "#dashboard/charts/legend-marks.ts";
import { TrendChart } from "#dashboard/charts/on-demand.ts";
import { trendHeight } from "#dashboard/charts/plot-heights.ts";
import { type Mark, trendNotes, trendRows, trendTable } from "#dashboard/charts/trend-rows.ts";
import { spanText, unitText } from "#dashboard/pages/indicator/chart-words.ts";
import { marksOf } from "./marks.ts";

export function RiskTrend({ id, page }: { id: string; page: RiskPage }) {
  const { risk } = page;
  const since =
    risk.kind === "risk"
      ? `In risk since ${risk.sinceText}, for ${risk.periodsText}`
      : `A warning since ${risk.sinceText}`;
  return (
    <ActsChart
      name={`risk-${id}`}
      title={risk.closedText ?? since}
      about={`${risk.indicator.title}, ${risk.area.name}`}
      summary={risk.verdict}
      marks={marksOf(page)}
      page={page}
    />
  );
}

type Props = {
  name: string;
  title: string;
  about: string;
  summary: string;
  marks: readonly Mark[];
  page: Pick<RiskPage, "series" | "axis" | "measured" | "attribution"> & { steps?: RiskPage["steps"] };
};

/** A case is drawn in the same way. */
export function ActsChart({ name, title, about, summary, marks, page }: Props) {
  const { series, axis, measured, attribution, steps = [] } = page;
  const today = useSite().data?.todayText;
  const rows = trendRows(series, steps, marks);
  const [first, last] = [series[0], series.at(-1)];
  const when = first && last ? `, ${spanText(first.periodText, last.periodText)}` : "";
  const subtitle = `${about}${when}, ${unitText(measured.unit)}`;
  const newest = rows.findLastIndex(({ value }) => value !== null);
  const noteOf = ({ period, number, text }: Mark) =>
    `${number}, at ${series.find((point) => point.period === period)?.periodText}: ${text}.`;
  const marked = marks.length > 0 ? ["Each number stands at the newest figure there was on its day."] : [];
  const start = axisNote(axis.low, measured.unit);
  return (
    <ChartFigure
      name={name}
      title={title}
      subtitle={subtitle}
      subtitleText={subtitle}
      summary={summary}
      legend={<Legend marks={legendMarks(rows)} />}
      notes={[...marks.map(noteOf), ...marked, ...(start ? [start] : []), ...trendNotes(series, steps)]}
      source={[...attribution, today ? `Made on ${today}.` : ""].filter(Boolean).join(" ")}
      says={rows.map(({ says }) => says)}
      grid={{ columns: rows.length, rows: 1 }}
      start={newest === -1 ? Math.max(0, rows.length - 1) : newest}
      table={trendTable(series, about, measured.unit)}
      height={trendHeight}
    >
      {(drawing) => (
        <TrendChart
          rows={rows}
          axis={axis}
          unit={measured.unit}
          targetText={series.findLast(({ target }) => target !== null)?.target?.text ?? null}
          drawing={drawing}
        />
      )}
    </ChartFigure>
  );
}
