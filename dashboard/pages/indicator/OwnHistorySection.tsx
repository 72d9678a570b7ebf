// The indicator against its own history: which figures are no more than chance, and which are not.
import type { IndicatorPage } from "#api/contract/indicator.ts";
import { FEWEST_FOR_LIMITS, VARIATION_WORDS, type VariationIcon } from "#api/contract/variation.ts";
import { axisNote } from "#dashboard/charts/axis-ticks.ts";
import { ChartFigure } from "#dashboard/charts/ChartFigure.tsx";
import { trendHeight } from "#dashboard/charts/plot-heights.ts";
import { SpcChart } from "#dashboard/charts/SpcChart.tsx";
import { SpcLegend } from "#dashboard/charts/SpcLegend.tsx";
import { spcRows, spcTable } from "#dashboard/charts/spc-rows.ts";
import { anyIllustrative, trendNotes } from "#dashboard/charts/trend-rows.ts";
import { Empty } from "#dashboard/ui/Empty.tsx";
import { IllustrativeTag } from "#dashboard/ui/IllustrativeTag.tsx";
import { Link } from "#dashboard/ui/Link.tsx";
import { subtitleOf, useSource } from "./chart-words.ts";

const ICONS: readonly VariationIcon[] = ["improvement", "concern", "neither", "common"];

export default function OwnHistorySection({ page }: { page: IndicatorPage }) {
  const { definition, area, series, steps, variation, assurance } = page;
  const source = useSource(page, anyIllustrative(series));
  const rows = spcRows(series, steps);
  if (rows.every(({ limits }) => limits === null)) return <NoLimits text={variation.text} />;
  const { unit, decimals } = definition;
  const subtitle = subtitleOf(page);
  const aimed = series.findLast(({ target }) => target !== null);
  const newest = rows.findLastIndex(({ value }) => value !== null);
  const notes = [
    axisNote(variation.axis.low, unit),
    variation.methodText,
    variation.note,
    ...trendNotes(series, steps),
  ];
  return (
    <ChartFigure
      name={`${definition.id}-${area.code}-own-history`}
      title={titleOf(variation)}
      subtitle={
        <>
          {subtitle} {anyIllustrative(series) && <IllustrativeTag />}
        </>
      }
      subtitleText={subtitle}
      summary={[variation.text, assurance?.text].filter(Boolean).join(" ")}
      legend={
        <SpcLegend
          icons={ICONS.filter((icon) => rows.some((row) => row.icon === icon))}
          target={aimed !== undefined}
        />
      }
      notes={notes.filter((note): note is string => Boolean(note))}
      source={source}
      says={rows.map(({ says }) => says)}
      grid={{ columns: rows.length, rows: 1 }}
      start={newest === -1 ? rows.length - 1 : newest}
      table={spcTable(series, `${definition.title}, ${area.name}, against its own history`, unit, decimals)}
      height={trendHeight}
    >
      {(drawing) => (
        <SpcChart
          rows={rows}
          axis={variation.axis}
          unit={unit}
          decimals={decimals}
          targetText={aimed?.target?.text ?? null}
          drawing={drawing}
        />
      )}
    </ChartFigure>
  );
}

function titleOf({ icon, method }: IndicatorPage["variation"]): string {
  if (icon !== null) return VARIATION_WORDS[icon];
  return method === null
    ? "Too few figures since the last change"
    : "The newest figure is not there to judge";
}

function NoLimits({ text }: { text: string }) {
  return (
    <Empty title={text}>
      From {FEWEST_FOR_LIMITS} figures on, limits tell a real change from chance. Until then, look at the
      figures against their target. <Link to="/guide/chance">What limits are</Link>
    </Empty>
  );
}
