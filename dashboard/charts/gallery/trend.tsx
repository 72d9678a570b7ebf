// The trend chart, by example.
import type { SeriesPoint } from "#api/contract/series-point.ts";
import { ChartFigure } from "#dashboard/charts/ChartFigure.tsx";
import { Legend, type LegendMark } from "#dashboard/charts/Legend.tsx";
import { trendHeight } from "#dashboard/charts/plot-heights.ts";
import { TrendChart } from "#dashboard/charts/TrendChart.tsx";
import { trendNotes, trendRows, trendTable } from "#dashboard/charts/trend-rows.ts";
import {
  atLeast,
  atMost,
  between,
  type Example,
  hidden,
  late,
  marked,
  month,
  points,
  series,
  shown,
} from "./example-values.ts";

const MARKS: LegendMark[] = ["actual", "provisional", "target", "tolerance", "commentary"];

/** A slow fall over 36 months, with a summer dip each year. */
const fall = Array.from(
  { length: 36 },
  (_, index) => 84 - Math.floor(index / 3) - (index % 12 === 4 ? 6 : 0),
);

export const trendExamples: Example[] = [
  {
    id: "trend-fall",
    about: "A slow fall through the tolerance band; the target rises; a recording change; commentary",
    drawn: trend(
      series(
        fall.map((value, index) => ({
          value: shown(value, 100, index === 35 ? "provisional" : undefined),
          target: index < 24 ? atLeast(78, 5) : atLeast(80, 5),
          status: index > 24 ? "missed" : "near",
          ...(index > 32 ? { said: "Two health visitors absent in Orton; cover from May." } : {}),
        })),
      ),
      { low: 40, high: 100 },
      [{ period: month(12).period, periodText: "April 2024", reason: "Assessments are counted when agreed" }],
    ),
  },
  {
    id: "trend-one-point",
    about: "One point: the target still has a line to be held against",
    drawn: trend(series([{ value: shown(41, 52), target: atLeast(80, 5), status: "near" }])),
  },
  {
    id: "trend-gap",
    about: "A gap stays a gap, and a point alone between two gaps is seen",
    drawn: trend(
      series(
        [70, 72, null, 75, null, 71, 74].map((value) => ({
          value: value === null ? late : shown(value, 100),
          target: atLeast(70, 5),
        })),
      ),
    ),
  },
  {
    id: "trend-all-hidden",
    about: "Nothing can be shown: target and axis stand, notes say why",
    drawn: trend(series(Array.from({ length: 12 }, () => ({ value: hidden, target: atLeast(80, 5) })))),
  },
  {
    id: "trend-small",
    about: "Small numbers, for those who may see them: square points, hollow where they may change",
    drawn: trend(
      series(
        [marked(3, 14), marked(5, 16), shown(9, 20), shown(8, 21), marked(4, 13, "provisional")].map(
          (value) => ({ value, target: atLeast(80, 5), status: "missed" }),
        ),
      ),
    ),
  },
  { id: "trend-empty", about: "No period at all", drawn: trend([]) },
  {
    id: "trend-range",
    about: "A range target: two lines, tolerance on both sides",
    drawn: trend(
      series(
        [58, 63, 69, 74, 77, 72].map((value) => ({ value: shown(value, 100), target: between(60, 75, 5) })),
      ),
    ),
  },
  {
    id: "trend-negative",
    about: "A gap in points goes below zero; lower is better",
    drawn: trend(
      series(
        [12, 9, 4, -1, -3, 2].map((value) => ({ value: points(value), target: atMost(5, 2, "points") })),
      ),
      { low: -10, high: 20 },
      [],
      "points",
    ),
  },
  {
    id: "trend-200",
    about: "Two hundred periods, no target: context only",
    drawn: trend(
      series(Array.from({ length: 200 }, (_, index) => ({ value: shown(50 + ((index * 7) % 23), 100) }))),
    ),
  },
];

function trend(
  given: SeriesPoint[],
  axis = { low: 0, high: 100 },
  steps: { period: string; periodText: string; reason: string }[] = [],
  unit = "%",
) {
  const rows = trendRows(given, steps);
  return (
    <ChartFigure
      name="example"
      title="Completion has been below target since June"
      subtitle="Common assessments completed, Peterborough, monthly"
      subtitleText="Common assessments completed, Peterborough, monthly"
      summary="A summary of the chart in words."
      legend={<Legend marks={rows.some(({ small }) => small) ? [...MARKS, "small"] : MARKS} />}
      notes={trendNotes(given, steps)}
      source="Example figures"
      says={rows.map(({ says }) => says)}
      grid={{ columns: rows.length, rows: 1 }}
      start={Math.max(rows.length - 1, 0)}
      table={trendTable(given, "Example", unit)}
      height={trendHeight}
    >
      {(drawing) => (
        <TrendChart
          rows={rows}
          axis={axis}
          unit={unit}
          targetText={given.at(-1)?.target?.text ?? null}
          drawing={drawing}
        />
      )}
    </ChartFigure>
  );
}
