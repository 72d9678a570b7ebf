// Members of one period as bars against their target, each with the limits that chance alone allows it.
import { useMemo, useState } from "react";
import type { ExplorerCell } from "#api/contract/explorer.ts";
import { barsHeight } from "#dashboard/charts/bar-layout.ts";
import {
  type BarLimits,
  type BarOrder,
  barDomain,
  barRows,
  barSummary,
  barTable,
  inGroups,
} from "#dashboard/charts/bar-rows.ts";
import { ChartFigure } from "#dashboard/charts/ChartFigure.tsx";
import { Legend, type LegendMark } from "#dashboard/charts/Legend.tsx";
import { BarsAgainstTarget } from "#dashboard/charts/on-demand.ts";
import { into } from "#dashboard/pages/explore/drill.ts";
import { cellsTitle } from "#dashboard/pages/explore/titles.ts";
import type { ViewProps } from "#dashboard/pages/explore/view-props.ts";
import { fileStem, notesOf, sourceOf, subtitleOf } from "#dashboard/pages/explore/words.ts";
import { Link } from "#dashboard/ui/Link.tsx";
import { drawnBreakdown } from "./breakdown.ts";
import { memberScale } from "./scales.ts";

/** More are fetched by nobody's eye: they are one press away. */
const AT_FIRST = 60;

const ORDERS: Record<BarOrder, string> = { worst: "Worst first", value: "By value", own: "In their order" };

export function BarsView({ page, state, at, hrefOf }: ViewProps) {
  const [all, setAll] = useState(false);
  const [first] = page.axes;
  const order = orderIn(state.sort, first?.level === null ? "own" : "worst");
  const rows = useMemo(() => {
    const { breakdown, cellAt, pickedBy } = drawnBreakdown(page);
    const leadsTo = (member: string) => hrefOf(into(state, page.cuts, pickedBy(member), at.period));
    const limits = (member: string) => limitsOf(cellAt(at.period, member));
    const drawn = barRows(breakdown, at.period, leadsTo, order, limits);
    return page.axes.length > 1 ? inGroups(drawn, (id) => id.split("|")[0] ?? id) : drawn;
  }, [page, state, at, hrefOf, order]);
  const shown = all ? rows : rows.slice(0, AT_FIRST);
  const { unit } = page.indicator;
  const subtitle = subtitleOf(page, at.periodText);
  const axis = drawnBreakdown(page).breakdown.axes[0];
  if (!axis) return null;
  const outside = page.cells.filter((cell) => cell.period === at.period && cell.funnel?.outside);
  return (
    <>
      <ul className="choice explore__orders no-print" aria-label="Order of the bars">
        {Object.entries(ORDERS).map(([id, text]) => (
          <li key={id}>
            <Link
              to={hrefOf({ ...state, sort: id })}
              className="choice__link"
              aria-current={id === order ? "true" : undefined}
            >
              {text}
            </Link>
          </li>
        ))}
      </ul>
      <ChartFigure
        name={`${fileStem(page)}-${at.period}`}
        title={cellsTitle(page, at.period)}
        subtitle={
          <>
            {subtitle}.<b className="no-print"> Follow a name or a bar to look inside it.</b>
          </>
        }
        subtitleText={subtitle}
        summary={[barSummary(rows), ...(outside.length > 0 ? [chanceText(outside.length)] : [])].join(" ")}
        legend={<Legend marks={marksOf(rows)} />}
        notes={[...notesOf(page), ...limitNotes(rows)]}
        source={sourceOf(page)}
        says={shown.map(({ says, limits }) => [says, limits?.text].filter(Boolean).join(" "))}
        grid={{ columns: 1, rows: shown.length }}
        start={0}
        table={barTable(rows, axis, subtitle, at.period)}
        height={barsHeight(shown)}
      >
        {(drawing) => (
          <BarsAgainstTarget
            rows={shown}
            domain={barDomain(rows, memberScale(page))}
            unit={unit}
            drawing={drawing}
          />
        )}
      </ChartFigure>
      {shown.length < rows.length && (
        <button
          type="button"
          className="govuk-button govuk-button--secondary no-print"
          onClick={() => setAll(true)}
        >
          Show all {rows.length}
        </button>
      )}
    </>
  );
}

const orderIn = (asked: string | null, usual: BarOrder): BarOrder =>
  asked !== null && asked in ORDERS ? (asked as BarOrder) : usual;

function limitsOf(cell: ExplorerCell | undefined): BarLimits | null {
  if (!cell?.funnel) return null;
  const { low, high, outside, text } = cell.funnel;
  return { low, high, outside, text: `${text.replace(/\.$/, "")}.` };
}

const chanceText = (count: number) =>
  `${count} ${count === 1 ? "lies" : "lie"} outside what chance alone allows.`;

type Rows = ReturnType<typeof barRows>;

const limitNotes = (rows: Rows) =>
  rows.some(({ limits }) => limits !== null)
    ? [
        "The bracket on a bar is where it could lie by chance alone, for its number of cases, if it were no different from the whole.",
      ]
    : [];

function marksOf(rows: Rows): LegendMark[] {
  const marks: [LegendMark, boolean][] = [
    ["bar", true],
    ["target", rows.some(({ goal }) => goal !== null)],
    ["tolerance", rows.some(({ below, above }) => below !== null || above !== null)],
    ["chance", rows.some(({ limits }) => limits !== null)],
  ];
  return marks.flatMap(([mark, used]) => (used ? [mark] : []));
}
