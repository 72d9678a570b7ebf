// The comparator chart, by example.
import { ChartFigure } from "#dashboard/charts/ChartFigure.tsx";
import { ComparatorChart } from "#dashboard/charts/ComparatorChart.tsx";
import { type Comparators, comparatorLines, comparatorTable } from "#dashboard/charts/comparator-rows.ts";
import { Legend } from "#dashboard/charts/Legend.tsx";
import { comparatorHeight } from "#dashboard/charts/plot-heights.ts";
import { type Example, hidden, shown } from "./example-values.ts";

type Row = [name: string, group: Comparators["rows"][number]["area"]["group"], values: (number | null)[]];

export const comparatorExamples: Example[] = [
  {
    id: "comparators-all",
    about: "England, region and four neighbours behind the trust; one neighbour has a gap",
    drawn: comparators([
      ["Peterborough", "trust", [60, 61, 63, 66, 70]],
      ["England", "england", [67, 67, 68, 69, 70]],
      ["East of England", "region", [66, 66, 67, 69, 69]],
      ["Northampton", "statistical-neighbour", [58, 62, null, 64, 66]],
      ["Luton", "statistical-neighbour", [55, 57, 59, 62, 60]],
      ["Southampton", "statistical-neighbour", [70, 71, 72, 70, 73]],
      ["Derby", "statistical-neighbour", [52, 50, 55, 58, 57]],
    ]),
  },
  {
    id: "comparators-one-year",
    about: "One year, and the trust's own figure hidden",
    drawn: comparators([
      ["Peterborough", "trust", [null]],
      ["England", "england", [67]],
    ]),
  },
];

function comparators(rows: Row[]) {
  const count = rows[0]?.[2].length ?? 0;
  const periods = Array.from({ length: count }, (_, index) => {
    const period = `${2020 + index}/${21 + index}`;
    return { period, periodText: period };
  });
  const given: Comparators = {
    indicator: { id: "example", title: "Example" },
    periods,
    rows: rows.map(([name, group, values]) => ({
      area: { code: name, name, group },
      points: values.map((value, index) => ({
        period: periods[index]?.period ?? "",
        value: value === null ? hidden : shown(value, 100),
      })),
    })),
    note: "",
  };
  const lines = comparatorLines(given);
  return (
    <ChartFigure
      name="example"
      title="Peterborough has caught up with England"
      subtitle="Placements that last, financial years"
      subtitleText="Placements that last, financial years"
      summary="A summary of the chart in words."
      legend={<Legend marks={["neighbours"]} />}
      notes={[]}
      source="Example figures"
      says={lines.flatMap(({ says }) => says)}
      grid={{ columns: periods.length, rows: lines.length }}
      start={lines.length * periods.length - 1}
      table={comparatorTable(given, "Example")}
      height={comparatorHeight}
    >
      {(drawing) => (
        <ComparatorChart
          lines={lines}
          periods={periods}
          axis={{ low: 50, high: 75 }}
          unit="%"
          drawing={drawing}
        />
      )}
    </ChartFigure>
  );
}
