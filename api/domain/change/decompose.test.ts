// Against a table worked by hand, and against what must hold for any figures.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Cases, decompose, ratio, type Sides } from "./decompose.ts";

const cases = (numerator: number, denominator: number): Cases => ({ numerator, denominator });
const sides = (before: [number, number], after: [number, number]): Sides => ({
  before: cases(...before),
  after: cases(...after),
});

describe("by hand: 60 of 100 becomes 54 of 120, 60% to 45%", () => {
  const whole = sides([60, 100], [54, 120]);
  test.each([
    // Shares 0.6 and 0.5, ratios 0.8 and 0.6: rate 0.55 × −20 = −11; mix −0.1 × (70 − 52.5) = −1.75.
    [sides([48, 60], [36, 60]), -11, -1.75, "does worse and is a smaller part, though better than the whole"],
    // Shares 0.4 and 0.5, ratios 0.3 and 0.3: rate 0; mix 0.1 × (30 − 52.5) = −2.25.
    [sides([12, 40], [18, 60]), 0, -2.25, "does as before, worse than the whole, and is a larger part"],
  ])("%o: rate %d, mix %d: %s", (member, rate, mix) => {
    const found = decompose(member, whole, 100);
    expect(found.rate).toBeCloseTo(rate, 9);
    expect(found.mix).toBeCloseTo(mix, 9);
  });
});

test.each([
  // Shares 0 and 0.25, ratio 0.2 on the only side, wholes 0.5 and 0.4: mix 0.25 × (20 − 45) = −6.25.
  [sides([0, 0], [4, 20]), -6.25, "came in"],
  // Shares 0.2 and 0, ratio 0.5: mix −0.2 × (50 − 45) = −1.
  [sides([25, 50], [0, 0]), -1, "went away"],
  [sides([0, 0], [0, 0]), 0, "was never there"],
])("a member that %2$s: all is mix", (member, mix) => {
  const found = decompose(member, sides([125, 250], [32, 80]), 100);
  expect(found.rate).toBe(0);
  expect(found.mix).toBeCloseTo(mix, 9);
});

const side = fc
  .tuple(fc.nat(60), fc.nat(60))
  .map(([one, other]) => ({ numerator: Math.min(one, other), denominator: Math.max(one, other) }));
const tables = fc
  .array(fc.record({ before: side, after: side }), { minLength: 1, maxLength: 9 })
  // A whole has cases on both sides, or there is no change to explain.
  .map((members) => [...members, sides([3, 7], [2, 5])]);

describe("whatever the figures", () => {
  test("the parts of all members add up to the change of the whole", () => {
    fc.assert(
      fc.property(tables, (members) => {
        const whole = total(members);
        const sum = members
          .map((member) => decompose(member, whole, 100))
          .reduce((all, { rate, mix }) => all + rate + mix, 0);
        expect(sum).toBeCloseTo(100 * (ratio(whole.after) - ratio(whole.before)), 8);
      }),
    );
  });

  test("swapping the sides turns every part round", () => {
    fc.assert(
      fc.property(tables, (members) => {
        const whole = total(members);
        for (const member of members) {
          const there = decompose(member, whole, 100);
          const back = decompose(swap(member), swap(whole), 100);
          expect(back.rate).toBeCloseTo(-there.rate, 9);
          expect(back.mix).toBeCloseTo(-there.mix, 9);
        }
      }),
    );
  });
});

const swap = ({ before, after }: Sides): Sides => ({ before: after, after: before });

function total(members: readonly Sides[]): Sides {
  const of = (side: keyof Sides): Cases => ({
    numerator: members.reduce((sum, member) => sum + member[side].numerator, 0),
    denominator: members.reduce((sum, member) => sum + member[side].denominator, 0),
  });
  return { before: of("before"), after: of("after") };
}
