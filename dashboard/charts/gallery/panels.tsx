// Small multiples, by example.
import type { Breakdown } from "#api/contract/breakdown.ts";
import { ChartFigure } from "#dashboard/charts/ChartFigure.tsx";
import { panelRows, panelTable } from "#dashboard/charts/panel-rows.ts";
import { panelsHeight } from "#dashboard/charts/plot-heights.ts";
import { SmallMultiples } from "#dashboard/charts/SmallMultiples.tsx";
import { atLeast, type Example, hidden, marked, month, shown } from "./example-values.ts";

type Values = Breakdown["cells"][number]["value"][];

export const panelExamples: Example[] = [
  {
    id: "panels-localities",
    about: "Three members over twelve months: one falls",
    drawn: panels([
      ["Central and East", run(12, (index) => shown(80 + (index % 3), 100))],
      ["North West and Rural", run(12, (index) => shown(78 + (index % 4), 100))],
      ["South", run(12, (index) => shown(80 - 2 * index, 100))],
    ]),
  },
  {
    id: "panels-hidden",
    about: "One member hidden throughout, one for a while, one with a long name",
    drawn: panels([
      ["Police", run(12, () => hidden)],
      ["Voluntary sector", run(12, (index) => (index > 3 && index < 8 ? hidden : shown(70 + index, 100)))],
      ["Our Lady of Perpetual Succour Voluntary Aided Primary School", run(12, () => shown(90, 100))],
    ]),
  },
  {
    id: "panels-small",
    about: "A member with small numbers, for those who may see them",
    drawn: panels([
      ["Police", run(12, (index) => (index % 4 === 3 ? marked(11, 14) : shown(60, 100)))],
      ["Health", run(12, () => shown(84, 100))],
    ]),
  },
  { id: "panels-one-period", about: "One period", drawn: panels([["South", [shown(70, 100)]]]) },
];

function run(count: number, value: (index: number) => Values[number]): Values {
  return Array.from({ length: count }, (_, index) => value(index));
}

function panels(members: [string, Values][]) {
  const count = members[0]?.[1].length ?? 0;
  const breakdown: Breakdown = {
    indicator: { id: "example", title: "Example" },
    area: { code: "trust", name: "Peterborough" },
    by: ["agency"],
    where: {},
    axes: [
      { id: "agency", title: "Agency", members: members.map(([title], id) => ({ id: String(id), title })) },
    ],
    periods: Array.from({ length: count }, (_, index) => month(index)),
    cells: members.flatMap(([, values], id) =>
      values.map((value, index) => ({
        period: month(index).period,
        members: { agency: String(id) },
        value,
        status: value.kind === "shown" && value.value < 75 ? "missed" : "met",
        target: atLeast(80, 5),
      })),
    ),
    notes: [],
  };
  const rows = panelRows(breakdown, breakdown.periods, () => null);
  return (
    <ChartFigure
      name="example"
      title="The last twelve months, by agency"
      subtitle="Common assessments completed, monthly"
      subtitleText="Common assessments completed, monthly"
      summary="A summary of the chart in words."
      notes={[]}
      source="Example figures"
      says={rows.flatMap(({ points }) => points.map(({ says }) => says))}
      grid={{ columns: count, rows: rows.length }}
      start={Math.max(count - 1, 0)}
      table={panelTable(breakdown, breakdown.periods, "Example")}
      height={panelsHeight(rows.length)}
    >
      {(drawing) => (
        <SmallMultiples
          panels={rows}
          axis={{ low: 40, high: 100 }}
          unit="%"
          ends={[month(0).shortText, month(count - 1).shortText]}
          drawing={drawing}
        />
      )}
    </ChartFigure>
  );
}
