// Figures that run on from April: what each period added, and what the year comes to when the rest is added.

import type { Kind } from "#api/contract/vocabulary.ts";
import type { Indicator } from "#api/domain/catalogue.ts";
import { addPeriods, type Period } from "#api/domain/periods.ts";
import type { Point } from "./point.ts";
import { yearEnd } from "./target-date.ts";

/** What one period was by itself; `weight` is how many cases it stands on, 1 where nobody says. */
export type Own = { readonly period: Period; readonly value: number; readonly weight: number };

/** A count, and a rate of a population that stays, grow; a proportion and a mean are diluted. */
export const grows = (kind: Kind): boolean => kind === "count" || kind === "rate";

/** A period whose one before is not there cannot be told from it, and is left out; the first of a year stands for itself. */
export function ownFigures(points: readonly Point[], { kind }: Pick<Indicator, "kind">): Own[] {
  const byIndex = new Map(points.map((point) => [point.period.index, point]));
  return points.flatMap((point) => {
    const { period } = point;
    const before = byIndex.get(period.index - 1);
    const first = placeInYear(period) === 1;
    if (!first && !before) return [];
    if (grows(kind)) {
      const value = first || !before ? point.value : point.value - before.value;
      return [{ period, value, weight: 1 }];
    }
    const all = casesOf(point);
    const earlier = first || !before ? 0 : casesOf(before);
    if (all <= earlier) return [];
    const value = (point.value * all - (first || !before ? 0 : before.value * earlier)) / (all - earlier);
    return [{ period, value, weight: all - earlier }];
  });
}

/** What the figure stands on so far; where nobody says, each period counts the same. */
export const casesOf = ({ denominator, period }: Point): number => denominator ?? placeInYear(period);

/** 1 for April. */
export function placeInYear(period: Period): number {
  let place = 1;
  while (yearEnd(addPeriods(period, -place)).index === yearEnd(period).index) place++;
  return place;
}
