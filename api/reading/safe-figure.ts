// One figure as somebody returned it, judged and safe to show.
import type { Figure } from "#api/db/queries/submission-changes.ts";
import { type Result, resultOf } from "#api/domain/aggregate.ts";
import { type Area, type Indicator, targetInForce } from "#api/domain/catalogue.ts";
import { statusOf } from "#api/domain/judge.ts";
import { type Period, periodKey } from "#api/domain/periods.ts";
import { type SafeResult, suppress } from "#api/domain/suppress.ts";
import type { Withheld } from "#api/domain/withheld.ts";
import { observationOf } from "./figures.ts";
import { ruleOf, type Viewpoint } from "./viewpoint.ts";

/** @param cut as `cutKey` writes it; "" is everyone */
export type Place = { indicator: Indicator; area: Area; period: Period; cut: string };

/** @param figure null where nothing was returned
 * @param telling what is hidden beside small numbers; of a figure that is not published, `notPublished` */
export function safeFigure(
  viewpoint: Viewpoint,
  { indicator, area, period, cut }: Place,
  figure: Figure | null,
  telling: Withheld,
): SafeResult {
  const result: Result = figure
    ? resultOf(observationOf(figure), indicator)
    : { kind: "missing", reason: "no-data" };
  const target = targetInForce(indicator, area, period);
  return suppress(
    {
      ...{ result, status: statusOf(result, target, indicator), target },
      telling: telling({ indicator, area, cut, period: periodKey(period) }, result),
    },
    ruleOf(viewpoint, indicator, area),
  );
}
