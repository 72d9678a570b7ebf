// Numbers that look like chance and are the same on every machine: each stream is seeded by its own name,
// so that adding an indicator leaves the figures of all the others as they were.

export type Random = () => number;

/** Mulberry32 (Tommy Ettinger, public domain), seeded by the FNV-1a hash of a name. */
export function randomStream(name: string): Random {
  let state = 0x811c9dc5;
  for (const letter of name) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** About normal, mean 0 and standard deviation 1: twelve uniforms, so that no logarithm differs between machines. */
export const bell = (random: Random): number =>
  Array.from({ length: 12 }, random).reduce((sum, one) => sum + one, -6);

/** A whole number from low to high, both included. */
export const between = (random: Random, low: number, high: number): number =>
  low + Math.floor(random() * (high - low + 1));

export type Weights = Readonly<Record<string, number>>;

/** One of the names, each as likely as its weight says. */
export function pick(random: Random, weights: Weights): string {
  const names = Object.keys(weights);
  let left = random() * names.reduce((sum, name) => sum + (weights[name] ?? 0), 0);
  for (const name of names) {
    left -= weights[name] ?? 0;
    if (left < 0) return name;
  }
  throw new RangeError(`nothing to pick from ${JSON.stringify(weights)}`);
}

/** Systematic sampling (Madow 1949): each is chosen with its own chance, and any run of neighbours gets its expected
 * number to within one. Plain coin-tossing would drown a planned story in noise. */
export function chooseEvenly(random: Random, chances: readonly number[]): boolean[] {
  let reached = random();
  return chances.map((chance) => {
    const before = Math.floor(reached);
    reached += Math.min(1, Math.max(0, chance));
    return Math.floor(reached) > before;
  });
}

/** Whole numbers in proportion to the weights that add up to the total. */
export function share(random: Random, total: number, weights: readonly number[]): number[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const start = random();
  let reached = 0;
  return weights.map((weight, index) => {
    const before = Math.floor((reached / whole) * total + start);
    reached = index === weights.length - 1 ? whole : reached + weight;
    return Math.floor((reached / whole) * total + start) - before;
  });
}
