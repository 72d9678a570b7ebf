// Which cuts to try when nobody says which, and which of them explains most.
import type { CutAxis } from "#api/domain/cut-axis.ts";
import { distinctness } from "./distinctness.ts";
import type { Explanation } from "./explain.ts";

/** More parts than anybody reads. */
const MOST_MEMBERS = 60;
/** A cut most of whose cases cannot be seen explains little, whatever it says of the others. */
const LEAST_COVERED = 0.5;

export type TriedCut = { readonly axes: readonly CutAxis[]; readonly explained: Explanation };
export type ScoredCut = TriedCut & {
  /** Above 0: some member did otherwise than the rest. Null where chance cannot be told or too much is not shown. */
  readonly score: number | null;
};

/** Each axis whose members make up the whole, and each area level with each dimension; from the coarsest. */
export function cutsToTry(available: readonly CutAxis[]): CutAxis[][] {
  const whole = available.filter(({ partition, members }) => partition && members.length <= MOST_MEMBERS);
  const levels = whole.filter(({ level }) => level !== null);
  const dimensions = whole.filter(({ level }) => level === null);
  const pairs = levels.flatMap((level) => dimensions.map((dimension) => [level, dimension]));
  return [
    ...whole.map((axis) => [axis]),
    ...pairs.filter(
      ([one, other]) => (one?.members.length ?? 0) * (other?.members.length ?? 0) <= MOST_MEMBERS,
    ),
  ];
}

export function scored(cut: TriedCut): ScoredCut {
  const { parts, covered, cases } = cut.explained;
  const changes = parts.flatMap((part) => part.comparable ?? []);
  const told = covered >= LEAST_COVERED && changes.length > 1;
  return { ...cut, score: told ? distinctness(changes, cases) : null };
}

/** The cut that explains most; where none can be told from another, the first of which anything is shown. */
export function bestCut(cuts: readonly ScoredCut[]): ScoredCut | null {
  const [best] = cuts.filter(({ score }) => score !== null).toSorted(byScore);
  if (best && (best.score ?? 0) > 0) return best;
  return (
    cuts.find(({ explained }) => explained.covered >= LEAST_COVERED) ??
    cuts.find(({ explained }) => explained.parts.length > 0) ??
    cuts[0] ??
    null
  );
}

/** Cuts that explain something, and more than one does; best first.
 * @param most how many are worth naming */
export const betterCuts = (cuts: readonly ScoredCut[], than: ScoredCut, most: number): ScoredCut[] =>
  cuts
    .filter(({ score }) => (score ?? 0) > Math.max(0, than.score ?? 0))
    .toSorted(byScore)
    .slice(0, most);

const byScore = (a: ScoredCut, b: ScoredCut) => (b.score ?? 0) - (a.score ?? 0);
