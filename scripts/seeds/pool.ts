// A group of children that some enter and some leave each month: in care, on a plan, leaving care, aged 16 to 18.
import type { Catalogue } from "#api/domain/catalogue.ts";
import { drawCase, shareOut } from "./cases.ts";
import type { Case } from "./chances.ts";
import type { Pool } from "./illustration.ts";
import { between, pick, type Random, randomStream, type Weights } from "./random.ts";

/** Months are numbers; a child is in the pool at the end of `enters` and no longer at the end of `leaves`. */
export type Child = Case & {
  readonly number: number;
  readonly born: number;
  readonly enters: number;
  readonly leaves: number;
};

/** Runs in for twenty years first, so that the pool has its usual size and mix of long and short stays. */
const RUN_IN = 240;

export function fillPool(
  catalogue: Catalogue,
  name: string,
  pool: Pool,
  areas: Weights,
  months: { first: number; last: number },
): Child[] {
  const random = randomStream(`pool ${name}`);
  const children: Child[] = [];
  let owed = 0;
  for (let month = months.first - RUN_IN; month <= months.last; month++) {
    owed += pool.entering * (0.85 + 0.3 * random());
    const entering = Math.floor(owed);
    owed -= entering;
    for (const { area, cases } of shareOut(catalogue, random, entering, areas)) {
      for (let child = 0; child < cases; child++) {
        const born = month - 12 * between(random, pool.ages.from, pool.ages.to) - between(random, 0, 11);
        const leaves = Math.min(month + stay(random, pool), born + 12 * pool.ages.leave);
        const number = children.length;
        children.push({
          ...drawCase(catalogue, random, area, pool.mixes),
          number,
          born,
          enters: month,
          leaves,
        });
      }
    }
  }
  return children.filter((child) => child.leaves >= months.first && child.leaves > child.enters);
}

/** Most stays are short and a few are very long: a mixture of exponentials. */
function stay(random: Random, pool: Pool): number {
  const kind = pick(random, Object.fromEntries(pool.stays.map((one, index) => [index, one.share])));
  return Math.max(1, Math.round(-Math.log(1 - random()) * (pool.stays[Number(kind)]?.months ?? 1)));
}

export const ageIn = (child: Child, month: number): number => Math.floor((month - child.born) / 12);

/** The child as it is in a month: a year older, perhaps in the next age band. */
export function asOf(catalogue: Catalogue, pool: Pool, child: Child, month: number): Child {
  const age = ageIn(child, month);
  const band = catalogue.dimensions.get(pool.ages.dimension)?.members.find(({ id }) => {
    const [low, high] = id.split("-").map(Number);
    return low !== undefined && high !== undefined && age >= low && age <= high;
  });
  return band ? { ...child, members: { ...child.members, [pool.ages.dimension]: [band.id] } } : child;
}
