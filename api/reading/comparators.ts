// Reads England, the region and the statistical neighbours beside the trust.
import { type Area, type Indicator, targetInForce } from "#api/domain/catalogue.ts";
import type { ComparatorFacts } from "#api/domain/indicator-facts.ts";
import { statusOf } from "#api/domain/judge.ts";
import { periodFromKey } from "#api/domain/periods.ts";
import { suppress } from "#api/domain/suppress.ts";
import { readGuardedFigures } from "./figures.ts";
import { ruleOf, type Viewpoint } from "./viewpoint.ts";

/** On the indicator itself where it has comparators, else on its published annual figure; null where neither has. */
export async function readComparators(
  viewpoint: Viewpoint,
  asked: Indicator,
): Promise<ComparatorFacts | null> {
  const { catalogue } = viewpoint;
  const outturn = asked.outturn ? catalogue.indicators.get(asked.outturn) : undefined;
  const indicator = asked.comparators.length > 0 ? asked : outturn;
  if (!indicator || indicator.comparators.length === 0) return null;
  const others = indicator.comparators.flatMap((code) => catalogue.areas.get(code) ?? []);
  const areas = [catalogue.root, ...others];
  const figures = await readGuardedFigures(viewpoint, {
    indicators: [indicator],
    areas,
    cuts: [""],
    received: () => [],
  });
  const points = (area: Area) => {
    const rule = ruleOf(viewpoint, indicator, area);
    return figures.periods(indicator, area, "").map((key) => {
      const period = periodFromKey(key);
      const result = figures.result(indicator, area, "", key);
      const target = targetInForce(indicator, area, period);
      return {
        period,
        safe: suppress(
          {
            ...{ result, status: statusOf(result, target, indicator), target },
            telling: figures.telling({ indicator, area, cut: "", period: key }, result),
          },
          rule,
        ),
      };
    });
  };
  const rows = areas.map((area) => ({ area, points: points(area) })).filter((row) => row.points.length > 0);
  return rows.length > 1 ? { indicator, rows } : null;
}
