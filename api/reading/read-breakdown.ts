// Reads an indicator cut by area level, by dimension, or both at once.
import type { Members } from "#api/contract/vocabulary.ts";
import type { Axis, BreakdownFacts } from "#api/domain/breakdown-facts.ts";
import type { Area, Indicator } from "#api/domain/catalogue.ts";
import { cutKey } from "#api/domain/cut.ts";
import { type Period, periodKey } from "#api/domain/periods.ts";
import type { SafePoint } from "#api/domain/series.ts";
import { readGuardedFigures } from "./figures.ts";
import { readReceipts, toSeries } from "./series.ts";
import { type Viewpoint, yesterday } from "./viewpoint.ts";

export type Cut = {
  axes: readonly Axis[];
  /** Areas of each cell, with the axis member that stands for it; the base area alone when no axis is an area level. */
  places: readonly { area: Area; members: Members }[];
  /** Dimension members of each cell; one empty entry when no axis is a dimension. */
  groups: readonly Members[];
  where: Members;
  /** Oldest first; every one is ended. */
  periods: readonly Period[];
};

export async function readBreakdown(
  viewpoint: Viewpoint,
  indicator: Indicator,
  area: Area,
  cut: Cut,
): Promise<BreakdownFacts> {
  const { axes, places, groups, where, periods } = cut;
  const came = await readReceipts(viewpoint, [indicator]);
  const [from, to] = [periods[0], periods.at(-1)];
  const figures = await readGuardedFigures(viewpoint, {
    indicators: [indicator],
    areas: places.map((place) => place.area),
    cuts: groups.map((members) => cutKey({ ...members, ...where })),
    received: ({ id }) => [...(came.get(id)?.keys() ?? [])],
    ...(from && to ? { from: periodKey(from), to: periodKey(to) } : {}),
  });
  const upTo = yesterday(viewpoint.today);
  const cells = places.flatMap((place) =>
    groups.flatMap((members) => {
      const key = cutKey({ ...members, ...where });
      const { points } = toSeries(viewpoint, { indicator, area: place.area, cut: key, upTo, figures, came });
      const byPeriod = new Map<number, SafePoint>(points.map((point) => [point.period.index, point]));
      return periods.flatMap((period) => {
        const point = byPeriod.get(period.index);
        return point ? [{ period, members: { ...place.members, ...members }, safe: point.safe }] : [];
      });
    }),
  );
  return { indicator, area, axes, where, periods, cells };
}
