// What a member contributed to a change of the whole: through its own rate, and through its share of the cases.

/** A numerator and the cases it is out of; no cases at all are 0 of 0. */
export type Cases = { readonly numerator: number; readonly denominator: number };
export type Sides = { readonly before: Cases; readonly after: Cases };
export type Contribution = { readonly rate: number; readonly mix: number };

/** Splits the difference of two ratios exactly, and the same from either side.
 * Source: Kitagawa (1955), Components of a difference between two rates, Journal of the American Statistical
 * Association 50: rate = (s₀+s₁)/2 · (p₁−p₀), mix = (s₁−s₀) · (p₀+p₁)/2, where s is a member's share of the cases and p its
 * ratio. Here (p₀+p₁)/2 is taken against the mean of both wholes, (P₀+P₁)/2: over all members shares add up to 1, so the
 * sum stays the same, and a member that grew counts for the better only where it does better than the whole.
 * A member without cases on one side has no ratio there: its rate part is 0, and all it did is mix.
 * @param scale 100 for a proportion in percent
 * @example 10 of 20 in a whole of 50 of 100, later 5 of 20 in 45 of 100: rate −5, mix 0 */
export function decompose(member: Sides, whole: Sides, scale: number): Contribution {
  const shareBefore = member.before.denominator / whole.before.denominator;
  const shareAfter = member.after.denominator / whole.after.denominator;
  const usual = (ratio(whole.before) + ratio(whole.after)) / 2;
  const before = ratio(member.before.denominator > 0 ? member.before : member.after);
  const after = ratio(member.after.denominator > 0 ? member.after : member.before);
  return {
    rate: (scale * (shareBefore + shareAfter) * (after - before)) / 2,
    mix: scale * (shareAfter - shareBefore) * ((before + after) / 2 - usual),
  };
}

/** Nothing of nothing is 0, so that a member without any case contributes nothing. */
export const ratio = ({ numerator, denominator }: Cases): number =>
  denominator > 0 ? numerator / denominator : 0;
