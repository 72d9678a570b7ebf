// One indicator's page.
import type { IndicatorPage } from "#api/contract/indicator.ts";
import { axisFor } from "#api/domain/axis.ts";
import type { Area, Catalogue } from "#api/domain/catalogue.ts";
import { levelAxes } from "#api/domain/cut-axis.ts";
import type { ComparatorFacts, IndicatorFacts } from "#api/domain/indicator-facts.ts";
import { dateLabel, periodLabel, spanLabel } from "#api/domain/period-label.ts";
import { formatPeriod } from "#api/domain/periods.ts";
import { authorName } from "./author-name.ts";
import { presentDefinition } from "./definition.ts";
import { presentForecast } from "./forecast.ts";
import { headline, summary } from "./headline.ts";
import { presentLine } from "./line.ts";
import { presentPoints, stepsOf } from "./series-point.ts";
import { presentValue } from "./value.ts";
import { presentAssurance, presentVariation } from "./variation.ts";

export function presentIndicator(
  facts: IndicatorFacts,
  catalogue: Catalogue,
  asAt: string | null,
  may: IndicatorPage["may"],
  { risk, agreed }: { risk: IndicatorPage["risk"]; agreed: string | null },
): IndicatorPage {
  const { series, said, areas } = facts;
  const { indicator, area } = series;
  return {
    definition: presentDefinition(indicator, catalogue, facts.now),
    area: {
      ...areaRef(area),
      level: area.level,
      path: area.path.flatMap((code) => areaRef(catalogue.areas.get(code)) ?? []),
    },
    areas: areas.map((each) => ({ ...areaRef(each), level: each.level, depth: each.path.length - 1 })),
    asAt,
    line: presentLine(series, catalogue, said, agreed),
    yearSoFar: facts.yearSoFar && {
      periodText: spanLabel(facts.yearSoFar.first, facts.yearSoFar.last),
      value: presentValue(facts.yearSoFar.safe.value, indicator),
      status: facts.yearSoFar.safe.status,
    },
    headline: headline(series),
    summary: summary(series),
    series: presentPoints(series, { said, reasons: facts.reasons, catalogue }),
    variation: {
      ...presentVariation(series),
      axis: axisFor([...facts.shown, ...facts.limits], indicator.kind),
    },
    assurance: presentAssurance(series),
    forecast: presentForecast(facts.forecast, indicator),
    risk,
    axis: axisFor(facts.shown, indicator.kind),
    steps: stepsOf(series),
    comparators: facts.comparators && presentComparators(facts.comparators),
    cuts: {
      levels: levelAxes(indicator, area, catalogue).map(({ id, title }) => ({ id, title })),
      dimensions: indicator.dimensions.map((id) => ({
        id,
        title: catalogue.dimensions.get(id)?.title ?? id,
      })),
    },
    submissions: facts.submissions.map(
      ({ id, state, first, last, rows, receivedAt, sender, senderName }) => ({
        id: String(id),
        state,
        periods: spanLabel(first, last),
        rows,
        receivedAt: receivedAt.toISOString(),
        sender: authorName(sender, senderName, catalogue),
      }),
    ),
    nextReturn: facts.nextReturn && {
      periodText: periodLabel(facts.nextReturn.period),
      due: dateLabel(facts.nextReturn.due),
    },
    attribution: catalogue.trust.attribution,
    may,
  };
}

const areaRef = <Found extends Area | undefined>(area: Found) =>
  (area ? { code: area.code, name: area.name } : undefined) as Found extends Area
    ? { code: string; name: string }
    : undefined;

function presentComparators({ indicator, rows }: ComparatorFacts): IndicatorPage["comparators"] {
  const periods = new Map(rows.flatMap(({ points }) => points.map(({ period }) => [period.index, period])));
  return {
    indicator: { id: indicator.id, title: indicator.title },
    periods: [...periods.values()]
      .sort((a, b) => a.index - b.index)
      .map((period) => ({ period: formatPeriod(period), periodText: periodLabel(period) })),
    rows: rows.map(({ area, points }) => ({
      area: { ...areaRef(area), group: area.group ?? "trust" },
      points: points.map(({ period, safe }) => ({
        period: formatPeriod(period),
        value: presentValue(safe.value, indicator),
      })),
    })),
    note: `Published yearly figures. Source: ${indicator.source}`,
  };
}
