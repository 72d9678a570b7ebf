// Reads what a submission changes, judged and safe to show.
import { type Change, type ChangesPage, changesOf, type Figure } from "#api/db/queries/submission-changes.ts";
import { type Result, resultOf } from "#api/domain/aggregate.ts";
import { type Area, type Indicator, targetInForce } from "#api/domain/catalogue.ts";
import { statusOf } from "#api/domain/judge.ts";
import { type Period, periodFromKey } from "#api/domain/periods.ts";
import type { ChangeFacts } from "#api/domain/submission-facts.ts";
import { type SafeResult, suppress } from "#api/domain/suppress.ts";
import { observationOf } from "./figures.ts";
import { ruleOf, type Viewpoint } from "./viewpoint.ts";

/** @returns a page of changes in the order of the catalogue's keys; an indicator or area that has left the catalogue is left out */
export async function readChanges(
  viewpoint: Viewpoint,
  submission: number,
  page: ChangesPage,
): Promise<{ changes: ChangeFacts[]; next: string | null }> {
  const { items, next } = await changesOf(viewpoint.db, submission, page);
  return { changes: items.flatMap((change) => factsOf(viewpoint, change) ?? []), next };
}

function factsOf(viewpoint: Viewpoint, change: Change): ChangeFacts | null {
  const indicator = viewpoint.catalogue.indicators.get(change.indicator);
  const area = viewpoint.catalogue.areas.get(change.area);
  if (!indicator || !area) return null;
  const period = periodFromKey(change.period);
  const safe = (figure: Figure | null) => safeFigure(viewpoint, indicator, area, period, figure);
  const { new: added, changed, unchanged } = change;
  return {
    indicator,
    area,
    period,
    cells: { new: added, changed, unchanged },
    before: safe(change.before),
    after: safe(change.after),
  };
}

function safeFigure(
  viewpoint: Viewpoint,
  indicator: Indicator,
  area: Area,
  period: Period,
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
