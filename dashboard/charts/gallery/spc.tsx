// The control chart, by example.
import type { IndicatorPage } from "#api/contract/indicator.ts";
import type { SeriesPoint } from "#api/contract/series-point.ts";
import { ChartFigure } from "#dashboard/charts/ChartFigure.tsx";
import { trendHeight } from "#dashboard/charts/plot-heights.ts";
import { SpcChart } from "#dashboard/charts/SpcChart.tsx";
import { SpcLegend } from "#dashboard/charts/SpcLegend.tsx";
import { spcRows, spcTable } from "#dashboard/charts/spc-rows.ts";
import { trendNotes } from "#dashboard/charts/trend-rows.ts";
import {
  atLeast,
  type Example,
  hidden,
  judged,
  late,
  marked,
  month,
  points,
  series,
  shown,
} from "./example-values.ts";

/** The published example: mean 23.20, limits 8.76 and 37.64; no figure of it is a signal. */
const PUBLISHED = [20, 24, 20, 26, 22, 16, 18, 16, 31, 28, 34, 26, 30, 19, 18];

const STEADY = [81, 78, 82, 80, 83, 81, 78, 82, 84, 80, 78, 81, 83];

export const spcExamples: Example[] = [
  {
    id: "spc-published",
    about: "The published example of the method: no more than its usual swing",
    drawn: spc(
      series(PUBLISHED.map((value) => ({ value: points(value), variation: judged([8.8, 23.2, 37.6]) }))),
      { low: 0, high: 40 },
      [],
      "points",
    ),
  },
  {
    id: "spc-signals",
    about: "Every mark there is; a small number is square, one that may change is hollow; a gap",
    drawn: spc(
      series([
        ...STEADY.map((value) => ({ value: shown(value, 100), variation: judged([72.2, 79.2, 86.2]) })),
        { value: late, status: "late" },
        { value: shown(88, 100), variation: judged([72.2, 79.2, 86.2], "point", "improvement") },
        { value: shown(71, 100), variation: judged([72.2, 79.2, 86.2], "point", "concern") },
        { value: shown(87, 100), variation: judged([72.2, 79.2, 86.2], "point", "neither") },
        { value: marked(10, 14), variation: judged([72.2, 79.2, 86.2], "point", "concern") },
        {
          value: shown(70, 100, "provisional"),
          target: atLeast(80, 5),
          variation: judged([72.2, 79.2, 86.2], "two-of-three", "concern"),
        },
      ]),
      { low: 60, high: 100 },
    ),
  },
  {
    id: "spc-step",
    about:
      "Limits of a width for each period, worked out anew from a known change on; hidden figures take no part",
    drawn: spc(
      series([
        ...STEADY.map((value, index) => ({
          value: shown(value, 100),
          target: atLeast(80, 5),
          variation: judged([72 - (index % 3), 80, 88 + (index % 3)]),
        })),
        { value: hidden },
        ...STEADY.map((value) => ({ value: shown(value - 20, 100), variation: judged([52, 60, 68]) })),
      ]),
      { low: 40, high: 100 },
      [{ period: month(13).period, periodText: "May 2024", reason: "Assessments are counted when agreed" }],
    ),
  },
];

function spc(
  given: SeriesPoint[],
  axis: { low: number; high: number },
  steps: IndicatorPage["steps"] = [],
  unit = "%",
) {
  const rows = spcRows(given, steps);
  return (
    <ChartFigure
      name="example"
      title="Getting worse, and not by chance"
      subtitle="Common assessments completed, Peterborough, monthly"
      subtitleText="Common assessments completed, Peterborough, monthly"
      summary="A summary of the chart in words."
      legend={<SpcLegend icons={["improvement", "concern", "neither", "common"]} target />}
      notes={trendNotes(given, steps)}
      source="Example figures"
      says={rows.map(({ says }) => says)}
      grid={{ columns: rows.length, rows: 1 }}
      start={Math.max(rows.length - 1, 0)}
      table={spcTable(given, "Example", unit, 1)}
      height={trendHeight}
    >
      {(drawing) => (
        <SpcChart
          rows={rows}
          axis={axis}
          unit={unit}
          decimals={1}
          targetText={given.findLast(({ target }) => target)?.target?.text ?? null}
          drawing={drawing}
        />
      )}
    </ChartFigure>
  );
}
