// Draws the cases of a month: how many, where, and who they are about.
import type { Area, Catalogue } from "#api/domain/catalogue.ts";
import { type Case, monthNumber } from "./chances.ts";
import type { Mix, Volume } from "./illustration.ts";
import { bell, pick, type Random, share, type Weights } from "./random.ts";

const BASE_YEAR = 2023;

/** Cases of a month in the whole trust. */
export function volumeOf(random: Random, volume: Volume, month: number): number {
  const years = month / 12 - BASE_YEAR;
  const season = volume.season[String((month % 12) + 1)] ?? 1;
  const step = volume.steps.findLast(({ from }) => month >= monthNumber(from))?.factor ?? 1;
  const noise = 1 + volume.noise * bell(random);
  return Math.max(0, Math.round(volume.monthly * (1 + volume.growth * years) * season * step * noise));
}

/** So many cases in each area that has a weight, in the order of the tree. */
export function shareOut(
  catalogue: Catalogue,
  random: Random,
  total: number,
  weights: Weights,
): { area: Area; cases: number }[] {
  const areas = [...catalogue.areas.values()].filter((area) => (weights[area.code] ?? 0) > 0);
  const shares = share(
    random,
    total,
    areas.map((area) => weights[area.code] ?? 0),
  );
  return areas.map((area, index) => ({ area, cases: shares[index] ?? 0 }));
}

/** Dimensions that overlap (a child may be both a young carer and disabled) are drawn a group at a time. */
export function drawCase(catalogue: Catalogue, random: Random, area: Area, mixes: readonly Mix[]): Case {
  const weights: Record<string, Weights> = {};
  for (const mix of mixes) {
    if (!mix.match || area.path.some((code) => code.includes(mix.match ?? "")))
      Object.assign(weights, mix.weights);
  }
  const members: Record<string, readonly string[]> = {};
  for (const [dimension, chances] of Object.entries(weights)) {
    const known = catalogue.dimensions.get(dimension);
    const stranger = Object.keys(chances).find((id) => !known?.members.some((member) => member.id === id));
    if (!known || stranger) throw new RangeError(`${dimension} ${stranger ?? ""} is not in the catalogue`);
    members[dimension] = known.partition
      ? [pick(random, chances)]
      : Object.keys(chances).filter((group) => random() < (chances[group] ?? 0));
  }
  return { path: area.path, members };
}
