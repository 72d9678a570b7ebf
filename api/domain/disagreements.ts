// Where the parts of a total, as they were submitted, do not add up to the total as it was submitted.
import type { Members } from "#api/contract/vocabulary.ts";
import type { CutAxis } from "./cut-axis.ts";
import type { CellFacts, ExplorerFacts } from "./explorer-facts.ts";
import type { Period } from "./periods.ts";
import type { SafeValue } from "./suppress.ts";

/** What adds up of a figure: its parts, or a count. */
export type Sum = { readonly numerator: number; readonly denominator: number | null };

export type Disagreement = {
  readonly period: Period;
  /** Of the total. */
  readonly members: Members;
  readonly axis: CutAxis;
  readonly parts: Sum;
  readonly total: Sum;
};

const NOTHING: Sum = { numerator: 0, denominator: null };

/** Looks at every total of the cut along each axis whose members part the cases. Of a total with a part that this reader does
 * not see, or that was not returned, nothing is said: it would tell what is missing. */
export function disagreementsOf({ indicator, axes, whole, margins, cells }: ExplorerFacts): Disagreement[] {
  const isCount = indicator.kind === "count";
  const all = [...whole, ...margins, ...cells];
  return axes
    .filter(({ partition }) => partition)
    .flatMap((axis) => {
      const parts = Map.groupBy(
        all.filter(({ members }) => axis.id in members),
        ({ members: { [axis.id]: _member, ...total }, period }) => keyOf(total, period),
      );
      return all.flatMap(({ period, members, safe }) => {
        const under = axis.id in members ? undefined : parts.get(keyOf(members, period));
        const total = sumOf(safe.value, isCount);
        const added = under?.length === axis.members.length ? addUp(under, isCount) : null;
        if (!total || !added || safe.value.kind !== "shown" || isSame(added, total)) return [];
        return [{ period, members, axis, parts: added, total }];
      });
    });
}

const keyOf = (members: Members, period: Period) =>
  [period.index, ...Object.entries(members).flat().sort()].join("\n");

function addUp(parts: readonly CellFacts[], isCount: boolean): Sum | null {
  const sums = parts.map(({ safe }) => sumOf(safe.value, isCount));
  return sums.reduce<Sum | null>(
    (made, sum) =>
      made && sum
        ? {
            numerator: made.numerator + sum.numerator,
            denominator:
              sum.denominator === null ? made.denominator : (made.denominator ?? 0) + sum.denominator,
          }
        : null,
    NOTHING,
  );
}

/** Where there was nothing to count, it adds nothing. */
function sumOf(value: SafeValue, isCount: boolean): Sum | null {
  if (value.kind === "missing" && value.reason === "not-applicable") return NOTHING;
  if (value.kind !== "shown") return null;
  if (isCount) return { numerator: value.value, denominator: null };
  const { numerator, denominator } = value;
  return numerator === null || denominator === null ? null : { numerator, denominator };
}

/** Floating point leaves noise in sums of scores. */
const isNear = (one: number, other: number) => Math.abs(one - other) < 1e-6;
const isSame = (one: Sum, other: Sum) =>
  isNear(one.numerator, other.numerator) && isNear(one.denominator ?? 0, other.denominator ?? 0);
