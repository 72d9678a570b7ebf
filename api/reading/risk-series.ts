// Reads what the register of risk areas is worked out from: true figures of the trust, and of each area with a target of its own.
import { periodsWithFigures } from "#api/db/queries/periods-with-figures.ts";
import { type Area, type Catalogue, type Indicator, targetInForce } from "#api/domain/catalogue.ts";
import { statusOf } from "#api/domain/judge.ts";
import { type Period, periodFromKey } from "#api/domain/periods.ts";
import type { RiskPoint, RiskSeries } from "#api/domain/risk/moments.ts";
import { suppress } from "#api/domain/suppress.ts";
import { type Figures, readFigures } from "./figures.ts";
import { treeCodes, type Viewpoint } from "./viewpoint.ts";

type Source = Pick<Viewpoint, "db" | "catalogue" | "version">;

/** The trust, then the areas that have had a target of their own. */
export const riskAreasOf = (indicator: Indicator, { root, areas }: Catalogue): Area[] => [
  root,
  ...[...areas.values()].filter(
    ({ code }) => code !== root.code && indicator.targets.some(({ area }) => area === code),
  ),
];

export async function readRiskSeries(
  source: Source,
  indicators: readonly Indicator[],
): Promise<(RiskSeries & { area: Area })[]> {
  const { db, catalogue } = source;
  const areasOf = new Map(indicators.map((indicator) => [indicator, riskAreasOf(indicator, catalogue)]));
  const made = indicators.filter(({ levels }) => levels.length > 1).map(({ id }) => id);
  const came = await periodsWithFigures(db, {
    indicators: made,
    areas: treeCodes(catalogue),
    version: source.version,
  });
  const figures = await readFigures(source, {
    indicators,
    areas: [...new Set([...areasOf.values()].flat())],
    cuts: [""],
    received: ({ id }) => came.get(id) ?? [],
  });
  return [...areasOf].flatMap(([indicator, areas]) =>
    areas.map((area) => ({
      indicator,
      area,
      points: pointsOf(indicator, area, figures),
      targetAt: (period: Period) => targetInForce(indicator, area, period),
    })),
  );
}

function pointsOf(indicator: Indicator, area: Area, figures: Figures): RiskPoint[] {
  const { until } = indicator.returns;
  const collected = (period: Period) =>
    period.frequency === indicator.frequency && (until === null || period.index <= until.index);
  return figures
    .periods(indicator, area, "")
    .map((key) => ({ key, period: periodFromKey(key) }))
    .filter(({ period }) => collected(period))
    .map(({ key, period }) => {
      const result = figures.result(indicator, area, "", key);
      const target = targetInForce(indicator, area, period);
      const judged = { result, target, status: statusOf(result, target, indicator), telling: false };
      const rule = { ...indicator, below: indicator.suppression.below, seesSmall: true };
      const { value, status } = suppress(judged, rule);
      if (value.kind !== "shown") return { period, status, figure: null };
      const { numerator, denominator } = value;
      return { period, status, figure: { period, value: value.value, numerator, denominator } };
    });
}
