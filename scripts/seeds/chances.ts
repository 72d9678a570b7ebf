// How likely it is that a case counts, in a month: a base, chance noise, and the effects that tell the stories.
import { parsePeriod } from "#api/domain/parse-period.ts";
import type { Chance } from "./illustration.ts";
import { bell, randomStream } from "./random.ts";

/** One child's or family's matter: where it is (codes from the trust down), and its members of each dimension. */
export type Case = {
  readonly path: readonly string[];
  readonly members: Readonly<Record<string, readonly string[]>>;
};

/** Months since January of year 0, as periods count them. */
export function monthNumber(text: string): number {
  const period = parsePeriod(text, "month");
  if (!period) throw new RangeError(`${text} is not a month`);
  return period.index;
}

export type ChanceOf = (month: number, one: Case) => number;

export function chanceOf(name: string, { base, noise, effects }: Chance): ChanceOf {
  const timed = effects.map((effect) => ({
    ...effect,
    start: effect.from === undefined ? -Infinity : monthNumber(effect.from),
    end: effect.to === undefined ? null : monthNumber(effect.to),
  }));
  const drift = (month: number) => noise * bell(randomStream(`${name} ${month}`));
  const drifts = new Map<number, number>();
  return (month, one) => {
    const noisy = drifts.get(month) ?? drift(month);
    drifts.set(month, noisy);
    return timed.reduce((chance, effect) => {
      if (month < effect.start || (effect.months && !effect.months.includes((month % 12) + 1))) return chance;
      return matches(one, effect.where) ? chance + effect.by * reached(month, effect) : chance;
    }, base + noisy);
  };
}

/** A slow effect grows evenly from its first month to its last, and stays. */
const reached = (month: number, { start, end }: { start: number; end: number | null }) =>
  end === null ? 1 : Math.min(1, (month - start + 1) / (end - start + 1));

export const matches = (one: Case, where: Record<string, string>) =>
  Object.entries(where).every(([key, wanted]) =>
    key === "area" ? one.path.includes(wanted) : one.members[key]?.includes(wanted) === true,
  );
