// From the description of an illustrative indicator to its cases, month by month, each counted or not.

import type { Catalogue } from "#api/domain/catalogue.ts";
import { formatPeriod } from "#api/domain/periods.ts";
import { drawCase, shareOut, volumeOf } from "./cases.ts";
import { type Case, chanceOf, monthNumber } from "./chances.ts";
import type { Cohort, Illustrated, Illustration, Pool } from "./illustration.ts";
import { type Assessment, simulatePathway } from "./pathway.ts";
import { MEASURES } from "./pathway-measures.ts";
import { ageIn, asOf, type Child, fillPool } from "./pool.ts";
import { chooseEvenly, randomStream } from "./random.ts";
import type { WorkingDays } from "./working-days.ts";

/** A case that belongs to the denominator of a month; counted when it belongs to the numerator too. */
export type Counted = { readonly month: number; readonly one: Case; readonly counted: boolean };

type Setting = {
  catalogue: Catalogue;
  illustration: Illustration;
  days: WorkingDays;
  /** A published trust-wide count that fixes the volume of a month, when there is one. */
  publishedCount: (indicator: string, period: string) => number | null;
};

/** Rolling indicators look back a year, so cases begin before the first figure. */
const LOOK_BACK = 12;

/** @returns a function from an indicator's id to its cases; cohorts and the pathway are made once and shared. */
export function caseMaker(setting: Setting): (id: string) => readonly Counted[] {
  const { illustration, catalogue } = setting;
  const first = monthNumber(illustration.first) - LOOK_BACK;
  const last = monthNumber(illustration.last);
  const flows = new Map<string, Case[][]>();
  const pools = new Map<string, Child[]>();
  const made = new Map<string, readonly Counted[]>();
  let pathway: Assessment[] | null = null;

  const months = Array.from({ length: last - first + 1 }, (_, step) => first + step);
  const remember = <T>(known: Map<string, T>, name: string, make: () => T): T => {
    const value = known.get(name) ?? make();
    known.set(name, value);
    return value;
  };

  function make(id: string): readonly Counted[] {
    const recipe = illustration.indicators[id];
    if (!recipe) throw new RangeError(`${id} has no illustration`);
    if (recipe.measure) {
      pathway ??= simulatePathway(catalogue, illustration.pathway, setting.days, { first, last });
      const measure = MEASURES[recipe.measure];
      if (!measure) throw new RangeError(`${recipe.measure} is not a measure of the pathway`);
      return measure(pathway, setting.days, { first, last }, illustration.pathway);
    }
    const cohort = illustration.cohorts[recipe.cohort];
    if (!cohort) throw new RangeError(`${recipe.cohort} is not a cohort`);
    if (cohort.kind === "pool") {
      const areas = cohort.areas ?? illustration.clusters;
      const children = remember(pools, recipe.cohort, () =>
        fillPool(catalogue, recipe.cohort, cohort, areas, { first, last }),
      );
      return months.flatMap((month) => inPool(setting, id, recipe, cohort, children, month));
    }
    const cases = remember(flows, recipe.cohort, () => flowCases(recipe.cohort, cohort));
    return months.flatMap((month, index) => evenly(id, recipe, month, cases[index] ?? []));
  }

  function flowCases(name: string, cohort: Exclude<Cohort, Pool>): Case[][] {
    if (cohort.kind === "followers") {
      const counted = casesOf(cohort.of).filter((one) => one.counted);
      return months.map((month) => counted.filter((one) => one.month === month).map(({ one }) => one));
    }
    const areas = cohort.areas ?? illustration.clusters;
    return months.map((month) => {
      const random = randomStream(`flow ${name} ${month}`);
      const drawn = volumeOf(random, cohort.volume, month);
      const published = cohort.volume.published;
      const period = formatPeriod({ frequency: "month", index: month });
      const volume = (published && setting.publishedCount(published, period)) || drawn;
      return shareOut(catalogue, random, volume, areas).flatMap(({ area, cases }) =>
        Array.from({ length: cases }, () => drawCase(catalogue, random, area, cohort.mixes)),
      );
    });
  }

  const casesOf = (id: string) => remember(made, id, () => make(id));
  return casesOf;
}

function evenly(id: string, recipe: Illustrated, month: number, cases: readonly Case[]): Counted[] {
  const chance = chanceOf(id, recipe.chance ?? { base: 1, noise: 0, effects: [] });
  const chosen = chooseEvenly(
    randomStream(`${id} chosen ${month}`),
    cases.map((one) => chance(month, one)),
  );
  return cases.map((one, index) => ({ month, one, counted: chosen[index] ?? false }));
}

/** Whoever is in the pool at the month's end keeps a standing of their own, so that a figure moves slowly;
 * whoever enters or leaves in the month is chosen afresh. */
function inPool(
  { catalogue }: Setting,
  id: string,
  recipe: Illustrated,
  pool: Pool,
  children: readonly Child[],
  month: number,
): Counted[] {
  const count = recipe.count ?? "open";
  const here = children
    .filter((child) =>
      count === "open"
        ? child.enters <= month && child.leaves > month
        : month === (count === "entering" ? child.enters : child.leaves),
    )
    .filter((child) => month - child.enters >= (recipe.only?.months ?? 0))
    .filter((child) => ageIn(child, month) < (recipe.only?.below ?? Infinity))
    .map((child) => ({ child, one: asOf(catalogue, pool, child, month) }));
  if (count !== "open")
    return evenly(
      id,
      recipe,
      month,
      here.map(({ one }) => one),
    );
  const chance = chanceOf(id, recipe.chance ?? { base: 1, noise: 0, effects: [] });
  const standing = here.map(({ child, one }) => {
    const likely = Math.max(0.0001, chance(month, one));
    const own = randomStream(`${id} child ${child.number}`)();
    return { one, likely, order: own / likely };
  });
  const wanted = Math.round(standing.reduce((sum, { likely }) => sum + Math.min(1, likely), 0));
  const edge = standing.map(({ order }) => order).sort((a, b) => a - b)[wanted - 1] ?? -1;
  return standing.map(({ one, order }) => ({ month, one, counted: order <= edge }));
}
