// A cut for one period as bars against target.
import type { Breakdown } from "#api/contract/breakdown.ts";
import type { IndicatorPage } from "#api/contract/indicator.ts";
import { barsHeight } from "#dashboard/charts/bar-layout.ts";
import {
  type BarOrder,
  barDomain,
  barRows,
  barSummary,
  barTable,
  barTitle,
} from "#dashboard/charts/bar-rows.ts";
import { ChartFigure } from "#dashboard/charts/ChartFigure.tsx";
import { Legend, type LegendMark } from "#dashboard/charts/Legend.tsx";
import { BarsAgainstTarget } from "#dashboard/charts/on-demand.ts";
import { cutAxis, unitText, useSource } from "./chart-words.ts";

type Props = {
  page: IndicatorPage;
  breakdown: Breakdown;
  axis: Breakdown["axes"][number];
  period: string;
  order: BarOrder;
  hrefOf: (member: string) => string | null;
};

export function BreakdownBars({ page, breakdown, axis, period, order, hrefOf }: Props) {
  const { definition, area } = page;
  const source = useSource(page, page.line.illustrative);
  const rows = barRows(breakdown, period, hrefOf, order);
  const periodText = breakdown.periods.find((one) => one.period === period)?.periodText ?? period;
  const subtitle = `${definition.title}, ${area.name} by ${axis.title.toLowerCase()}, ${periodText}, ${unitText(definition.unit)}`;
  const links = rows.some(({ href }) => href !== null);
  return (
    <ChartFigure
      level={3}
      name={`${definition.id}-${area.code}-${axis.id}-${period}`}
      title={barTitle(rows, axis, periodText)}
      subtitle={
        <>
          {subtitle}.{links && <b className="no-print"> Follow a name to look inside it.</b>}
        </>
      }
      subtitleText={subtitle}
      summary={barSummary(rows)}
      legend={<Legend marks={marksOf(rows)} />}
      notes={breakdown.notes}
      source={source}
      says={rows.map(({ says }) => says)}
      grid={{ columns: 1, rows: rows.length }}
      start={0}
      table={barTable(rows, axis, subtitle, period)}
      height={barsHeight(rows)}
    >
      {(drawing) => (
        <BarsAgainstTarget
          rows={rows}
          domain={barDomain(rows, cutAxis(page, breakdown))}
          unit={definition.unit}
          drawing={drawing}
        />
      )}
    </ChartFigure>
  );
}

function marksOf(rows: ReturnType<typeof barRows>): LegendMark[] {
  const marks: [LegendMark, boolean][] = [
    ["bar", true],
    ["target", rows.some(({ goal }) => goal !== null)],
    ["tolerance", rows.some(({ below, above }) => below !== null || above !== null)],
  ];
  return marks.flatMap(([mark, used]) => (used ? [mark] : []));
}
