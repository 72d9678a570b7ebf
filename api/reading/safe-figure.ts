// One figure as somebody returned it, judged and safe to show.
import type { Figure } from "#api/db/queries/submission-changes.ts";
import { type Result, resultOf } from "#api/domain/aggregate.ts";
import { type Area, type Indicator, targetInForce } from "#api/domain/catalogue.ts";
import { statusOf } from "#api/domain/judge.ts";
import type { Period } from "#api/domain/periods.ts";
import { type SafeResult, suppress } from "#api/domain/suppress.ts";
import { observationOf } from "./figures.ts";
import { ruleOf, type Viewpoint } from "./viewpoint.ts";

export type Place = { indicator: Indicator; area: Area; period: Period };

/** @param figure null where nothing was returned */
export function safeFigure(
  viewpoint: Viewpoint,
  { indicator, area, period }: Place,
  figure: Figure | null,
): SafeResult {
  const result: Result = figure
    ? resultOf(observationOf(figure), indicator)
    : { kind: "missing", reason: "no-data" };
  const target = targetInForce(indicator, area, period);
  return suppress(
    { result, status: statusOf(result, target, indicator), target },
    ruleOf(viewpoint, indicator, area),
  );
}
