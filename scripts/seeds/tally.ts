// Adds cases up into the rows of a return: by area, from the trust to the school, and by one dimension at a time.

import type { Members } from "#api/contract/vocabulary.ts";
import type { Catalogue, Indicator } from "#api/domain/catalogue.ts";
import {
  formatPeriod,
  type Period,
  periodFromKey,
  periodKey,
  periodOn,
  startOf,
} from "#api/domain/periods.ts";
import type { Case } from "./chances.ts";
import type { Counted } from "./cohorts.ts";
import type { Illustrated } from "./illustration.ts";
import { share } from "./random.ts";

/** One row: how many counted of how many. */
export type Cell = {
  readonly indicator: string;
  readonly period: string;
  readonly area: string;
  readonly members: Members;
  readonly numerator: number;
  readonly denominator: number;
};

type Sum = { numerator: number; denominator: number };
const DEPTHS = ["trust", "locality", "cluster"];

/** Cases are counted at the leaves and added upwards, so that parts add up to their total exactly. */
export function tally(
  catalogue: Catalogue,
  indicator: Indicator,
  recipe: Illustrated,
  cases: readonly Counted[],
  wanted: ReadonlySet<number>,
): Cell[] {
  const sums = new Map([...wanted].map((period) => [period, new Map<string, Sum>()]));
  const cutsOf = cutReader(catalogue, indicator, recipe);
  for (const { month, one, counted } of cases) {
    for (const period of periodsFor(indicator, month)) {
      const here = sums.get(period);
      if (!here) continue;
      for (const key of cutsOf(one)) {
        const sum = here.get(key) ?? { numerator: 0, denominator: 0 };
        sum.denominator += 1;
        if (counted) sum.numerator += 1;
        here.set(key, sum);
      }
    }
  }
  const cuts = everyCut(catalogue, indicator, recipe);
  return [...sums].flatMap(([period, here]) => {
    const text = formatPeriod(periodFromKey(period));
    return cuts.flatMap(({ key, area, members }) => {
      const sum = here.get(key) ?? { numerator: 0, denominator: 0 };
      const denominator = recipe.population
        ? populationOf(catalogue, recipe.population, area, members)
        : sum.denominator;
      // Nothing to be a share of: such a row would say 0 of 0. A count of nothing is a figure, though.
      if (denominator === 0 && indicator.kind !== "count") return [];
      return [
        { indicator: indicator.id, period: text, area, members, numerator: sum.numerator, denominator },
      ];
    });
  });
}

/** The periods that a month's case counts in: its own, or the rest of the year, or the twelve months on. */
function periodsFor(indicator: Indicator, month: number): number[] {
  const inMonth = (number: number): Period =>
    periodOn(indicator.frequency, startOf({ frequency: "month", index: number }));
  if (indicator.accumulation === "none" || indicator.counting === "snapshot") {
    // A snapshot of a quarter is the one of its last month.
    const last = periodKey(inMonth(month));
    return indicator.counting === "snapshot" && last === periodKey(inMonth(month + 1)) ? [] : [last];
  }
  const monthOfYear = (month + 9) % 12;
  const reach = indicator.accumulation === "year-to-date" ? 12 - monthOfYear : 12;
  const keys = Array.from({ length: reach }, (_, step) => periodKey(inMonth(month + step)));
  return [...new Set(keys)].slice(0, indicator.frequency === "quarter" ? 4 : 12);
}

/** No dimension, then each of the indicator's own, then pairs where the recipe asks for them. */
function cutsAt(indicator: Indicator, recipe: Illustrated, level: string): (readonly string[])[] {
  const depth = DEPTHS.indexOf(level);
  const deepest = DEPTHS.indexOf(recipe.dimensionsDownTo);
  if (depth < 0 || depth > deepest) return [[]];
  const pairs = depth <= DEPTHS.indexOf("locality") ? recipe.pairs : [];
  return [[], ...indicator.dimensions.map((dimension) => [dimension]), ...pairs];
}

const keyOf = (area: string, members: Members) => `${area} ${Object.entries(members).flat().join(" ")}`;

/** Keys of all cuts that a case belongs to. Many cases are alike, so the answer is kept. */
function cutReader(catalogue: Catalogue, indicator: Indicator, recipe: Illustrated): (one: Case) => string[] {
  const dimensions = [...new Set([...indicator.dimensions, ...recipe.pairs.flat()])];
  const known = new Map<string, string[]>();
  return (one) => {
    const alike = `${one.path.at(-1)} ${dimensions.map((dimension) => one.members[dimension]?.join("+")).join(" ")}`;
    const keys = known.get(alike) ?? keysOf(catalogue, indicator, recipe, one);
    known.set(alike, keys);
    return keys;
  };
}

function keysOf(catalogue: Catalogue, indicator: Indicator, recipe: Illustrated, one: Case): string[] {
  return one.path.flatMap((code) => {
    const level = catalogue.areas.get(code)?.level;
    if (!level || !indicator.levels.includes(level)) return [];
    return cutsAt(indicator, recipe, level).flatMap((cut) =>
      combine(cut.map((dimension) => [dimension, one.members[dimension] ?? []])).map((members) =>
        keyOf(code, members),
      ),
    );
  });
}

/** Every cut a return has a row for, areas in the order of the tree. */
function everyCut(catalogue: Catalogue, indicator: Indicator, recipe: Illustrated) {
  const membersOf = (dimension: string) =>
    catalogue.dimensions.get(dimension)?.members.map(({ id }) => id) ?? [];
  const areas = [...catalogue.areas.values()].filter(
    ({ level }) => level !== "comparator" && indicator.levels.includes(level),
  );
  return areas.flatMap(({ code: area, level }) =>
    cutsAt(indicator, recipe, level).flatMap((cut) =>
      combine(cut.map((dimension) => [dimension, membersOf(dimension)])).map((members) => {
        return { key: keyOf(area, members), area, members };
      }),
    ),
  );
}

/** Every way to take one member from each dimension; one empty way when there are none. */
const combine = (dimensions: [string, readonly string[]][]): Members[] =>
  dimensions.reduce<Members[]>(
    (ways, [dimension, members]) =>
      ways.flatMap((way) => members.map((member) => ({ ...way, [dimension]: member }))),
    [{}],
  );

/** People of an area, or of one of its groups; shared out within each cluster so that groups and areas both add up. */
function populationOf(
  catalogue: Catalogue,
  { clusters, shares }: NonNullable<Illustrated["population"]>,
  area: string,
  members: Members,
): number {
  const [dimension, member] = Object.entries(members)[0] ?? [];
  const inside = Object.entries(clusters).filter(([code]) => catalogue.areas.get(code)?.path.includes(area));
  return inside.reduce((sum, [, people]) => {
    if (dimension === undefined || member === undefined) return sum + people;
    const weights = shares[dimension];
    if (!weights) throw new RangeError(`no population by ${dimension}`);
    return sum + (share(() => 0, people, Object.values(weights))[Object.keys(weights).indexOf(member)] ?? 0);
  }, 0);
}
