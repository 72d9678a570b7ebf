// How the trust stands beside England, the region and its statistical neighbours.
import type { IndicatorPage } from "#api/contract/indicator.ts";
import { axisNote } from "#dashboard/charts/axis-ticks.ts";
import { ChartFigure } from "#dashboard/charts/ChartFigure.tsx";
import {
  comparatorDomain,
  comparatorLines,
  comparatorSummary,
  comparatorTable,
  comparatorTitle,
} from "#dashboard/charts/comparator-rows.ts";
import { Legend, type LegendMark } from "#dashboard/charts/Legend.tsx";
import { ComparatorChart } from "#dashboard/charts/on-demand.ts";
import { comparatorHeight } from "#dashboard/charts/plot-heights.ts";
import { smallNotes } from "#dashboard/charts/value-words.ts";
import { Empty } from "#dashboard/ui/Empty.tsx";
import { Link } from "#dashboard/ui/Link.tsx";
import { isSmall } from "#dashboard/ui/small.ts";
import { spanText, unitText } from "./chart-words.ts";

export default function ComparatorsSection({ page }: { page: IndicatorPage }) {
  const { definition, comparators } = page;
  if (comparators === null) return null;
  const { indicator, periods, note } = comparators;
  const [first, last] = [periods[0], periods.at(-1)];
  return (
    <section aria-labelledby="comparators">
      <h2 className="govuk-heading-m" id="comparators">
        Beside other areas
      </h2>
      {indicator.id !== definition.id && (
        <p className="govuk-body">
          Other areas publish this once a year, so the comparison is made on{" "}
          <Link to={`/indicators/${indicator.id}`}>{indicator.title}</Link>.
        </p>
      )}
      {first && last ? (
        <Compared page={page} comparators={comparators} span={spanText(first.periodText, last.periodText)} />
      ) : (
        <Empty title="No other area has published figures to compare with yet">{note}</Empty>
      )}
    </section>
  );
}

type ComparedProps = {
  page: IndicatorPage;
  comparators: NonNullable<IndicatorPage["comparators"]>;
  span: string;
};

function Compared({ page: { definition, axis }, comparators, span }: ComparedProps) {
  const { indicator, periods, note } = comparators;
  const lines = comparatorLines(comparators);
  const subtitle = `${indicator.title}, ${span}, ${unitText(definition.unit)}`;
  // The axis of another indicator, such as a monthly one, is no measure for these figures.
  const own = indicator.id === definition.id ? axis : null;
  const domain = comparatorDomain(lines, own);
  const values = comparators.rows.flatMap(({ points }) => points.map(({ value }) => value));
  const start = axisNote(domain.low, definition.unit);
  const marks: LegendMark[] = [
    ...(lines.some(({ group }) => group === "statistical-neighbour") ? ["neighbours" as const] : []),
    ...(values.some(isSmall) ? ["small" as const] : []),
  ];
  return (
    <ChartFigure
      level={3}
      name={`${indicator.id}-comparators`}
      title={comparatorTitle(lines)}
      subtitle={subtitle}
      subtitleText={subtitle}
      summary={comparatorSummary(lines, definition.unit)}
      legend={marks.length > 0 && <Legend marks={marks} />}
      notes={[...(start ? [start] : []), ...smallNotes(values), note]}
      source={note}
      says={lines.flatMap(({ says }) => says)}
      grid={{ columns: periods.length, rows: lines.length }}
      start={lines.length * periods.length - 1}
      table={comparatorTable(comparators, subtitle)}
      height={comparatorHeight}
    >
      {(drawing) => (
        <ComparatorChart
          lines={lines}
          periods={periods}
          axis={domain}
          unit={definition.unit}
          drawing={drawing}
        />
      )}
    </ChartFigure>
  );
}
