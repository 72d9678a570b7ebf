// Reads the steps of a pathway: each by its own periods within the months asked for, for an area and by an axis.
import type { Members } from "#api/contract/vocabulary.ts";
import type { Area, Catalogue, Indicator, Pathway } from "#api/domain/catalogue.ts";
import { type CutAxis, combinations, placeOf } from "#api/domain/cut-axis.ts";
import { type PathwayFacts, type StepFacts, stepPeriods } from "#api/domain/pathway.ts";
import { endOf, type Period, periodFromKey, periodKey, periodOn } from "#api/domain/periods.ts";
import { readCells } from "./cells.ts";
import { readReceipts } from "./series.ts";
import type { Viewpoint } from "./viewpoint.ts";

export type PathwayAsked = {
  pathway: Pathway;
  area: Area;
  axis: CutAxis | null;
  where: Members;
  /** Oldest first; every one is ended. */
  months: readonly Period[];
};

/** Indicators of the steps, in their order. */
export const indicatorsOf = ({ steps }: Pathway, catalogue: Catalogue): Indicator[] =>
  steps.flatMap(({ indicator }) => catalogue.indicators.get(indicator) ?? []);

export async function readPathway(viewpoint: Viewpoint, asked: PathwayAsked): Promise<PathwayFacts> {
  const { catalogue } = viewpoint;
  const { pathway, area, axis, where, months } = asked;
  const indicators = indicatorsOf(pathway, viewpoint.catalogue);
  const came = await readReceipts(viewpoint, indicators);
  const periodsOf = (indicator: Indicator) =>
    stepPeriods(months, indicator, (period) => came.get(indicator.id)?.has(periodKey(period)) ?? false);
  const place = (members: Members) => placeOf(members, { area, where, catalogue });
  const groups = axis ? combinations([axis]) : [];
  const places = [{}, ...groups].map(place);
  const cells = await readCells(viewpoint, {
    indicators,
    areas: [...new Set(places.map((each) => each.area))],
    cuts: [...new Set(places.map(({ cut }) => cut))],
    periods: indicators.flatMap(periodsOf),
  });

  const steps = pathway.steps.flatMap((step): StepFacts[] => {
    const indicator = catalogue.indicators.get(step.indicator);
    if (!indicator) return [];
    const periods = periodsOf(indicator);
    const whole = { indicator, ...place({}) };
    return [
      {
        step,
        indicator,
        periods,
        span: cells.span(whole, periods),
        series: periods.map((period) => ({ period, safe: cells.at(whole, period) })),
        members: groups.map((members) => ({
          members,
          safe: cells.span({ indicator, ...place(members) }, periods),
        })),
      },
    ];
  });
  return { pathway, area, axis, where, months, steps };
}

/** The last month of the newest period that has come for any step; null where nothing has. */
export async function newestMonth(viewpoint: Viewpoint, pathway: Pathway): Promise<Period | null> {
  const came = await readReceipts(viewpoint, indicatorsOf(pathway, viewpoint.catalogue));
  const ends = [...came.values()].flatMap((periods) => [...periods.keys()].map(periodFromKey).map(endOf));
  const last = ends.sort().at(-1);
  return last === undefined ? null : periodOn("month", last);
}
