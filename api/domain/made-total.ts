// A total that is made from areas, in the form in which a figure is returned: words are written of it like of any other.
import type { Flag } from "#api/contract/vocabulary.ts";
import type { NumberResult, Result } from "./aggregate.ts";

/** Numbers as a row gives them: the value stands alone where there are no parts. */
export type TotalFigure = {
  numerator: number | null;
  denominator: number | null;
  value: number | null;
  flag: Flag | null;
};

export function figureOfTotal({ numerator, denominator, value, flag }: NumberResult): TotalFigure {
  const parts = numerator !== null && denominator !== null;
  return { numerator, denominator, value: parts ? null : value, flag };
}

/** Whether a total is what it was. */
export function saysTheSame(was: TotalFigure, is: Result): boolean {
  if (is.kind !== "number") return false;
  const now = figureOfTotal(is);
  return (["numerator", "denominator", "value", "flag"] as const).every((part) => was[part] === now[part]);
}
