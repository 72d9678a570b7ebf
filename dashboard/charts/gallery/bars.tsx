// Bars against target, by example.
import type { Breakdown } from "#api/contract/breakdown.ts";
import { BarsAgainstTarget } from "#dashboard/charts/BarsAgainstTarget.tsx";
import { barsHeight } from "#dashboard/charts/bar-layout.ts";
import { type BarLimits, barDomain, barRows, barTable, barTitle } from "#dashboard/charts/bar-rows.ts";
import { ChartFigure } from "#dashboard/charts/ChartFigure.tsx";
import { atLeast, atMost, type Example, hidden, late, marked, points, shown } from "./example-values.ts";

type Cell = Pick<Breakdown["cells"][number], "value" | "status" | "target">;
type Member = [title: string, cell: Cell];

const target = atLeast(80, 5);
/** A count is small as it stands: it has no parts. */
const COUNT: Cell["value"] = { kind: "shown", value: 4, small: true, text: "4 cases" };
const met = (count: number): Cell => ({ value: shown(count, 100), status: "met", target });

export const barExamples: Example[] = [
  {
    id: "bars-localities",
    about: "Three members, each a link to its own page",
    drawn: bars([
      ["Central and East", met(82)],
      ["North West and Rural", { value: shown(77, 100), status: "near", target }],
      ["South", { value: shown(58, 100), status: "missed", target }],
    ]),
  },
  {
    id: "bars-long-names",
    about: "Long names wrap, and the widest ends with an ellipsis",
    drawn: bars([
      ["Black, Black British, Caribbean or African", met(81)],
      ["Our Lady of Perpetual Succour and Saint Christopher Voluntary Aided Primary School", met(90)],
    ]),
  },
  {
    id: "bars-hidden-and-late",
    about: "Words stand where a bar cannot",
    drawn: bars([
      ["Health", met(84)],
      ["Police", { value: hidden, status: "suppressed", target }],
      ["Voluntary sector", { value: late, status: "late", target }],
    ]),
  },
  {
    id: "bars-all-hidden",
    about: "Every member hidden",
    drawn: bars([
      ["Female", { value: hidden, status: "suppressed", target }],
      ["Male", { value: hidden, status: "suppressed", target }],
    ]),
  },
  {
    id: "bars-small",
    about: "Small numbers, for those who may see them: said beside the counts",
    drawn: bars([
      ["Health", met(84)],
      ["Police", { value: marked(3, 14), status: "missed", target }],
      ["Voluntary sector", { value: COUNT, status: "no-target", target: null }],
    ]),
  },
  {
    id: "bars-negative",
    about: "Values on both sides of zero, each with its own target",
    drawn: bars(
      [
        ["South", { value: points(-4), status: "met", target: atMost(2, 1, "points") }],
        ["Central and East", { value: points(9), status: "missed", target: atMost(5, 1, "points") }],
      ],
      { low: -10, high: 15 },
      "points",
    ),
  },
  {
    id: "bars-chance",
    about: "Limits of chance on each bar: one lies below them, by shape and word; one member has none",
    drawn: bars(
      [
        ["Stanground", { value: shown(6, 26), status: "missed", target }],
        ["Bretton", met(82)],
        ["Rural North", { value: hidden, status: "suppressed", target }],
      ],
      undefined,
      undefined,
      {
        0: { low: 44.2, high: 97.6, outside: "below", text: "Lower than chance allows." },
        1: { low: 57.3, high: 84.5, outside: null, text: "No more than chance." },
      },
    ),
  },
  { id: "bars-one", about: "One member", drawn: bars([["Stanground", met(80)]]) },
  {
    id: "bars-200",
    about: "Two hundred members without a target",
    drawn: bars(
      Array.from({ length: 200 }, (_, index) => [
        `School ${index + 1}`,
        { value: shown((index * 37) % 101, 100), status: "no-target", target: null },
      ]),
    ),
  },
];

function bars(
  members: Member[],
  axis = { low: 0, high: 100 },
  unit = "%",
  limits: Record<string, BarLimits> = {},
) {
  const breakdown: Breakdown = {
    indicator: { id: "example", title: "Example" },
    area: { code: "trust", name: "Peterborough" },
    by: ["area.locality"],
    where: {},
    axes: [
      {
        id: "area.locality",
        title: "Locality",
        members: members.map(([title], index) => ({ id: String(index), title })),
      },
    ],
    periods: [{ period: "2026-10", periodText: "October 2026", shortText: "Oct 26" }],
    cells: members.map(([, cell], index) => ({
      ...cell,
      period: "2026-10",
      members: { "area.locality": String(index) },
    })),
    notes: [],
  };
  const rows = barRows(
    breakdown,
    "2026-10",
    (member) => `/indicators/example?area=${member}`,
    "own",
    (member) => limits[member] ?? null,
  );
  const [by] = breakdown.axes;
  if (!by) return null;
  return (
    <ChartFigure
      name="example"
      title={barTitle(rows, by, "October 2026")}
      subtitle="Common assessments completed, by locality, October 2026"
      subtitleText="Common assessments completed, by locality, October 2026"
      summary="A summary of the chart in words."
      notes={[]}
      source="Example figures"
      says={rows.map(({ says }) => says)}
      grid={{ columns: 1, rows: rows.length }}
      start={0}
      table={barTable(rows, by, "Example", "2026-10")}
      height={barsHeight(rows)}
    >
      {(drawing) => (
        <BarsAgainstTarget rows={rows} domain={barDomain(rows, axis)} unit={unit} drawing={drawing} />
      )}
    </ChartFigure>
  );
}
