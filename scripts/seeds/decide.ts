// Settles a yes or no for all cases of a month together, so that shares come out as planned.
import { type Case, chanceOf } from "./chances.ts";
import type { Chance } from "./illustration.ts";
import { chooseEvenly, type Random, randomStream } from "./random.ts";

type Started = Case & { readonly start: number };

/** Cases are put in order of cluster and of their first dimension before they are chosen evenly, so that each cluster and
 * each agency in it gets its own share. */
export function decide<One extends Started>(
  name: string,
  chance: Chance,
  all: readonly One[],
  monthOf: (one: One) => number,
  settle: (one: One, yes: boolean, random: Random) => void,
): void {
  const likely = chanceOf(name, chance);
  for (const [month, cases] of Map.groupBy(all, monthOf)) {
    const random = randomStream(`${name} decided ${month}`);
    const ordered = cases.toSorted((a, b) => compare(orderOf(a), orderOf(b)) || a.start - b.start);
    const chosen = chooseEvenly(
      random,
      ordered.map((one) => likely(month, one)),
    );
    for (const [index, one] of ordered.entries()) settle(one, chosen[index] ?? false, random);
  }
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const orderOf = ({ path, members }: Case) =>
  `${path.slice(0, 3).join("/")} ${Object.values(members)[0]?.[0] ?? ""}`;
